#pragma once

#include "ui/rm/rm_desk.h"

namespace muniment::tests {

/// Answers with the next event from what it is given, and keeps what it was asked to do.
class FakeRmDesk final : public ui::RmDesk {
 public:
  FakeRmDesk();

  [[nodiscard]] Instant now() const override { return clock; }

  Told<workspace::RecordElsewhere::Answer> ask(workspace::RecordElsewhere query) override;
  Told<workspace::HoldElsewhere::Answer> ask(workspace::HoldElsewhere query) override;
  Told<std::vector<workspace::RmSystem>> ask(workspace::RmSystems query) override;
  Told<std::vector<workspace::PeerConflictsPage::Line>> ask(workspace::PeerConflictsPage query) override;
  Told<workspace::PeerDifference::Answer> ask(workspace::PeerDifference query) override;
  Told<std::vector<Counterpart>> ask(workspace::CounterpartsPage query) override;
  Told<std::vector<workspace::FilePlan::Place>> ask(workspace::FilePlan query) override;
  Told<std::vector<Schedule>> ask(workspace::Schedules query) override;
  Told<access::Session> ask(workspace::WhoAmI query) override;
  Told<workspace::RmSighting> look(const CounterpartId& counterpart) override;

  Done run(workspace::SendToRecordsManagement command) override;
  Done run(workspace::MatchCounterpart command) override;
  Done run(workspace::ResolvePeerConflict command) override;
  Done run(workspace::FollowDestruction command, QWidget* over) override;

  [[nodiscard]] CounterpartId id(int number) const;
  [[nodiscard]] Counterpart counterpart(Counterpart::Kind kind, int number, const QString& label = {}) const;
  /// One open difference of a kind about a record.
  [[nodiscard]] workspace::PeerDifference::Answer difference(PeerConflict::Kind kind) const;
  /// So many differences, of every kind in turn.
  void fillDifferences(int count);
  void fillPlan(int classes, int series);
  /// A record that is there, with a hold of theirs.
  void fillRecord();

  Instant clock = *Instant::parse(u"2026-03-20T12:00:00.000Z");
  Permissions permissions{Permission::ManageHolds, Permission::DeclareRecord, Permission::ManagePlan};
  RecordId record;
  std::vector<workspace::RmSystem> systems;
  workspace::RecordElsewhere::Answer elsewhere;
  workspace::HoldElsewhere::Answer holdElsewhere;
  std::vector<workspace::PeerConflictsPage::Line> lines; ///< the newest first
  std::optional<workspace::PeerDifference::Answer> open;
  std::vector<Counterpart> plan;
  std::vector<workspace::FilePlan::Place> places;
  Result<workspace::RmSighting> sighting = workspace::RmSighting();
  std::optional<Error> error;   ///< of every question
  std::optional<Error> refused; ///< of every act
  QString sentState = QStringLiteral("wanted");

  int looks = 0;
  int pages = 0;
  std::vector<workspace::SendToRecordsManagement> sent;
  std::vector<workspace::MatchCounterpart> matched;
  std::vector<workspace::ResolvePeerConflict> resolved;
  std::vector<workspace::FollowDestruction> followed;

 private:
  template <class T>
  [[nodiscard]] Told<T> told(T value) const;
  [[nodiscard]] Done done(Json::Object outcome = {}) const;
};

} // namespace muniment::tests
