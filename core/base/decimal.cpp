#include "core/base/decimal.h"

namespace muniment {
namespace {

using namespace Qt::StringLiterals;

Failure outOfRange() { return failure(ErrorKind::Failed, "decimal.out_of_range"_L1); }

} // namespace

Result<Decimal> Decimal::parse(QStringView text) {
  QStringView rest = text;
  const bool negative = rest.startsWith(u'-');
  if (negative)
    rest = rest.mid(1);
  Units units = 0;
  int scale = -1;
  int digits = 0;
  for (const QChar character : rest) {
    if (character == u'.' && scale < 0 && digits > 0) {
      scale = 0;
      continue;
    }
    if (character < u'0' || character > u'9')
      return failure(ErrorKind::Failed, "decimal.malformed"_L1);
    ++digits;
    if (scale >= 0)
      ++scale;
    if (scale > kLargestScale || __builtin_mul_overflow(units, Units(10), &units) ||
        __builtin_add_overflow(units, Units(character.unicode() - u'0'), &units))
      return outOfRange();
  }
  if (digits == 0 || scale == 0)
    return failure(ErrorKind::Failed, "decimal.malformed"_L1);
  return Decimal(negative ? -units : units, std::max(scale, 0));
}

QString Decimal::toString() const {
  QString digits;
  for (Units rest = m_units; rest != 0; rest /= 10) {
    const int digit = static_cast<int>(rest % 10);
    digits.prepend(QChar(static_cast<char16_t>(u'0' + (digit < 0 ? -digit : digit))));
  }
  while (digits.size() <= m_scale)
    digits.prepend(u'0');
  if (m_scale > 0)
    digits.insert(digits.size() - m_scale, u'.');
  return isNegative() ? u'-' + digits : digits;
}

bool Decimal::scaleTo(int scale, Units& units) const {
  units = m_units;
  for (int i = m_scale; i < scale; ++i) {
    if (__builtin_mul_overflow(units, Units(10), &units))
      return false;
  }
  return true;
}

Result<Decimal> Decimal::add(const Decimal& a, const Decimal& b) {
  const int scale = std::max(a.m_scale, b.m_scale);
  Units left = 0;
  Units right = 0;
  if (!a.scaleTo(scale, left) || !b.scaleTo(scale, right) || __builtin_add_overflow(left, right, &left))
    return outOfRange();
  return Decimal(left, scale);
}

Result<Decimal> Decimal::subtract(const Decimal& a, const Decimal& b) { return add(a, Decimal(-b.m_units, b.m_scale)); }

Result<Decimal> Decimal::multiply(const Decimal& a, const Decimal& b) {
  Units product = 0;
  if (a.m_scale + b.m_scale > 2 * kLargestScale || __builtin_mul_overflow(a.m_units, b.m_units, &product))
    return outOfRange();
  const Decimal exact(product, a.m_scale + b.m_scale);
  return exact.m_scale > kLargestScale ? exact.rounded(kLargestScale) : Result<Decimal>(exact);
}

Result<Decimal> Decimal::rounded(int scale) const {
  if (scale < 0 || scale > kLargestScale)
    return outOfRange();
  Units units = 0;
  if (m_scale <= scale)
    return scaleTo(scale, units) ? Result<Decimal>(Decimal(units, scale)) : outOfRange();
  Units divisor = 1;
  for (int i = scale; i < m_scale; ++i)
    divisor *= 10;
  const Units half = divisor / 2;
  const Units remainder = m_units % divisor;
  units = m_units / divisor;
  if (remainder >= half)
    ++units;
  else if (-remainder >= half)
    --units;
  return Decimal(units, scale);
}

std::strong_ordering Decimal::compare(const Decimal& a, const Decimal& b) {
  const int scale = std::max(a.m_scale, b.m_scale);
  Units left = 0;
  Units right = 0;
  const bool leftFits = a.scaleTo(scale, left);
  const bool rightFits = b.scaleTo(scale, right);
  if (leftFits && rightFits)
    return left <=> right;
  // Only the side with the smaller scale can overflow, and then its magnitude is the larger one.
  if (!leftFits)
    return a.isNegative() ? std::strong_ordering::less : std::strong_ordering::greater;
  return b.isNegative() ? std::strong_ordering::greater : std::strong_ordering::less;
}

} // namespace muniment
