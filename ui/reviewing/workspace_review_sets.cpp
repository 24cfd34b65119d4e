#include "ui/reviewing/workspace_review_sets.h"

namespace muniment::ui {

using namespace workspace;

QFuture<Result<std::vector<ReviewSets::Line>>> WorkspaceReviewSets::ask(ReviewSets query) {
  return m_workspace->ask(query);
}

QFuture<Result<ReviewProgress::Answer>> WorkspaceReviewSets::ask(ReviewProgress query) {
  return m_workspace->ask(query);
}

QFuture<Result<ReviewMessages::Answer>> WorkspaceReviewSets::ask(ReviewMessages query) {
  return m_workspace->ask(query);
}

QFuture<Result<std::vector<Actor>>> WorkspaceReviewSets::ask(Reviewers query) { return m_workspace->ask(query); }

QFuture<Result<std::vector<ReviewSamples::Line>>> WorkspaceReviewSets::ask(ReviewSamples query) {
  return m_workspace->ask(query);
}

QFuture<Result<SampleMessages::Answer>> WorkspaceReviewSets::ask(SampleMessages query) {
  return m_workspace->ask(query);
}

QFuture<Result<TermReport::Answer>> WorkspaceReviewSets::ask(TermReport query) {
  return m_workspace->ask(std::move(query));
}

QFuture<Result<HoldsPage::Answer>> WorkspaceReviewSets::ask(HoldsPage query) {
  return m_workspace->ask(std::move(query));
}

QFuture<Result<access::Session>> WorkspaceReviewSets::ask(WhoAmI query) { return m_workspace->ask(query); }

ReviewSetDesk::Done WorkspaceReviewSets::run(FreezeReviewSet command) { return m_workspace->run(std::move(command)); }

ReviewSetDesk::Done WorkspaceReviewSets::run(AssignReviewBatch command) { return m_workspace->run(std::move(command)); }

ReviewSetDesk::Done WorkspaceReviewSets::run(TakeReviewSample command) { return m_workspace->run(std::move(command)); }

ReviewSetDesk::Done WorkspaceReviewSets::run(CheckSampled command) { return m_workspace->run(std::move(command)); }

} // namespace muniment::ui
