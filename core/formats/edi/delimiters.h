#pragma once

#include "core/formats/edi/envelope.h"

#include <optional>

namespace muniment::formats::edi {

/// What the first segment of an interchange says about the characters that divide it.
struct DelimiterReading final {
  Delimiters delimiters;
  bool isFixedWidth = true;    ///< ISA has its 106 bytes
  bool lacksComponent = false; ///< ISA16 is missing; what stands there ends the segment
  bool hasForeignEnd = false;  ///< the segment end is no ASCII character
};

/// From bytes that begin with `ISA`; as many of those that follow as there are help to tell. Nothing when it is none.
[[nodiscard]] std::optional<DelimiterReading> readIsa(std::string_view bytes);

/// From the nine bytes of `UNA`; nothing when they cannot divide anything.
[[nodiscard]] std::optional<Delimiters> readUna(std::string_view bytes);
/// What EDIFACT uses without UNA.
[[nodiscard]] Delimiters edifactDelimiters();

/// Whether the lines of these bytes were cut at a fixed width, so that their ends are no data.
[[nodiscard]] bool isHardWrapped(std::string_view bytes, const Delimiters& delimiters);

} // namespace muniment::formats::edi
