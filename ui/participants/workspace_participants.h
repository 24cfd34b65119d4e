#pragma once

#include "core/workspace/workspace.h"
#include "ui/participants/participants_desk.h"

namespace muniment::ui {

/// The desk of a workspace that outlives this.
class WorkspaceParticipants final : public ParticipantsDesk {
 public:
  explicit WorkspaceParticipants(workspace::Workspace& workspace) : m_workspace(&workspace) {}

  Answer<workspace::ParticipantsPage> ask(workspace::ParticipantsPage query) override;
  Answer<workspace::SamePersonProposals> ask(workspace::SamePersonProposals query) override;
  Answer<workspace::PersonById> ask(workspace::PersonById query) override;
  QFuture<Result<std::vector<Person>>> ask(workspace::Persons query) override;
  Done run(workspace::SavePerson command) override;
  Done run(workspace::MergePersons command) override;
  Done run(workspace::SplitPerson command) override;

 private:
  workspace::Workspace* m_workspace;
};

} // namespace muniment::ui
