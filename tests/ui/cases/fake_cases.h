#pragma once

#include "ui/cases/case_desk.h"

namespace muniment::tests {

/// Answers about a few believable cases, or about as many as wanted, and keeps what it was told to do.
class FakeCases final : public ui::CaseDesk {
 public:
  /// Generated rows, of which the first few are told in full.
  explicit FakeCases(std::int64_t cases = 6);

  [[nodiscard]] Instant now() const override;

  Answer<workspace::Cases> ask(workspace::Cases query) override;
  Answer<workspace::CaseCounts> ask(workspace::CaseCounts query) override;
  Answer<workspace::CaseById> ask(workspace::CaseById query) override;
  Answer<workspace::CasesOf> ask(workspace::CasesOf query) override;
  Answer<workspace::CaseTimeline> ask(workspace::CaseTimeline query) override;
  Answer<workspace::DealView> ask(workspace::DealView query) override;
  Answer<workspace::Audience> ask(workspace::Audience query) override;
  Answer<workspace::DocumentsPage> ask(workspace::DocumentsPage query) override;
  Told<std::vector<workspace::CaseChecklists::Line>> ask(workspace::CaseChecklists query) override;
  Told<std::vector<workspace::CaseSystems::Line>> ask(workspace::CaseSystems query) override;
  Told<std::vector<workspace::CaseTemplates::Line>> ask(workspace::CaseTemplates query) override;
  Told<std::vector<TradingPartner>> ask(workspace::Partners query) override;
  Told<std::vector<Actor>> ask(workspace::People query) override;
  Told<access::Session> ask(workspace::WhoAmI query) override;

  Done run(workspace::OpenCase command) override { return keep(std::move(command), opened); }
  Done run(workspace::ChangeCase command) override { return keep(std::move(command), changed); }
  Done run(workspace::SetCaseMembers command) override { return keep(std::move(command), members); }
  Done run(workspace::MirrorCase command) override { return keep(std::move(command), mirrored); }
  Done run(workspace::CommentOnCase command) override { return keep(std::move(command), comments); }
  Done run(workspace::CloseCase command) override { return keep(std::move(command), closed); }
  Done run(workspace::ReopenCase command) override { return keep(std::move(command), reopened); }
  Done run(workspace::LinkToCase command) override { return keep(std::move(command), linked); }
  Done run(workspace::UnlinkFromCase command) override { return keep(std::move(command), unlinked); }
  Done run(workspace::AddStep command) override { return keep(std::move(command), added); }
  Done run(workspace::TakeStep command) override { return keep(std::move(command), taken); }
  Done run(workspace::WaiveStep command) override { return keep(std::move(command), waived); }
  Done run(workspace::ReturnStep command) override { return keep(std::move(command), returned); }
  Done run(workspace::SetMilestone command) override { return keep(std::move(command), milestones); }
  Done run(workspace::AcceptProposal command) override { return keep(std::move(command), accepted); }
  Done run(workspace::ReadForProposals command) override { return keep(command, read); }
  Done run(workspace::RejectProposal command) override { return keep(std::move(command), rejected); }
  Done run(workspace::DecideConflict command) override { return keep(std::move(command), decided); }
  Done run(workspace::DecideVersion command) override { return keep(std::move(command), versions); }
  Done run(workspace::CorrectTransfer command) override { return keep(std::move(command), corrected); }
  Done run(workspace::ApproveTransfer command) override { return keep(std::move(command), approved); }
  Done run(workspace::ReturnTransfer command) override { return keep(std::move(command), sentBack); }
  Done run(workspace::FetchTransferAgain command) override { return keep(command, fetchedAgain); }
  Done run(workspace::SaveCaseTemplate command) override { return keep(std::move(command), savedTemplates); }
  Done run(workspace::RemoveCaseTemplate command) override { return keep(std::move(command), removedTemplates); }

  [[nodiscard]] static CaseId caseId(std::int64_t index);
  [[nodiscard]] static Instant at(int day, int hour, int minute = 0, int second = 0);
  [[nodiscard]] workspace::CaseSummary summary(std::int64_t index) const;
  /// What CaseById says of the first ones.
  [[nodiscard]] workspace::CaseById::Answer known(std::int64_t index) const;

  std::int64_t count;
  std::int64_t moments = 0; ///< generated ones of the timeline; 0: the story of the first case
  std::optional<Error> pageError;
  std::optional<Error> caseError;
  std::optional<Error> runError;
  bool mayManage = true;
  bool mayWork = true;
  std::vector<workspace::Cases> asked;
  std::vector<workspace::CaseTimeline> askedTimelines;
  std::vector<workspace::Audience> askedAudiences;
  std::vector<workspace::OpenCase> opened;
  std::vector<workspace::SaveCaseTemplate> savedTemplates;
  std::vector<workspace::RemoveCaseTemplate> removedTemplates;
  std::vector<workspace::ChangeCase> changed;
  std::vector<workspace::SetCaseMembers> members;
  std::vector<workspace::MirrorCase> mirrored;
  std::vector<workspace::CommentOnCase> comments;
  std::vector<workspace::CloseCase> closed;
  std::vector<workspace::ReopenCase> reopened;
  std::vector<workspace::LinkToCase> linked;
  std::vector<workspace::UnlinkFromCase> unlinked;
  std::vector<workspace::AddStep> added;
  std::vector<workspace::TakeStep> taken;
  std::vector<workspace::WaiveStep> waived;
  std::vector<workspace::ReturnStep> returned;
  std::vector<workspace::SetMilestone> milestones;
  std::vector<workspace::AcceptProposal> accepted;
  std::vector<workspace::ReadForProposals> read;
  std::vector<workspace::RejectProposal> rejected;
  std::vector<workspace::DecideConflict> decided;
  std::vector<workspace::DecideVersion> versions;
  std::vector<workspace::CorrectTransfer> corrected;
  std::vector<workspace::ApproveTransfer> approved;
  std::vector<workspace::ReturnTransfer> sentBack;
  std::vector<workspace::FetchTransferAgain> fetchedAgain;

 private:
  template <class C>
  Done keep(C command, std::vector<C>& kept) {
    kept.push_back(std::move(command));
    return receipt();
  }
  [[nodiscard]] Done receipt() const;
};

} // namespace muniment::tests
