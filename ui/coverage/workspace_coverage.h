#pragma once

#include "core/workspace/workspace.h"
#include "ui/coverage/coverage_desk.h"

namespace muniment::ui {

/// The desk over a workspace, which must outlive it.
class WorkspaceCoverage final : public CoverageDesk {
 public:
  explicit WorkspaceCoverage(workspace::Workspace& workspace) : m_workspace(&workspace) {}

  QFuture<Result<workspace::Coverage::Answer>> ask(workspace::Coverage query) override;

 private:
  workspace::Workspace* m_workspace;
};

} // namespace muniment::ui
