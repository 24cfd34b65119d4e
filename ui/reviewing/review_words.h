#pragma once

#include "core/workspace/review/review_queries.h"

#include <QtCore/QCoreApplication>

namespace muniment::ui {

/// How far reviews are, in words.
class ReviewWords final {
  Q_DECLARE_TR_FUNCTIONS(ReviewWords)

 public:
  /// `120 of 500 tagged`
  [[nodiscard]] static QString progress(const store::ReviewCount& count);
  /// `24 %`; never 100 before everything is tagged.
  [[nodiscard]] static QString share(const store::ReviewCount& count);
  /// `18 of 20 checked: 17 agree, 1 overturned`
  [[nodiscard]] static QString sample(const store::SampleCount& count);
  /// `94 %` of what was checked; a dash while nothing was.
  [[nodiscard]] static QString agreement(const store::SampleCount& count);
  /// Who has how much, one after the other.
  [[nodiscard]] static QString reviewers(const std::vector<workspace::ReviewProgress::Reviewer>& reviewers);
  /// `1,204`
  [[nodiscard]] static QString number(std::int64_t value);
};

} // namespace muniment::ui
