#include "core/preview/wire/unpacker.h"

#include <QtCore/QtEndian>

#include <bit>
#include <cmath>

namespace muniment::preview {
namespace {

constexpr double kFarthest = 1e9;

} // namespace

void Unpacker::spoil() {
  m_isGood = false;
  m_bytes = {};
}

std::int64_t Unpacker::number() {
  constexpr qsizetype kSize = sizeof(std::int64_t);
  if (m_bytes.size() < kSize) {
    spoil();
    return 0;
  }
  const auto value = qFromLittleEndian<std::int64_t>(m_bytes.data());
  m_bytes = m_bytes.sliced(kSize);
  return value;
}

std::int64_t Unpacker::numberWithin(std::int64_t least, std::int64_t most) {
  const std::int64_t value = number();
  if (m_isGood && value >= least && value <= most)
    return value;
  spoil();
  return least;
}

double Unpacker::real() {
  const double value = std::bit_cast<double>(number());
  if (std::isfinite(value) && std::abs(value) <= kFarthest)
    return value;
  spoil();
  return 0;
}

QString Unpacker::text() {
  const std::int64_t size = numberWithin(0, m_bytes.size());
  if (!m_isGood || size > m_bytes.size()) {
    spoil();
    return {};
  }
  const QString value = QString::fromUtf8(m_bytes.first(size));
  m_bytes = m_bytes.sliced(size);
  return value;
}

QRectF Unpacker::box() {
  const double x = real();
  const double y = real();
  const double width = real();
  return {x, y, width, real()};
}

std::int64_t Unpacker::count(qsizetype bytesEach) {
  const std::int64_t value = number();
  if (m_isGood && value >= 0 && value <= m_bytes.size() / bytesEach)
    return value;
  spoil();
  return 0;
}

} // namespace muniment::preview
