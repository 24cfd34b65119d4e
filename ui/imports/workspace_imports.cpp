#include "ui/imports/workspace_imports.h"

namespace muniment::ui {

auto WorkspaceImports::ask(workspace::ImportsPage query) -> Answer<workspace::ImportsPage> {
  return m_workspace->ask(std::move(query));
}

auto WorkspaceImports::ask(workspace::WithdrawalPreview query) -> Answer<workspace::WithdrawalPreview> {
  return m_workspace->ask(query);
}

auto WorkspaceImports::run(workspace::StateCollection command) -> Done { return m_workspace->run(std::move(command)); }

auto WorkspaceImports::run(workspace::WithdrawSource command, QWidget* over) -> Done {
  return m_key->run(command, over);
}

} // namespace muniment::ui
