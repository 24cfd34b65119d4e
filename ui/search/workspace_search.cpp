#include "ui/search/workspace_search.h"

namespace muniment::ui {

QFuture<Result<workspace::SearchMessages::Answer>> WorkspaceSearch::ask(workspace::SearchMessages query) {
  return m_workspace->ask(std::move(query));
}

QFuture<Result<std::int64_t>> WorkspaceSearch::ask(workspace::CountMessages query) {
  return m_workspace->ask(std::move(query));
}

QFuture<Result<workspace::SearchPapers::Answer>> WorkspaceSearch::ask(workspace::SearchPapers query) {
  return m_workspace->ask(std::move(query));
}

QFuture<Result<workspace::FindThings::Answer>> WorkspaceSearch::ask(workspace::FindThings query) {
  return m_workspace->ask(std::move(query));
}

} // namespace muniment::ui
