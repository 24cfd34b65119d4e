#pragma once

#include "core/formats/whatsapp/text_header.h"

#include <cstdint>
#include <optional>

namespace muniment::formats::whatsapp {

/// Days from 1970-01-01 in the Gregorian calendar; nothing when there is no such day.
[[nodiscard]] std::optional<std::int64_t> civilDay(int year, int month, int day);

/// The day of a header when its numbers are read in this order; `order` is not `Auto`.
[[nodiscard]] std::optional<std::int64_t> dayOf(const TextHeader& header, DateOrder order);

/// Local milliseconds since 1970; nothing when there is no such day.
[[nodiscard]] std::optional<std::int64_t> millisecondsOf(const TextHeader& header, DateOrder order);

constexpr std::int64_t kMillisecondsPerDay = 86'400'000;

} // namespace muniment::formats::whatsapp
