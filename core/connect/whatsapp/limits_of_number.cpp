#include "core/connect/whatsapp/limits_of_number.h"

#include <algorithm>

namespace muniment::connect::whatsapp {
namespace {

constexpr std::int64_t kOne = 1'000; ///< a message, in thousandths
constexpr std::int64_t kSlowFor = 300'000;
constexpr std::int64_t kLongestPairRest = 86'400'000;
constexpr int kMostRefusals = 7;

std::int64_t between(Instant from, Instant to) {
  return std::max<std::int64_t>(to.milliseconds() - from.milliseconds(), 0);
}

std::int64_t roundedUp(std::int64_t value, std::int64_t by) { return (value + by - 1) / by; }

} // namespace

std::int64_t LimitsOfNumber::rate(Instant now) const {
  const std::int64_t full = std::max(m_settings.perSecond / 2, 1) * std::int64_t(1'000);
  return now < m_slowUntil ? full / 2 : full;
}

void LimitsOfNumber::refill(Pair& pair, Instant now) const {
  const std::int64_t most = std::max(m_settings.pairBurst, 1) * kOne;
  const std::int64_t gained = between(pair.at, now) * kOne / m_settings.pairEvery;
  // What does not make a thousandth yet is not lost.
  if (gained > 0) {
    pair.milliTokens = std::min(most, pair.milliTokens + gained);
    pair.at = now;
  }
}

std::int64_t LimitsOfNumber::admit(const QString& person, Instant now) {
  forget(now);
  const std::int64_t perMillisecond = rate(now); // thousandths of a message in 1,000 milliseconds
  const std::int64_t gained = between(m_at, now) * perMillisecond / 1'000;
  if (gained > 0) {
    m_milliTokens = std::min<std::int64_t>(std::max(m_settings.perSecond / 2, 1) * kOne, m_milliTokens + gained);
    m_at = now;
  }
  auto [place, isNew] = m_pairs.try_emplace(person, Pair{kOne, now, now, 0});
  Pair& pair = place->second;
  refill(pair, now);
  std::int64_t wait = std::max(between(now, m_notBefore), between(now, pair.notBefore));
  if (m_milliTokens < kOne)
    wait = std::max(wait, roundedUp((kOne - m_milliTokens) * 1'000, perMillisecond));
  if (pair.milliTokens < kOne)
    wait = std::max(wait, roundedUp((kOne - pair.milliTokens) * m_settings.pairEvery, kOne) - between(pair.at, now));
  if (wait > 0)
    return wait;
  m_milliTokens -= kOne;
  pair.milliTokens -= kOne;
  return 0;
}

std::int64_t LimitsOfNumber::pairRefused(const QString& person, Instant now) {
  Pair& pair = m_pairs.try_emplace(person, Pair{0, now, now, 0}).first->second;
  pair.milliTokens = 0;
  pair.at = now;
  const int refusals = std::min(pair.refusals++, kMostRefusals);
  const std::int64_t rest = std::min(m_settings.pairEvery << (2 * refusals), kLongestPairRest);
  pair.notBefore = now.plusMilliseconds(rest);
  return rest;
}

void LimitsOfNumber::throughputRefused(Instant now, std::int64_t wait) {
  m_notBefore = now.plusMilliseconds(std::max<std::int64_t>(wait, 1'000));
  m_slowUntil = now.plusMilliseconds(kSlowFor);
  m_milliTokens = 0;
  m_at = now;
}

void LimitsOfNumber::accepted(const QString& person) {
  if (const auto found = m_pairs.find(person); found != m_pairs.end())
    found->second.refusals = 0;
}

/// A person who may get a full burst again is as good as unknown, but for the burst: a new one begins with one message.
void LimitsOfNumber::forget(Instant now) {
  if (m_pairs.size() < m_forgetAt)
    return;
  const std::int64_t full = m_settings.pairBurst * m_settings.pairEvery;
  std::erase_if(m_pairs,
                [&](const auto& each) { return between(each.second.at, now) >= full && each.second.notBefore <= now; });
  m_forgetAt = std::max<std::size_t>(4'096, m_pairs.size() * 2);
}

} // namespace muniment::connect::whatsapp
