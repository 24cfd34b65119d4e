#pragma once

#include "core/workspace/workspace.h"
#include "ui/cases/case_desk.h"

namespace muniment::ui {

/// The desk of a workspace that outlives it.
class WorkspaceCases final : public CaseDesk {
 public:
  explicit WorkspaceCases(workspace::Workspace& workspace) : m_workspace(&workspace) {}

  [[nodiscard]] Instant now() const override { return m_workspace->now(); }

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

  Done run(workspace::OpenCase command) override;
  Done run(workspace::ChangeCase command) override;
  Done run(workspace::SetCaseMembers command) override;
  Done run(workspace::MirrorCase command) override;
  Done run(workspace::CommentOnCase command) override;
  Done run(workspace::CloseCase command) override;
  Done run(workspace::ReopenCase command) override;
  Done run(workspace::LinkToCase command) override;
  Done run(workspace::UnlinkFromCase command) override;
  Done run(workspace::AddStep command) override;
  Done run(workspace::TakeStep command) override;
  Done run(workspace::WaiveStep command) override;
  Done run(workspace::ReturnStep command) override;
  Done run(workspace::SetMilestone command) override;
  Done run(workspace::ReadForProposals command) override;
  Done run(workspace::AcceptProposal command) override;
  Done run(workspace::RejectProposal command) override;
  Done run(workspace::DecideConflict command) override;
  Done run(workspace::DecideVersion command) override;
  Done run(workspace::CorrectTransfer command) override;
  Done run(workspace::ApproveTransfer command) override;
  Done run(workspace::ReturnTransfer command) override;
  Done run(workspace::FetchTransferAgain command) override;
  Done run(workspace::SaveCaseTemplate command) override;
  Done run(workspace::RemoveCaseTemplate command) override;

 private:
  workspace::Workspace* m_workspace;
};

} // namespace muniment::ui
