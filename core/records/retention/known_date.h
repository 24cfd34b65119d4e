#pragma once

#include "core/base/instant.h"
#include "core/base/source_time.h"

#include <QtCore/QDate>
#include <QtCore/QTimeZone>

#include <optional>

namespace muniment::records {

/// How a date came to be one.
enum class DateOrigin : std::uint8_t {
  Stated,       ///< somebody gave the date itself
  Moment,       ///< a moment, seen in the zone of the workspace
  SourceMoment, ///< the time of a source that names its zone, seen in the zone of the workspace
  AsWritten     ///< the time of a source that names no zone, or no hour
};

/// A date on the calendar of the workspace, and by which rule it was found.
struct KnownDate final {
  QDate date;
  DateOrigin origin = DateOrigin::Stated;
  std::optional<Instant> moment; ///< of Moment and SourceMoment
  QByteArray zone;               ///< of Moment and SourceMoment: IANA id of the zone of the workspace

  friend bool operator==(const KnownDate&, const KnownDate&) = default;
};

[[nodiscard]] KnownDate knownDate(QDate stated);
[[nodiscard]] KnownDate knownDate(Instant moment, const QTimeZone& workspace);
/// A local time that the source's clock showed twice is taken as the later one, one that it skipped as it would have
/// gone on.
[[nodiscard]] KnownDate knownDate(const SourceTime& time, const QTimeZone& workspace);

} // namespace muniment::records
