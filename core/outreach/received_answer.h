#pragma once

#include "core/base/result.h"
#include "core/model/question.h"

namespace muniment::outreach {

/// What somebody sent, as it came.
struct ReceivedAnswer final {
  std::int32_t choice = -1;
  QString text;
  QString comment;
};

inline constexpr qsizetype kLongestWords = 4000;

/// The answer as it will be kept, with what it is worth. It was given `at` a moment: one in time counts, also where the
/// deadline passed before it was taken in. Usage where it is none that the question allows.
[[nodiscard]] Result<Question::Answer> weigh(const Question& question, const ReceivedAnswer& received, QString via,
                                             Instant at);

} // namespace muniment::outreach
