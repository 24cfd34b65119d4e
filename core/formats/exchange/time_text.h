#pragma once

#include "core/formats/exchange/event_time.h"

namespace muniment::formats::exchange {

/// `+02:00`; `Z` for zero.
[[nodiscard]] QString offsetText(int minutes);
/// `2026-01-05T09:00:00Z`, with milliseconds where the time has any; seconds that nobody recorded are zero.
[[nodiscard]] QString utcText(const EventTime& time);
/// `2026-01-05`, the day in the stated offset; empty where no time is known.
[[nodiscard]] QString localDate(const EventTime& time);
/// For people, in the stated offset and with what is not known said: `2026-01-05 10:00 +01:00, seconds not recorded`.
[[nodiscard]] QString readableText(const EventTime& time);
[[nodiscard]] QLatin1StringView precisionText(TimePrecision precision);

} // namespace muniment::formats::exchange
