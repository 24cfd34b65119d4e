#pragma once

#include "core/workspace/cases/audience.h"
#include "core/workspace/cases/case_commands.h"
#include "core/workspace/cases/case_link_commands.h"
#include "core/workspace/cases/case_proposal_commands.h"
#include "core/workspace/cases/case_queries.h"
#include "core/workspace/cases/case_step_commands.h"
#include "core/workspace/cases/case_sync_commands.h"
#include "core/workspace/cases/case_systems.h"
#include "core/workspace/cases/case_timeline.h"
#include "core/workspace/cases/deal_view.h"
#include "core/workspace/cases/transfer_commands.h"
#include "core/workspace/cases/transfer_queries.h"
#include "core/workspace/cases/version_commands.h"
#include "core/workspace/documents/document_queries.h"
#include "core/workspace/documents/partner_commands.h"
#include "core/workspace/people/people_commands.h"

#include <QtCore/QFuture>

namespace muniment::ui {

/// Whom the screen of cases asks, and who acts for it. Answers come on the window's thread through `QFuture::then`.
class CaseDesk {
 public:
  template <class T>
  using Told = QFuture<Result<T>>;
  template <class Q>
  using Answer = Told<typename Q::Answer>;
  using Done = Told<workspace::Receipt>;

  CaseDesk() = default;
  Q_DISABLE_COPY_MOVE(CaseDesk)
  virtual ~CaseDesk() = default;

  [[nodiscard]] virtual Instant now() const = 0;

  virtual Answer<workspace::Cases> ask(workspace::Cases query) = 0;
  virtual Answer<workspace::CaseCounts> ask(workspace::CaseCounts query) = 0;
  virtual Answer<workspace::CaseById> ask(workspace::CaseById query) = 0;
  virtual Answer<workspace::CasesOf> ask(workspace::CasesOf query) = 0;
  virtual Answer<workspace::CaseTimeline> ask(workspace::CaseTimeline query) = 0;
  virtual Answer<workspace::DealView> ask(workspace::DealView query) = 0;
  virtual Answer<workspace::Audience> ask(workspace::Audience query) = 0;
  virtual Answer<workspace::DocumentsPage> ask(workspace::DocumentsPage query) = 0;
  virtual Told<std::vector<workspace::CaseChecklists::Line>> ask(workspace::CaseChecklists query) = 0;
  virtual Told<std::vector<workspace::CaseSystems::Line>> ask(workspace::CaseSystems query) = 0;
  virtual Told<std::vector<workspace::CaseTemplates::Line>> ask(workspace::CaseTemplates query) = 0;
  virtual Told<std::vector<TradingPartner>> ask(workspace::Partners query) = 0;
  virtual Told<std::vector<Actor>> ask(workspace::People query) = 0;
  virtual Told<access::Session> ask(workspace::WhoAmI query) = 0;

  virtual Done run(workspace::OpenCase command) = 0;
  virtual Done run(workspace::ChangeCase command) = 0;
  virtual Done run(workspace::SetCaseMembers command) = 0;
  virtual Done run(workspace::MirrorCase command) = 0;
  virtual Done run(workspace::CommentOnCase command) = 0;
  virtual Done run(workspace::CloseCase command) = 0;
  virtual Done run(workspace::ReopenCase command) = 0;
  virtual Done run(workspace::LinkToCase command) = 0;
  virtual Done run(workspace::UnlinkFromCase command) = 0;
  virtual Done run(workspace::AddStep command) = 0;
  virtual Done run(workspace::TakeStep command) = 0;
  virtual Done run(workspace::WaiveStep command) = 0;
  virtual Done run(workspace::ReturnStep command) = 0;
  virtual Done run(workspace::SetMilestone command) = 0;
  virtual Done run(workspace::ReadForProposals command) = 0;
  virtual Done run(workspace::AcceptProposal command) = 0;
  virtual Done run(workspace::RejectProposal command) = 0;
  virtual Done run(workspace::DecideConflict command) = 0;
  virtual Done run(workspace::DecideVersion command) = 0;
  virtual Done run(workspace::CorrectTransfer command) = 0;
  virtual Done run(workspace::ApproveTransfer command) = 0;
  virtual Done run(workspace::ReturnTransfer command) = 0;
  virtual Done run(workspace::FetchTransferAgain command) = 0;
  virtual Done run(workspace::SaveCaseTemplate command) = 0;
  virtual Done run(workspace::RemoveCaseTemplate command) = 0;
};

} // namespace muniment::ui
