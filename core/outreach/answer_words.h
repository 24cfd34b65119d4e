#pragma once

#include "core/model/question.h"

#include <utility>

namespace muniment::outreach {

// How an answer that comes as a message is told from everything else that people write.

/// What comes back when somebody taps this choice of a question.
[[nodiscard]] QString payloadOf(const QuestionId& question, std::int32_t choice);
/// The question and the choice that were tapped; nothing where it is not one of ours.
[[nodiscard]] std::optional<std::pair<QuestionId, std::int32_t>> payloadFrom(QStringView payload);

/// The one choice that a text says and nothing else, whatever its case, accents and punctuation; nothing where it says
/// none, more than that, or could mean two.
[[nodiscard]] std::optional<std::int32_t> choiceIn(const Question& question, const QString& text);

} // namespace muniment::outreach
