#include "ui/review/workspace_review.h"

namespace muniment::ui {

using namespace workspace;

QFuture<Result<std::vector<TagSet>>> WorkspaceReview::ask(TagSets query) { return m_workspace->ask(query); }

QFuture<Result<ReviewDesk::Tags>> WorkspaceReview::ask(TagsOfMessages query) {
  return m_workspace->ask(std::move(query));
}

QFuture<Result<std::vector<store::TagStep>>> WorkspaceReview::ask(TagHistory query) { return m_workspace->ask(query); }

QFuture<Result<KeptMessages::Answer>> WorkspaceReview::ask(KeptMessages query) {
  return m_workspace->ask(std::move(query));
}

QFuture<Result<std::vector<Matter>>> WorkspaceReview::ask(Matters query) { return m_workspace->ask(query); }

ReviewDesk::Done WorkspaceReview::run(TagMessages command) { return m_workspace->run(std::move(command)); }

ReviewDesk::Done WorkspaceReview::run(SaveTagSet command) { return m_workspace->run(std::move(command)); }

} // namespace muniment::ui
