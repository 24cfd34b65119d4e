#pragma once

#include "core/base/instant.h"

#include <QtCore/QStringView>

#include <optional>

namespace muniment::connect::whatsapp {

/// The day after a person wrote, in which words of one's own may be sent; else an approved template.
inline constexpr std::int64_t kWindow = 24LL * 3'600'000;
/// What is queued shortly before the end would arrive after it.
inline constexpr std::int64_t kWindowMargin = 120'000;

/// When the window closes, the margin taken off; nothing where it is closed.
[[nodiscard]] inline std::optional<Instant> windowEnd(std::optional<Instant> lastInbound, Instant now) {
  if (!lastInbound)
    return std::nullopt;
  const Instant end = lastInbound->plusMilliseconds(kWindow - kWindowMargin);
  return now < end ? std::optional(end) : std::nullopt;
}

/// How many people may be written to first within a day, by the tier of the number; nothing: without a limit.
[[nodiscard]] std::optional<std::int64_t> peopleOfTier(QStringView tier);

} // namespace muniment::connect::whatsapp
