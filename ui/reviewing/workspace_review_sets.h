#pragma once

#include "core/workspace/workspace.h"
#include "ui/review/workspace_review.h"
#include "ui/reviewing/review_set_desk.h"

namespace muniment::ui {

/// The desk over a workspace, which must outlive it.
class WorkspaceReviewSets final : public ReviewSetDesk {
 public:
  explicit WorkspaceReviewSets(workspace::Workspace& workspace) : m_workspace(&workspace), m_tagging(workspace) {}

  QFuture<Result<std::vector<workspace::ReviewSets::Line>>> ask(workspace::ReviewSets query) override;
  QFuture<Result<workspace::ReviewProgress::Answer>> ask(workspace::ReviewProgress query) override;
  QFuture<Result<workspace::ReviewMessages::Answer>> ask(workspace::ReviewMessages query) override;
  QFuture<Result<std::vector<Actor>>> ask(workspace::Reviewers query) override;
  QFuture<Result<std::vector<workspace::ReviewSamples::Line>>> ask(workspace::ReviewSamples query) override;
  QFuture<Result<workspace::SampleMessages::Answer>> ask(workspace::SampleMessages query) override;
  QFuture<Result<workspace::TermReport::Answer>> ask(workspace::TermReport query) override;
  QFuture<Result<workspace::HoldsPage::Answer>> ask(workspace::HoldsPage query) override;
  QFuture<Result<access::Session>> ask(workspace::WhoAmI query) override;
  Done run(workspace::FreezeReviewSet command) override;
  Done run(workspace::AssignReviewBatch command) override;
  Done run(workspace::TakeReviewSample command) override;
  Done run(workspace::CheckSampled command) override;
  [[nodiscard]] ReviewDesk& tagging() override { return m_tagging; }

 private:
  workspace::Workspace* m_workspace;
  WorkspaceReview m_tagging;
};

} // namespace muniment::ui
