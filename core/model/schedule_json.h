#pragma once

#include "core/base/json.h"
#include "core/model/schedule.h"

#include <span>

namespace muniment {
inline namespace model {

/// What the ledger commits to and what files hold; see docs/formats/schedule.md.
[[nodiscard]] Json contentOf(const Schedule& schedule);

/// The schedule that `contentOf` describes. A member that is left out has its usual value; one that nobody knows is
/// refused with its place, a JSON pointer that begins with `place`. The first argument of every error is such a place.
[[nodiscard]] Result<Schedule> scheduleFrom(const Json& content, const QString& place = {});

/// A file of schedules, canonical JSON.
[[nodiscard]] Result<QByteArray> scheduleFile(std::span<const Schedule> schedules);
[[nodiscard]] Result<std::vector<Schedule>> schedulesFromFile(QByteArrayView bytes);

} // namespace model
} // namespace muniment
