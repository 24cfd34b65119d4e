#pragma once

#include "core/base/result.h"

#include <compare>

namespace muniment {
inline namespace base {

/// An exact decimal number: a 128-bit integer divided by a power of ten. Money is never a double.
class Decimal final {
 public:
  static constexpr int kLargestScale = 18;

  constexpr Decimal() = default;
  /// Reads `-1234.50`; the scale is the number of digits after the point and is kept.
  [[nodiscard]] static Result<Decimal> parse(QStringView text);
  [[nodiscard]] static constexpr Decimal fromInteger(std::int64_t value) { return Decimal(value, 0); }

  [[nodiscard]] int scale() const { return m_scale; }
  [[nodiscard]] bool isNegative() const { return m_units < 0; }
  [[nodiscard]] QString toString() const;

  [[nodiscard]] static Result<Decimal> add(const Decimal& a, const Decimal& b);
  [[nodiscard]] static Result<Decimal> subtract(const Decimal& a, const Decimal& b);
  [[nodiscard]] static Result<Decimal> multiply(const Decimal& a, const Decimal& b);
  /// Rounds half away from zero, as invoices do.
  [[nodiscard]] Result<Decimal> rounded(int scale) const;

  /// Compares values: 1.50 equals 1.5.
  friend bool operator==(const Decimal& a, const Decimal& b) { return compare(a, b) == 0; }
  friend std::strong_ordering operator<=>(const Decimal& a, const Decimal& b) { return compare(a, b); }

 private:
  __extension__ using Units = __int128;
  constexpr Decimal(Units units, int scale) : m_units(units), m_scale(scale) {}
  [[nodiscard]] static std::strong_ordering compare(const Decimal& a, const Decimal& b);
  [[nodiscard]] bool scaleTo(int scale, Units& units) const;

  Units m_units = 0;
  int m_scale = 0;
};

} // namespace base
} // namespace muniment
