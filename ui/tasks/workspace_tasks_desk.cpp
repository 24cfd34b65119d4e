#include "ui/tasks/workspace_tasks_desk.h"

namespace muniment::ui {

using namespace workspace;

TasksDesk::Answer<TasksPage> WorkspaceTasksDesk::ask(TasksPage query) { return m_workspace->ask(std::move(query)); }

TasksDesk::Answer<TaskById> WorkspaceTasksDesk::ask(TaskById query) { return m_workspace->ask(std::move(query)); }

TasksDesk::Answer<HoldById> WorkspaceTasksDesk::ask(HoldById query) { return m_workspace->ask(std::move(query)); }

QFuture<Result<std::vector<Proposal>>> WorkspaceTasksDesk::ask(Proposals query) {
  return m_workspace->ask(std::move(query));
}

QFuture<Result<std::vector<Proposal>>> WorkspaceTasksDesk::ask(ConfirmedProposals query) {
  return m_workspace->ask(std::move(query));
}

QFuture<Result<std::map<QString, QString>>> WorkspaceTasksDesk::ask(ActorNames query) {
  return m_workspace->ask(std::move(query));
}

QFuture<Result<std::vector<Actor>>> WorkspaceTasksDesk::ask(People query) { return m_workspace->ask(std::move(query)); }

QFuture<Result<access::Session>> WorkspaceTasksDesk::ask(WhoAmI query) { return m_workspace->ask(std::move(query)); }

QFuture<Result<Counterpart>> WorkspaceTasksDesk::ask(CounterpartById query) {
  return m_workspace->ask(std::move(query));
}

TasksDesk::Answer<UnclearReply> WorkspaceTasksDesk::ask(UnclearReply query) {
  return m_workspace->ask(std::move(query));
}

TasksDesk::Done WorkspaceTasksDesk::run(SetTaskChain command) { return m_workspace->run(std::move(command)); }

TasksDesk::Done WorkspaceTasksDesk::run(SettleReply command) { return m_workspace->run(std::move(command)); }

TasksDesk::Done WorkspaceTasksDesk::run(AnswerAssignment command) { return m_workspace->run(std::move(command)); }

TasksDesk::Done WorkspaceTasksDesk::run(DecideTask command) { return m_workspace->run(std::move(command)); }

TasksDesk::Done WorkspaceTasksDesk::run(ReassignTask command) { return m_workspace->run(std::move(command)); }

TasksDesk::Done WorkspaceTasksDesk::run(RefuseProposal command) { return m_workspace->run(std::move(command)); }

TasksDesk::Done WorkspaceTasksDesk::run(DecideDeclaration command, QWidget* over) {
  return m_key->run(std::move(command), over);
}

TasksDesk::Done WorkspaceTasksDesk::run(ConfirmProposal command, QWidget* over) {
  return m_key->run(std::move(command), over);
}

TasksDesk::Done WorkspaceTasksDesk::carryOut(CommandId proposal, ProposedCommand command, QWidget* over) {
  return m_key->ask(over)
      .then(m_key,
            [workspace = m_workspace, proposal, command = std::move(command)](const Result<PersonalKey::Key>& key) {
              if (!key)
                return QtFuture::makeReadyFuture(Result<Receipt>(Failure(key.error())));
              RunOptions options;
              options.id = proposal;
              options.signer = *key;
              return std::visit([&](const auto& each) { return workspace->run(each, options); }, command);
            })
      .unwrap();
}

} // namespace muniment::ui
