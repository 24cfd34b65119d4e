#pragma once

#include "ui/tasks/tasks_desk.h"

namespace muniment::tests {

/// Answers at once from what it is given, and keeps what it was asked to do. A task that is decided is gone.
class FakeTasksDesk final : public ui::TasksDesk {
 public:
  FakeTasksDesk();

  [[nodiscard]] Instant now() const override { return clock; }

  Answer<workspace::TasksPage> ask(workspace::TasksPage query) override;
  Answer<workspace::TaskById> ask(workspace::TaskById query) override;
  Answer<workspace::HoldById> ask(workspace::HoldById query) override;
  QFuture<Result<std::vector<Proposal>>> ask(workspace::Proposals query) override;
  QFuture<Result<std::vector<Proposal>>> ask(workspace::ConfirmedProposals query) override;
  QFuture<Result<std::map<QString, QString>>> ask(workspace::ActorNames query) override;
  QFuture<Result<std::vector<Actor>>> ask(workspace::People query) override;
  QFuture<Result<access::Session>> ask(workspace::WhoAmI query) override;

  Answer<workspace::UnclearReply> ask(workspace::UnclearReply query) override;

  QFuture<Result<Counterpart>> ask(workspace::CounterpartById query) override;
  QFuture<Result<workspace::RmSighting>> look(const CounterpartId& step) override;

  Done run(workspace::AnswerAssignment command) override { return keep(command); }
  Done run(workspace::DecideTask command) override;
  Done run(workspace::ReassignTask command) override { return keep(command); }
  Done run(workspace::SetTaskChain command) override { return keep(command); }
  Done run(workspace::SettleReply command) override;
  Done run(workspace::RefuseProposal command) override { return keep(command); }
  Done run(workspace::DecideDeclaration command, QWidget*) override { return keep(command); }
  Done run(workspace::ConfirmProposal command, QWidget*) override { return keep(command); }
  Done carryOut(CommandId proposal, workspace::ProposedCommand command, QWidget* over) override;

  /// Puts a task on the list, due so many days from now.
  model::Task& add(model::Task::Kind kind, int days);
  /// A release that somebody asked for.
  [[nodiscard]] Proposal release(const ActorId& by) const;

  struct Act final {
    QString name;
    Json said;
  };
  Instant clock = *Instant::parse(u"2026-03-20T12:00:00.000Z");
  ActorId me;
  ActorId other;
  Permissions permissions;
  Roles roles{Role::RecordsManager};
  std::vector<model::Task> tasks;
  std::vector<Proposal> proposals;
  std::vector<Proposal> confirmed;
  std::optional<Error> pageError;
  int pages = 0; ///< asked for
  std::vector<Act> acts;
  bool isMine = true;
  std::vector<Counterpart> counterparts;
  workspace::UnclearReply::Answer offered;
  Result<workspace::RmSighting> sighting = workspace::RmSighting();

 private:
  template <class C>
  Done keep(const C& command) {
    acts.push_back({QString(C::kName), command.describe()});
    return QtFuture::makeReadyFuture(Result<workspace::Receipt>(workspace::Receipt()));
  }
};

} // namespace muniment::tests
