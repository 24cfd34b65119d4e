#include "ui/rm/workspace_rm.h"

namespace muniment::ui {

using namespace workspace;

auto WorkspaceRm::ask(RecordElsewhere query) -> Told<RecordElsewhere::Answer> {
  return m_workspace->ask(std::move(query));
}

auto WorkspaceRm::ask(HoldElsewhere query) -> Told<HoldElsewhere::Answer> { return m_workspace->ask(std::move(query)); }

auto WorkspaceRm::ask(RmSystems query) -> Told<std::vector<RmSystem>> { return m_workspace->ask(std::move(query)); }

auto WorkspaceRm::ask(PeerConflictsPage query) -> Told<std::vector<PeerConflictsPage::Line>> {
  return m_workspace->ask(std::move(query));
}

auto WorkspaceRm::ask(PeerDifference query) -> Told<PeerDifference::Answer> {
  return m_workspace->ask(std::move(query));
}

auto WorkspaceRm::ask(CounterpartsPage query) -> Told<std::vector<Counterpart>> {
  return m_workspace->ask(std::move(query));
}

auto WorkspaceRm::ask(FilePlan query) -> Told<std::vector<FilePlan::Place>> {
  return m_workspace->ask(std::move(query));
}

auto WorkspaceRm::ask(Schedules query) -> Told<std::vector<Schedule>> { return m_workspace->ask(std::move(query)); }

auto WorkspaceRm::ask(WhoAmI query) -> Told<access::Session> { return m_workspace->ask(std::move(query)); }

auto WorkspaceRm::run(SendToRecordsManagement command) -> Done { return m_workspace->run(std::move(command)); }

auto WorkspaceRm::run(MatchCounterpart command) -> Done { return m_workspace->run(std::move(command)); }

auto WorkspaceRm::run(ResolvePeerConflict command) -> Done { return m_workspace->run(std::move(command)); }

auto WorkspaceRm::run(FollowDestruction command, QWidget* over) -> Done { return m_key->run(std::move(command), over); }

} // namespace muniment::ui
