#pragma once

#include "core/workspace/workspace.h"
#include "ui/audit/stamps_desk.h"
#include "ui/signing/personal_key.h"

namespace muniment::ui {

/// The desk of a workspace that outlives this, as its key does.
class WorkspaceStamps final : public StampsDesk {
 public:
  WorkspaceStamps(workspace::Workspace& workspace, PersonalKey& key) : m_workspace(&workspace), m_key(&key) {}

  Answer<std::vector<workspace::HeadLine>> ask(workspace::HeadsPage query) override;
  Answer<std::optional<TimeAuthority>> ask(workspace::ChosenAuthority query) override;
  QFuture<Result<workspace::Receipt>> run(workspace::ChooseAuthority command, QWidget* over) override;
  Answer<Instant> stampNow() override;
  Answer<workspace::ChosenHolder::Answer> ask(workspace::ChosenHolder query) override;
  QFuture<Result<workspace::Receipt>> run(workspace::ChooseHolder command, QWidget* over) override;
  Answer<std::int64_t> giveNow() override;

 private:
  workspace::Workspace* m_workspace;
  PersonalKey* m_key;
  Executor m_wire; ///< an authority may take long to answer
};

} // namespace muniment::ui
