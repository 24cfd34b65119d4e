#pragma once

#include "core/base/commitment.h"
#include "core/base/instant.h"

#include <QtCore/QString>

namespace muniment {
inline namespace model {

/// The switch that keeps every rule from reaching people outside.
struct RuleStop final {
  bool isStopped = false;
  QString reason;
  QString changedBy; ///< actor
  Instant changedAt;
  Salt salt;
};

[[nodiscard]] QString aggregateOfRuleStop();
[[nodiscard]] Json contentOf(const RuleStop& stop);
/// Reads exactly what contentOf writes.
[[nodiscard]] Result<RuleStop> ruleStopFrom(const Json& content);

} // namespace model
} // namespace muniment
