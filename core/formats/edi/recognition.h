#pragma once

#include "core/formats/edi/envelope.h"

#include <string_view>

namespace muniment::formats::edi {

/// How many bytes from the beginning of a file are enough.
inline constexpr std::size_t kRecognitionBytes = 4096;

/// What the bytes are by their content. XML comes as `Ubl`, whatever its root turns out to be; `Unknown` for the rest.
[[nodiscard]] Dialect recognise(std::string_view start);

} // namespace muniment::formats::edi
