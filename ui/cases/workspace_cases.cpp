#include "ui/cases/workspace_cases.h"

namespace muniment::ui {

CaseDesk::Answer<workspace::Cases> WorkspaceCases::ask(workspace::Cases query) {
  return m_workspace->ask(std::move(query));
}

CaseDesk::Answer<workspace::CaseCounts> WorkspaceCases::ask(workspace::CaseCounts query) {
  return m_workspace->ask(query);
}

CaseDesk::Answer<workspace::CaseById> WorkspaceCases::ask(workspace::CaseById query) {
  return m_workspace->ask(std::move(query));
}

CaseDesk::Answer<workspace::CasesOf> WorkspaceCases::ask(workspace::CasesOf query) {
  return m_workspace->ask(std::move(query));
}

CaseDesk::Answer<workspace::CaseTimeline> WorkspaceCases::ask(workspace::CaseTimeline query) {
  return m_workspace->ask(std::move(query));
}

CaseDesk::Answer<workspace::DealView> WorkspaceCases::ask(workspace::DealView query) {
  return m_workspace->ask(std::move(query));
}

CaseDesk::Answer<workspace::Audience> WorkspaceCases::ask(workspace::Audience query) {
  return m_workspace->ask(std::move(query));
}

CaseDesk::Answer<workspace::DocumentsPage> WorkspaceCases::ask(workspace::DocumentsPage query) {
  return m_workspace->ask(std::move(query));
}

CaseDesk::Told<std::vector<workspace::CaseSystems::Line>> WorkspaceCases::ask(workspace::CaseSystems query) {
  return m_workspace->ask(query);
}

CaseDesk::Told<std::vector<workspace::CaseChecklists::Line>> WorkspaceCases::ask(workspace::CaseChecklists query) {
  return m_workspace->ask(query);
}

CaseDesk::Told<std::vector<TradingPartner>> WorkspaceCases::ask(workspace::Partners query) {
  return m_workspace->ask(query);
}

CaseDesk::Told<std::vector<Actor>> WorkspaceCases::ask(workspace::People query) { return m_workspace->ask(query); }

CaseDesk::Told<access::Session> WorkspaceCases::ask(workspace::WhoAmI query) { return m_workspace->ask(query); }

CaseDesk::Done WorkspaceCases::run(workspace::OpenCase command) { return m_workspace->run(std::move(command)); }

CaseDesk::Done WorkspaceCases::run(workspace::ChangeCase command) { return m_workspace->run(std::move(command)); }

CaseDesk::Done WorkspaceCases::run(workspace::SetCaseMembers command) { return m_workspace->run(std::move(command)); }

CaseDesk::Done WorkspaceCases::run(workspace::MirrorCase command) { return m_workspace->run(std::move(command)); }

CaseDesk::Done WorkspaceCases::run(workspace::CommentOnCase command) { return m_workspace->run(std::move(command)); }

CaseDesk::Done WorkspaceCases::run(workspace::CloseCase command) { return m_workspace->run(std::move(command)); }

CaseDesk::Done WorkspaceCases::run(workspace::ReopenCase command) { return m_workspace->run(std::move(command)); }

CaseDesk::Done WorkspaceCases::run(workspace::LinkToCase command) { return m_workspace->run(std::move(command)); }

CaseDesk::Done WorkspaceCases::run(workspace::UnlinkFromCase command) { return m_workspace->run(std::move(command)); }

CaseDesk::Done WorkspaceCases::run(workspace::AddStep command) { return m_workspace->run(std::move(command)); }

CaseDesk::Done WorkspaceCases::run(workspace::TakeStep command) { return m_workspace->run(std::move(command)); }

CaseDesk::Done WorkspaceCases::run(workspace::WaiveStep command) { return m_workspace->run(std::move(command)); }

CaseDesk::Done WorkspaceCases::run(workspace::ReturnStep command) { return m_workspace->run(std::move(command)); }

CaseDesk::Done WorkspaceCases::run(workspace::SetMilestone command) { return m_workspace->run(std::move(command)); }

CaseDesk::Done WorkspaceCases::run(workspace::ReadForProposals command) { return m_workspace->run(command); }

CaseDesk::Done WorkspaceCases::run(workspace::AcceptProposal command) { return m_workspace->run(std::move(command)); }

CaseDesk::Done WorkspaceCases::run(workspace::RejectProposal command) { return m_workspace->run(std::move(command)); }

CaseDesk::Done WorkspaceCases::run(workspace::DecideConflict command) { return m_workspace->run(std::move(command)); }

CaseDesk::Done WorkspaceCases::run(workspace::DecideVersion command) { return m_workspace->run(std::move(command)); }

CaseDesk::Done WorkspaceCases::run(workspace::CorrectTransfer command) { return m_workspace->run(std::move(command)); }

CaseDesk::Done WorkspaceCases::run(workspace::ApproveTransfer command) { return m_workspace->run(std::move(command)); }

CaseDesk::Done WorkspaceCases::run(workspace::ReturnTransfer command) { return m_workspace->run(std::move(command)); }

CaseDesk::Told<std::vector<workspace::CaseTemplates::Line>> WorkspaceCases::ask(workspace::CaseTemplates query) {
  return m_workspace->ask(query);
}

CaseDesk::Done WorkspaceCases::run(workspace::SaveCaseTemplate command) { return m_workspace->run(std::move(command)); }

CaseDesk::Done WorkspaceCases::run(workspace::RemoveCaseTemplate command) {
  return m_workspace->run(std::move(command));
}

CaseDesk::Done WorkspaceCases::run(workspace::FetchTransferAgain command) {
  return m_workspace->run(std::move(command));
}

} // namespace muniment::ui
