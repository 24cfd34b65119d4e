#pragma once

#include "tests/ui/review/fake_review.h"
#include "ui/reviewing/review_set_desk.h"

namespace muniment::tests {

/// Two sets under review, the first with three batches and a sample, answered at once. What is run changes them.
class FakeReviewSets final : public ui::ReviewSetDesk {
 public:
  FakeReviewSets();

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
  [[nodiscard]] ui::ReviewDesk& tagging() override { return review; }

  [[nodiscard]] const TagId& tag(std::size_t place) const { return review.sets[0].tags[place].id; }

  static constexpr int kBatch = 40;

  FakeReview review;
  std::vector<ReviewSet> sets;
  std::vector<ReviewBatch> batches; ///< of the first set
  std::vector<Actor> actors;        ///< the first one asks
  std::vector<workspace::SampleMessages::Line> sampled;
  ReviewSample sample;
  std::vector<workspace::FreezeReviewSet> frozen;
  std::vector<workspace::TakeReviewSample> drawn;
  std::vector<workspace::CheckSampled> checked;
  QStringList terms; ///< last asked for
  bool manages = true;
  bool isBroken = false;
};

} // namespace muniment::tests
