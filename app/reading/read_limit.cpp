#include "app/reading/read_limit.h"

#include <algorithm>

namespace muniment::reading {
namespace {

constexpr std::size_t kMostCallers = 10'000;
constexpr std::int64_t kOne = 1000;
constexpr std::int64_t kForgotten = 60'000;

} // namespace

bool ReadLimit::admits(const QByteArray& caller, Instant now) {
  const std::lock_guard lock(m_mutex);
  const std::int64_t full = kOne * m_burst;
  if (m_buckets.size() >= kMostCallers)
    std::erase_if(m_buckets, [&](const auto& each) { return each.second.seen.plusMilliseconds(kForgotten) <= now; });
  if (m_buckets.size() >= kMostCallers && !m_buckets.contains(caller))
    return false;
  Bucket& bucket = m_buckets.try_emplace(caller, Bucket{full, now}).first->second;
  const std::int64_t passed = std::max<std::int64_t>(0, now.milliseconds() - bucket.seen.milliseconds());
  bucket.thousandths = std::min(full, bucket.thousandths + std::min(passed, kForgotten) * m_perSecond);
  bucket.seen = now;
  if (bucket.thousandths < kOne)
    return false;
  bucket.thousandths -= kOne;
  return true;
}

} // namespace muniment::reading
