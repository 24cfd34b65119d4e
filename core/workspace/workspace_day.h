#pragma once

#include "core/base/instant.h"

#include <QtCore/QDate>
#include <QtCore/QTimeZone>

namespace muniment::workspace {

struct Services;

/// The zone of the workspace, in which days begin and end.
[[nodiscard]] QTimeZone zoneOf(const Services& services);
/// The day it is in the workspace.
[[nodiscard]] QDate todayIn(const Services& services, Instant now);

} // namespace muniment::workspace
