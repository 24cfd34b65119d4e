#pragma once

#include "core/workspace/workspace.h"
#include "ui/rm/rm_desk.h"
#include "ui/signing/personal_key.h"

namespace muniment::ui {

/// The desk over a workspace that outlives it, as its key does.
class WorkspaceRm final : public RmDesk {
 public:
  WorkspaceRm(workspace::Workspace& workspace, PersonalKey& key)
      : m_workspace(&workspace), m_key(&key), m_look(workspace) {}

  [[nodiscard]] Instant now() const override { return m_workspace->now(); }

  Told<workspace::RecordElsewhere::Answer> ask(workspace::RecordElsewhere query) override;
  Told<workspace::HoldElsewhere::Answer> ask(workspace::HoldElsewhere query) override;
  Told<std::vector<workspace::RmSystem>> ask(workspace::RmSystems query) override;
  Told<std::vector<workspace::PeerConflictsPage::Line>> ask(workspace::PeerConflictsPage query) override;
  Told<workspace::PeerDifference::Answer> ask(workspace::PeerDifference query) override;
  Told<std::vector<Counterpart>> ask(workspace::CounterpartsPage query) override;
  Told<std::vector<workspace::FilePlan::Place>> ask(workspace::FilePlan query) override;
  Told<std::vector<Schedule>> ask(workspace::Schedules query) override;
  Told<access::Session> ask(workspace::WhoAmI query) override;
  Told<workspace::RmSighting> look(const CounterpartId& counterpart) override { return m_look.at(counterpart); }

  Done run(workspace::SendToRecordsManagement command) override;
  Done run(workspace::MatchCounterpart command) override;
  Done run(workspace::ResolvePeerConflict command) override;
  Done run(workspace::FollowDestruction command, QWidget* over) override;

 private:
  workspace::Workspace* m_workspace;
  PersonalKey* m_key;
  workspace::RmLook m_look;
};

} // namespace muniment::ui
