#pragma once

#include "core/search/query.h"

#include <QtCore/QStringView>
#include <QtCore/QTimeZone>

#include <optional>

namespace muniment::search {

/// The days that a date of a query covers: `from` belongs to it, `until` no longer does.
struct DaySpan final {
  DayBound from;
  DayBound until;
};

/// Reads 2026, 2026-03, 2026-03-17, today, yesterday and 7d (the day seven days before today) in the viewer's zone.
[[nodiscard]] std::optional<DaySpan> parseDaySpan(QStringView word, const QTimeZone& zone, Instant now);

} // namespace muniment::search
