#pragma once

#include <string>
#include <string_view>

namespace muniment::formats::whatsapp {

/// The title of the chat that the name of an exported file carries: `Chat WhatsApp con Ana.txt` is `Ana`. Empty where
/// the name is not one that phones give. Only a proposal: names can be changed by anybody.
[[nodiscard]] std::string titleFromFileName(std::string_view name);

} // namespace muniment::formats::whatsapp
