#pragma once

#include <QtCore/QDateTime>
#include <QtCore/QString>

#include <optional>

namespace muniment {
inline namespace base {

enum class TimePrecision { Day, Minute, Second, Millisecond };

/// A time as a source stated it. It becomes an Instant only through a rule that says why.
struct SourceTime final {
  QDateTime local; ///< Qt::LocalTime-free: date and time as written, held as UTC fields
  TimePrecision precision = TimePrecision::Minute;
  std::optional<QString> zone; ///< IANA id or offset such as `+02:00`; nothing when the source names none
  QString evidence;            ///< where the reading comes from, for people

  friend bool operator==(const SourceTime&, const SourceTime&) = default;
};

} // namespace base
} // namespace muniment
