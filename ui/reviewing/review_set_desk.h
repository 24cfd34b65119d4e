#pragma once

#include "core/workspace/holds/hold_queries.h"
#include "core/workspace/people/people_commands.h"
#include "core/workspace/review/review_queries.h"
#include "core/workspace/review/review_sample_commands.h"
#include "core/workspace/review/review_set_commands.h"
#include "core/workspace/review/term_report.h"
#include "ui/review/review_desk.h"

namespace muniment::ui {

/// What the screen of reviews asks and does. Answers come on the window's thread through `QFuture::then`.
class ReviewSetDesk {
 public:
  ReviewSetDesk() = default;
  Q_DISABLE_COPY_MOVE(ReviewSetDesk)
  virtual ~ReviewSetDesk() = default;

  using Done = QFuture<Result<workspace::Receipt>>;

  virtual QFuture<Result<std::vector<workspace::ReviewSets::Line>>> ask(workspace::ReviewSets query) = 0;
  virtual QFuture<Result<workspace::ReviewProgress::Answer>> ask(workspace::ReviewProgress query) = 0;
  virtual QFuture<Result<workspace::ReviewMessages::Answer>> ask(workspace::ReviewMessages query) = 0;
  virtual QFuture<Result<std::vector<Actor>>> ask(workspace::Reviewers query) = 0;
  virtual QFuture<Result<std::vector<workspace::ReviewSamples::Line>>> ask(workspace::ReviewSamples query) = 0;
  virtual QFuture<Result<workspace::SampleMessages::Answer>> ask(workspace::SampleMessages query) = 0;
  virtual QFuture<Result<workspace::TermReport::Answer>> ask(workspace::TermReport query) = 0;
  virtual QFuture<Result<workspace::HoldsPage::Answer>> ask(workspace::HoldsPage query) = 0;
  virtual QFuture<Result<access::Session>> ask(workspace::WhoAmI query) = 0;
  virtual Done run(workspace::FreezeReviewSet command) = 0;
  virtual Done run(workspace::AssignReviewBatch command) = 0;
  virtual Done run(workspace::TakeReviewSample command) = 0;
  virtual Done run(workspace::CheckSampled command) = 0;
  /// Tags and their sets.
  [[nodiscard]] virtual ReviewDesk& tagging() = 0;
};

} // namespace muniment::ui
