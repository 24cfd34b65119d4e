#pragma once

#include "ui/holds/holds_desk.h"

namespace muniment::tests {

/// Answers at once from what it is given, and keeps what it was asked to do.
class FakeHoldsDesk final : public ui::HoldsDesk {
 public:
  FakeHoldsDesk();

  [[nodiscard]] Instant now() const override { return clock; }
  [[nodiscard]] bool isOfOnePerson() const override { return onePerson; }

  Answer<workspace::HoldsPage> ask(workspace::HoldsPage query) override;
  Answer<workspace::HoldById> ask(workspace::HoldById query) override;
  QFuture<Result<store::HoldReach>> ask(workspace::HoldScope query) override;
  Answer<workspace::HoldImpact> ask(workspace::HoldImpact query) override;
  Answer<workspace::EntriesPage> ask(workspace::EntriesPage query) override;
  QFuture<Result<std::map<QString, QString>>> ask(workspace::ActorNames query) override;
  QFuture<Result<std::vector<Matter>>> ask(workspace::Matters query) override;
  QFuture<Result<std::vector<Actor>>> ask(workspace::People query) override;
  QFuture<Result<std::vector<Person>>> ask(workspace::Persons query) override;
  QFuture<Result<access::Session>> ask(workspace::WhoAmI query) override;
  QFuture<Result<std::vector<Proposal>>> ask(workspace::Proposals query) override;
  Answer<workspace::ConversationsPage> ask(workspace::ConversationsPage query) override;
  Answer<workspace::RecordsPage> ask(workspace::RecordsPage query) override;

  Done run(workspace::CreateHold command) override { return keep(command); }
  Done run(workspace::ApplyHold command) override { return keep(command); }
  Done run(workspace::AddHoldTargets command) override { return keep(command); }
  Done run(workspace::EditHoldNotice command) override { return keep(command); }
  Done run(workspace::SavePerson command) override;
  Done run(workspace::CreateMatter command) override { return keep(command); }
  Done run(workspace::SetMatterMembers command) override { return keep(command); }
  Done run(workspace::RemindOfTask command) override { return keep(command); }
  Done run(workspace::DecideTask command) override { return keep(command); }
  Done run(workspace::ReleaseHold command, QWidget*) override { return keep(command); }
  Done run(workspace::RemoveHoldTarget command, QWidget*) override { return keep(command); }

  /// Puts a hold on the list.
  workspace::HoldsPage::Line& add(const QString& name, Hold::State state);

  struct Act final {
    QString name;
    Json said;
  };
  Instant clock = *Instant::parse(u"2026-03-20T12:00:00.000Z");
  bool onePerson = true;
  Permissions permissions{Permission::ManageHolds, Permission::ReleaseHold};
  std::vector<workspace::HoldsPage::Line> lines; ///< the newest first
  std::vector<Person> persons;
  std::vector<Proposal> proposals;
  std::optional<Error> pageError;
  int pages = 0;                 ///< asked for
  std::optional<Error> runError; ///< of the command named here
  QString failing;
  std::vector<Act> acts;
  workspace::HoldsPage lastPage;

 private:
  template <class C>
  Done keep(const C& command) {
    acts.push_back({QString(C::kName), command.describe()});
    if (runError && failing == C::kName)
      return QtFuture::makeReadyFuture(Result<workspace::Receipt>(Failure(*runError)));
    workspace::Receipt receipt;
    receipt.outcome = Json::Object{{QStringLiteral("code"), QStringLiteral("H-9")},
                                   {QStringLiteral("hold"), HoldId::make(clock).toString()}};
    return QtFuture::makeReadyFuture(Result<workspace::Receipt>(receipt));
  }
};

} // namespace muniment::tests
