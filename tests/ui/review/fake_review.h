#pragma once

#include "ui/review/review_desk.h"

namespace muniment::tests {

/// Two sets of tags and what was chosen, answered at once.
class FakeReview final : public ui::ReviewDesk {
 public:
  FakeReview();

  QFuture<Result<std::vector<TagSet>>> ask(workspace::TagSets query) override;
  QFuture<Result<Tags>> ask(workspace::TagsOfMessages query) override;
  QFuture<Result<std::vector<store::TagStep>>> ask(workspace::TagHistory query) override;
  QFuture<Result<workspace::KeptMessages::Answer>> ask(workspace::KeptMessages query) override;
  QFuture<Result<std::vector<Matter>>> ask(workspace::Matters query) override;
  Done run(workspace::TagMessages command) override;
  Done run(workspace::SaveTagSet command) override;

  std::vector<TagSet> sets; ///< relevance, where one is chosen, and issues, where several may be
  Tags tags;
  std::vector<store::TagStep> history;
  std::vector<workspace::TagMessages> acts;
  std::vector<TagSet> saved;
  std::optional<Error> refusal;
};

} // namespace muniment::tests
