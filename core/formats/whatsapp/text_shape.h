#pragma once

#include "core/base/byte_source.h"
#include "core/base/sha256.h"
#include "core/formats/whatsapp/text_header.h"

#include <optional>

namespace muniment::formats::whatsapp {

/// What the lines of a whole file say about how it is written, before any record is read.
struct TextShape final {
  HeaderStyle style;
  bool isCrlfFramed = false;
  RecordEnd recordEnd = RecordEnd::Mixed;
  bool hasMarks = false; ///< direction marks tell WhatsApp's own words from typed ones
  std::int64_t size = 0;
  Sha256 digest;
  std::int64_t headers = 0;      ///< lines that begin in the style of the file
  std::int64_t otherHeaders = 0; ///< lines that begin in another style
};

/// Nothing when the bytes are not an exported chat.
[[nodiscard]] Result<std::optional<TextShape>> findShape(ByteSource& source);

} // namespace muniment::formats::whatsapp
