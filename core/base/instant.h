#pragma once

#include <QtCore/QString>

#include <compare>
#include <cstdint>
#include <optional>

namespace muniment {
inline namespace base {

/// A point in time: milliseconds since 1970-01-01T00:00:00Z, leap seconds ignored.
class Instant final {
 public:
  constexpr Instant() = default;
  [[nodiscard]] static constexpr Instant fromMilliseconds(std::int64_t value) { return Instant(value); }
  /// Reads exactly `2026-01-02T03:04:05.678Z`.
  [[nodiscard]] static std::optional<Instant> parse(QStringView text);

  [[nodiscard]] constexpr std::int64_t milliseconds() const { return m_milliseconds; }
  [[nodiscard]] constexpr Instant plusMilliseconds(std::int64_t delta) const { return Instant(m_milliseconds + delta); }
  /// Writes `2026-01-02T03:04:05.678Z`, the only form that proofs contain.
  [[nodiscard]] QString toString() const;

  friend constexpr auto operator<=>(Instant, Instant) = default;

 private:
  constexpr explicit Instant(std::int64_t value) : m_milliseconds(value) {}
  std::int64_t m_milliseconds = 0;
};

} // namespace base
} // namespace muniment
