#include "ui/participants/workspace_participants.h"

namespace muniment::ui {

auto WorkspaceParticipants::ask(workspace::ParticipantsPage query) -> Answer<workspace::ParticipantsPage> {
  return m_workspace->ask(std::move(query));
}

auto WorkspaceParticipants::ask(workspace::SamePersonProposals query) -> Answer<workspace::SamePersonProposals> {
  return m_workspace->ask(query);
}

auto WorkspaceParticipants::ask(workspace::PersonById query) -> Answer<workspace::PersonById> {
  return m_workspace->ask(query);
}

QFuture<Result<std::vector<Person>>> WorkspaceParticipants::ask(workspace::Persons query) {
  return m_workspace->ask(std::move(query));
}

auto WorkspaceParticipants::run(workspace::SavePerson command) -> Done { return m_workspace->run(std::move(command)); }

auto WorkspaceParticipants::run(workspace::MergePersons command) -> Done { return m_workspace->run(command); }

auto WorkspaceParticipants::run(workspace::SplitPerson command) -> Done { return m_workspace->run(command); }

} // namespace muniment::ui
