#pragma once

#include "core/formats/edi/document_parts.h"

namespace muniment::formats::edi {

/// How a number is written.
enum class NumberStyle : std::uint8_t {
  Point,        ///< a point before the decimals
  PointOrComma, ///< either; EDIFACT allows both
  Cents,        ///< two decimals without a point: 12345 is 123.45
};

/// Nothing where it is no number of that style.
[[nodiscard]] std::optional<Decimal> readNumber(std::string_view text, NumberStyle style);

/// `20260131`, `260131`, with `0915` or `091500` behind or in `time`. Two digits of a year below 70 are 20xx.
[[nodiscard]] StatedTime readX12Time(std::string_view date, std::string_view time);
/// A value with its format of list 2379: 102, 101, 203, 204, 303, 304, 718.
[[nodiscard]] StatedTime readEdifactTime(std::string_view text, std::string_view format);
/// `2026-01-31`, `2026-01-31T09:15:00+02:00`.
[[nodiscard]] StatedTime readIsoTime(std::string_view text);

/// Whether the last digit of a GTIN, GLN or SSCC is what the others make it; false for anything but digits.
[[nodiscard]] bool hasRightCheckDigit(std::string_view digits);

} // namespace muniment::formats::edi
