#pragma once

#include "core/base/result.h"
#include "core/model/question.h"

namespace muniment::outreach {

/// Whether this may be asked: it has words, a way to answer and a deadline ahead. Usage `question.…` else.
[[nodiscard]] Result<void> checkQuestion(const Question& question, Instant now);

} // namespace muniment::outreach
