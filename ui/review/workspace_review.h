#pragma once

#include "core/workspace/workspace.h"
#include "ui/review/review_desk.h"

namespace muniment::ui {

/// The desk of a workspace that outlives this.
class WorkspaceReview final : public ReviewDesk {
 public:
  explicit WorkspaceReview(workspace::Workspace& workspace) : m_workspace(&workspace) {}

  QFuture<Result<std::vector<TagSet>>> ask(workspace::TagSets query) override;
  QFuture<Result<Tags>> ask(workspace::TagsOfMessages query) override;
  QFuture<Result<std::vector<store::TagStep>>> ask(workspace::TagHistory query) override;
  QFuture<Result<workspace::KeptMessages::Answer>> ask(workspace::KeptMessages query) override;
  QFuture<Result<std::vector<Matter>>> ask(workspace::Matters query) override;
  Done run(workspace::TagMessages command) override;
  Done run(workspace::SaveTagSet command) override;

 private:
  workspace::Workspace* m_workspace;
};

} // namespace muniment::ui
