#pragma once

#include "core/records/retention/record_facts.h"

#include <QtCore/QDateTime>

namespace muniment::tests {

/// What the oracle thinks of one stage; dates are ISO dates, empty while unknown.
struct OracleStage final {
  bool isForEver = false;
  QString lastDay;
  QString due;
};

/// Finds the last day and the due day of each stage by walking the calendar one day at a time. It shares no arithmetic
/// with the engine and none with QDate.
[[nodiscard]] std::vector<OracleStage> walkDayByDay(const Schedule& schedule, const records::RecordFacts& facts);

/// Zones whose rules the oracle knows by heart, for the years 2008 to 2036.
enum class OracleZone : std::uint8_t { Utc, Berlin, NewYork, Kathmandu };
[[nodiscard]] QByteArray idOf(OracleZone zone);

/// The date on the wall at a moment.
[[nodiscard]] QString dateOnTheWall(std::int64_t milliseconds, OracleZone zone);
/// The last moment at which the wall showed this time, found by watching the clock for two days. `asUtc` is the time on
/// the wall as if it were UTC, in whole minutes.
[[nodiscard]] std::int64_t lastMomentOf(std::int64_t asUtc, OracleZone zone);

} // namespace muniment::tests
