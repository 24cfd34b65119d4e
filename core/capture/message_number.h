#pragma once

#include "core/model/message.h"

namespace muniment::capture {

/// A number that sorts by time and, within a second, by the order of capture. 38 bits of seconds since 1970, enough for
/// the year 9999, and 25 bits of the workspace's counter: two numbers meet only if 33 million captures lie between two
/// messages of the same second.
[[nodiscard]] constexpr MessageId messageNumber(const MessageTime& time, std::int64_t counter) {
  constexpr int kCounterBits = 25;
  constexpr std::int64_t kLastSecond = (std::int64_t{1} << 38) - 1;
  const std::int64_t second = time.isKnown ? time.milliseconds / 1000 : 0;
  const std::int64_t bounded = second < 0 ? 0 : second > kLastSecond ? kLastSecond : second;
  const std::int64_t low = counter & ((std::int64_t{1} << kCounterBits) - 1);
  return MessageId::fromNumber((bounded << kCounterBits) | low);
}

[[nodiscard]] constexpr std::int64_t counterOf(MessageId id) { return id.number() & ((std::int64_t{1} << 25) - 1); }

} // namespace muniment::capture
