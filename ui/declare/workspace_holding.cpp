#include "ui/declare/workspace_holding.h"

namespace muniment::ui {

using namespace workspace;

QFuture<Result<HoldsPage::Answer>> WorkspaceHolding::ask(HoldsPage query) { return m_workspace->ask(query); }

QFuture<Result<KeptMessages::Answer>> WorkspaceHolding::ask(KeptMessages query) {
  return m_workspace->ask(std::move(query));
}

QFuture<Result<Receipt>> WorkspaceHolding::run(AddHoldTargets command) { return m_workspace->run(std::move(command)); }

QFuture<Result<Receipt>> WorkspaceHolding::run(ApplyHold command) { return m_workspace->run(std::move(command)); }

} // namespace muniment::ui
