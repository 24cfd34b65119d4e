#pragma once

#include "core/workspace/rm/rm_sighting.h"
#include "core/workspace/workspace.h"
#include "ui/signing/personal_key.h"
#include "ui/tasks/tasks_desk.h"

namespace muniment::ui {

/// The desk of a workspace that outlives this, as its key does.
class WorkspaceTasksDesk final : public TasksDesk {
 public:
  WorkspaceTasksDesk(workspace::Workspace& workspace, PersonalKey& key)
      : m_workspace(&workspace), m_key(&key), m_look(workspace) {}

  [[nodiscard]] Instant now() const override { return m_workspace->now(); }

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
  QFuture<Result<workspace::RmSighting>> look(const CounterpartId& step) override { return m_look.at(step); }

  Done run(workspace::AnswerAssignment command) override;
  Done run(workspace::DecideTask command) override;
  Done run(workspace::ReassignTask command) override;
  Done run(workspace::SetTaskChain command) override;
  Done run(workspace::SettleReply command) override;
  Done run(workspace::RefuseProposal command) override;
  Done run(workspace::DecideDeclaration command, QWidget* over) override;
  Done run(workspace::ConfirmProposal command, QWidget* over) override;
  Done carryOut(CommandId proposal, workspace::ProposedCommand command, QWidget* over) override;

 private:
  workspace::Workspace* m_workspace;
  PersonalKey* m_key;
  workspace::RmLook m_look;
};

} // namespace muniment::ui
