#pragma once

#include "core/workspace/workspace.h"
#include "ui/declare/hold_queries.h"

namespace muniment::ui {

/// Holds in a workspace that outlives this.
class WorkspaceHolding final : public HoldQueries {
 public:
  explicit WorkspaceHolding(workspace::Workspace& workspace) : m_workspace(&workspace) {}

  QFuture<Result<workspace::HoldsPage::Answer>> ask(workspace::HoldsPage query) override;
  QFuture<Result<workspace::KeptMessages::Answer>> ask(workspace::KeptMessages query) override;
  QFuture<Result<workspace::Receipt>> run(workspace::AddHoldTargets command) override;
  QFuture<Result<workspace::Receipt>> run(workspace::ApplyHold command) override;

 private:
  workspace::Workspace* m_workspace;
};

} // namespace muniment::ui
