#pragma once

#include "core/base/instant.h"

#include <QtCore/QDate>

namespace muniment::ui {

/// Days and moments as every screen writes them, in the zone of whoever reads.
[[nodiscard]] QString dayFormat(); ///< as QLocale and fields for dates take it
/// Of a day whose year is known.
[[nodiscard]] QString shortDayFormat();

[[nodiscard]] QDate dayOf(Instant at);
/// `3 Feb 2026`; empty for no day.
[[nodiscard]] QString dayText(QDate day);
/// `3 Feb 2026, 14:05`.
[[nodiscard]] QString momentText(Instant at);
/// `3 Feb 2026, 14:05 CET`, for what somebody else may read elsewhere.
[[nodiscard]] QString momentWithZone(Instant at);
/// `3 Feb 2026, 14:05:31 CET`, where seconds are evidence.
[[nodiscard]] QString exactMoment(Instant at);

} // namespace muniment::ui
