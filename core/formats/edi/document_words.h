#pragma once

#include "core/formats/edi/document.h"

namespace muniment::formats::edi {

/// From the words of the code lists to the values of the model; `Unknown` for a word that means nothing there.
[[nodiscard]] DocumentKind kindOfWord(std::string_view word);
[[nodiscard]] BusinessState businessOfWord(std::string_view word);
/// What the same word means about an order: `accepted` is a confirmation there.
[[nodiscard]] BusinessState orderStateOfWord(std::string_view word);
[[nodiscard]] TransportState transportOfWord(std::string_view word);

} // namespace muniment::formats::edi
