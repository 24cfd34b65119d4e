#pragma once

#include "core/base/commitment.h"
#include "core/base/instant.h"
#include "core/model/ids.h"

#include <QtCore/QStringList>

#include <vector>

namespace muniment {
inline namespace model {

using StakeLimitsId = Id<struct StakeLimitsTag>;

/// From when on a question is of high stake, whoever asks it. The newest choice holds; without one there is no limit.
struct StakeLimits final {
  struct Amount final {
    QString currency; ///< three capitals; empty: any that has no limit of its own
    QString most;     ///< a decimal; what is above it counts
    friend bool operator==(const Amount&, const Amount&) = default;
  };

  StakeLimitsId id;
  std::vector<Amount> amounts; ///< each currency once, in the order of currencies
  QStringList classes;         ///< codes, in their order; those below count as well
  bool matters = false;        ///< whatever is of a restricted matter counts
  ActorId chosenBy;
  Instant chosenAt;
  Salt salt;
};

[[nodiscard]] QString aggregateOf(const StakeLimitsId& id);
[[nodiscard]] Json contentOf(const StakeLimits& limits);
/// Reads exactly what contentOf writes.
[[nodiscard]] Result<StakeLimits> stakeLimitsFrom(const Json& content);

} // namespace model
} // namespace muniment
