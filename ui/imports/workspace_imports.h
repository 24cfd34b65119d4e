#pragma once

#include "core/workspace/workspace.h"
#include "ui/imports/imports_desk.h"
#include "ui/signing/personal_key.h"

namespace muniment::ui {

/// The desk of a workspace that outlives this, as its key does.
class WorkspaceImports final : public ImportsDesk {
 public:
  WorkspaceImports(workspace::Workspace& workspace, PersonalKey& key) : m_workspace(&workspace), m_key(&key) {}

  Answer<workspace::ImportsPage> ask(workspace::ImportsPage query) override;
  Answer<workspace::WithdrawalPreview> ask(workspace::WithdrawalPreview query) override;
  Done run(workspace::StateCollection command) override;
  Done run(workspace::WithdrawSource command, QWidget* over) override;

 private:
  workspace::Workspace* m_workspace;
  PersonalKey* m_key;
};

} // namespace muniment::ui
