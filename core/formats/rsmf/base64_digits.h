#pragma once

#include <array>
#include <string_view>

namespace muniment::formats::rsmf {

inline constexpr signed char kNoDigit = -1;

/// The value of each character that is a digit of base64.
inline constexpr std::array<signed char, 256> kBase64Digits = [] {
  constexpr std::string_view kDigits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::array<signed char, 256> values{};
  values.fill(kNoDigit);
  for (std::size_t i = 0; i < kDigits.size(); ++i)
    values[static_cast<unsigned char>(kDigits[i])] = static_cast<signed char>(i);
  return values;
}();

} // namespace muniment::formats::rsmf
