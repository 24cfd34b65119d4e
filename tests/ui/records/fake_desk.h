#pragma once

#include "ui/records/record_desk.h"

namespace muniment::tests {

/// Answers from generated records, and keeps what it was asked to do.
class FakeDesk final : public ui::RecordDesk {
 public:
  explicit FakeDesk(std::int64_t records = 3);

  Told<std::vector<workspace::FilePlan::Place>> ask(workspace::FilePlan query) override;
  Told<std::vector<Schedule>> ask(workspace::Schedules query) override;
  Told<records::Plan> ask(workspace::ExportPlan query) override;
  Told<records::PlanEffect> ask(workspace::ClassChangePreview query) override;
  Answer<workspace::PlannedChanges> ask(workspace::PlannedChanges query) override;
  Answer<workspace::RecordsPage> ask(workspace::RecordsPage query) override;
  Told<std::int64_t> ask(workspace::CountRecords query) override;
  Answer<workspace::RecordByName> ask(workspace::RecordByName query) override;
  Told<std::vector<store::RecordMember>> ask(workspace::RecordMembers query) override;
  Told<std::vector<CapturedItem>> ask(workspace::RecordItems query) override;
  Answer<workspace::ReclassifyPreview> ask(workspace::ReclassifyPreview query) override;
  Answer<workspace::ConversationById> ask(workspace::ConversationById query) override;
  Told<std::map<QString, QString>> ask(workspace::ActorNames query) override;
  Told<access::Session> ask(workspace::WhoAmI query) override;
  Told<std::optional<QString>> ask(workspace::MyPreference query) override;
  Told<workspace::Receipt> run(ui::RecordAct act, workspace::RunOptions options) override;
  Told<std::shared_ptr<const SigningKey>> openKey(Secret passphrase) override;
  [[nodiscard]] Instant now() const override { return *Instant::parse(u"2026-03-20T09:00:00.000Z"); }
  [[nodiscard]] QDate today() const override { return {2026, 3, 20}; }

  /// The newest has the index 0.
  [[nodiscard]] Record record(std::int64_t index) const;
  [[nodiscard]] static ClassId classId(int number);
  /// Of the class 04.20.
  [[nodiscard]] PlannedChange plannedChange(int number, PlannedChange::State state) const;

  std::int64_t count;
  std::vector<workspace::FilePlan::Place> plan;
  std::vector<workspace::RecordsPage> asked;
  std::vector<ui::RecordAct> done;
  std::vector<CommandId> ids; ///< of what was done or refused
  std::vector<PlannedChange> planned;
  std::optional<Error> pageError;
  std::optional<Error> planError;
  std::optional<Error> recordError;
  std::optional<Error> refusal; ///< of everything that is to be done
  QString views;                ///< saved ones
  bool isSensitive = false;
  bool needsTwo = false;
  int shorter = 0; ///< records that a changed class would keep shorter

 private:
  [[nodiscard]] std::int64_t indexOf(const RecordId& id) const;
};

} // namespace muniment::tests
