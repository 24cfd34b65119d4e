#include "ui/coverage/workspace_coverage.h"

namespace muniment::ui {

QFuture<Result<workspace::Coverage::Answer>> WorkspaceCoverage::ask(workspace::Coverage query) {
  return m_workspace->ask(std::move(query));
}

} // namespace muniment::ui
