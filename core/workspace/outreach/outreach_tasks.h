#pragma once

#include "core/model/entry.h"
#include "core/model/question.h"
#include "core/store/connection.h"

namespace muniment::workspace {

/// Puts a question before a person that the program cannot settle: not answered in time, or answered in two ways.
/// One task at a time; the state belongs into the entry that says why.
[[nodiscard]] Result<std::vector<StateChange>> askAbout(store::Connection& connection, const Question& question,
                                                        Instant now);

/// Opens or settles what an answer of this worth means for tasks about its question.
[[nodiscard]] Result<std::vector<StateChange>> settleAnswer(store::Connection& connection, const Question& question,
                                                            Question::Standing standing, Instant now);

} // namespace muniment::workspace
