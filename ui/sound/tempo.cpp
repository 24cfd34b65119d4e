#include "ui/sound/tempo.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace muniment::ui {
namespace {

// In samples of one side, at 48 000 a second: what suits voices.
constexpr std::size_t kPiece = 1920;  // 40 ms
constexpr std::size_t kOverlap = 480; // 10 ms
constexpr std::size_t kSearch = 720;  // 15 ms
constexpr std::size_t kStride = 2;    // every other sample is enough to find the place
constexpr std::size_t kSides = 2;

QByteArray bytesOf(const std::vector<std::int16_t>& samples) {
  return {reinterpret_cast<const char*>(samples.data()), static_cast<qsizetype>(samples.size() * sizeof(std::int16_t))};
}

} // namespace

std::size_t Tempo::likest() const {
  double best = -1e300;
  std::size_t place = 0;
  for (std::size_t offset = 0; offset < kSearch; offset += kStride) {
    double likeness = 0;
    double power = 1;
    for (std::size_t at = 0; at < kOverlap; at += kStride) {
      const double candidate = m_left[kSides * (offset + at)];
      likeness += candidate * m_end[kSides * at];
      power += candidate * candidate;
    }
    likeness /= std::sqrt(power);
    if (likeness > best) {
      best = likeness;
      place = offset;
    }
  }
  return place;
}

void Tempo::lay(std::vector<std::int16_t>& target) {
  const std::size_t first = m_end.empty() ? 0 : kSides * likest();
  const auto piece = std::span(m_left).subspan(first, kSides * kPiece);
  for (std::size_t at = 0; at < kSides * kOverlap; ++at) {
    const double share = static_cast<double>(at) / (kSides * kOverlap);
    const double before = m_end.empty() ? piece[at] : m_end[at];
    target.push_back(static_cast<std::int16_t>(std::lround(before * (1 - share) + piece[at] * share)));
  }
  const std::size_t last = kSides * (kPiece - kOverlap);
  target.insert(target.end(), piece.begin() + kSides * kOverlap, piece.begin() + static_cast<std::ptrdiff_t>(last));
  m_end.assign(piece.begin() + static_cast<std::ptrdiff_t>(last), piece.end());
  const double wanted = m_speed * (kPiece - kOverlap) + m_part;
  const auto steps = static_cast<std::size_t>(wanted);
  m_part = wanted - static_cast<double>(steps);
  m_left.erase(m_left.begin(), m_left.begin() + static_cast<std::ptrdiff_t>(std::min(m_left.size(), kSides * steps)));
}

QByteArray Tempo::feed(QByteArrayView samples) {
  if (m_speed == 1)
    return samples.toByteArray();
  const std::size_t before = m_left.size();
  m_left.resize(before + static_cast<std::size_t>(samples.size()) / sizeof(std::int16_t));
  std::memcpy(m_left.data() + before, samples.data(), (m_left.size() - before) * sizeof(std::int16_t));
  const auto needed = kSides * std::max(kSearch + kPiece, static_cast<std::size_t>(m_speed * (kPiece - kOverlap)) + 1);
  std::vector<std::int16_t> ready;
  while (m_left.size() >= needed)
    lay(ready);
  return bytesOf(ready);
}

QByteArray Tempo::finish() {
  // What is left is shorter than a piece: some hundredths of a second.
  const QByteArray rest = bytesOf(m_left);
  m_left.clear();
  m_end.clear();
  return rest;
}

} // namespace muniment::ui
