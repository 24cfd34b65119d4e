#pragma once

#include "core/workspace/workspace.h"
#include "ui/search/message_search.h"

namespace muniment::ui {

/// Searches in a workspace that outlives this.
class WorkspaceSearch final : public MessageSearch {
 public:
  explicit WorkspaceSearch(workspace::Workspace& workspace) : m_workspace(&workspace) {}

  QFuture<Result<workspace::SearchMessages::Answer>> ask(workspace::SearchMessages query) override;
  QFuture<Result<std::int64_t>> ask(workspace::CountMessages query) override;
  QFuture<Result<workspace::SearchPapers::Answer>> ask(workspace::SearchPapers query) override;
  QFuture<Result<workspace::FindThings::Answer>> ask(workspace::FindThings query) override;

 private:
  workspace::Workspace* m_workspace;
};

} // namespace muniment::ui
