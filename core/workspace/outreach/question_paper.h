#pragma once

#include "core/model/question.h"
#include "core/model/scope.h"
#include "core/store/connection.h"

namespace muniment::workspace {

/// What was asked of whom, when, and what came back, as a plain text that can be kept as a record: UTF-8, one fact a
/// line, times in UTC, every answer with what it was worth.
[[nodiscard]] Result<QByteArray> questionPaper(store::Connection& connection, const Question& question,
                                               const Scope& scope);

} // namespace muniment::workspace
