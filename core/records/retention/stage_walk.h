#pragma once

#include "core/records/retention/evaluation.h"

namespace muniment::records {

/// Evaluates the stages in their order. With `assumed`, every date and event that is not known yet is taken to be on
/// that day, and every stage to be carried out on the day it is due: the way to compare two schedules that both still
/// wait.
[[nodiscard]] Evaluation walkStages(const Schedule& schedule, const RecordFacts& facts, QDate today, Explain explain,
                                    std::optional<QDate> assumed);

} // namespace muniment::records
