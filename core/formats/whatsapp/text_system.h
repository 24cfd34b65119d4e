#pragma once

#include <string_view>

namespace muniment::formats::whatsapp {

/// The family of a line that WhatsApp writes by itself: `encryption`, `created`, …; empty where the wording is not
/// known, which is no reason to doubt the line.
[[nodiscard]] std::string_view systemFamilyOf(std::string_view text);

} // namespace muniment::formats::whatsapp
