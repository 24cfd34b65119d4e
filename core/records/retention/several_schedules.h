#pragma once

#include "core/records/retention/evaluation.h"

namespace muniment::records {

/// The later of two: a date, no date yet, no destruction at all, destruction forbidden, in this order.
[[nodiscard]] bool isLater(const Destruction& left, const Destruction& right);

/// What several schedules mean together for one record that belongs to several classes.
struct CombinedEvaluation final {
  std::vector<Evaluation> each;        ///< in the order of the schedules
  Destruction destruction;             ///< the longest of them: no schedule ever shortens another
  bool isDestructionDue = false;       ///< the longest is over, and no schedule has another action before
  std::optional<std::size_t> deciding; ///< index of the schedule that gave `destruction`
  Explanation explanation;             ///< how they met; empty for one schedule alone
};

[[nodiscard]] CombinedEvaluation evaluateTogether(std::span<const Schedule* const> schedules, const RecordFacts& facts,
                                                  QDate today, Explain explain = Explain::Yes);

} // namespace muniment::records
