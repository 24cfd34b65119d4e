#pragma once

#include "core/model/message_kind.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace muniment::formats::whatsapp {

/// What the name of a media file says: `IMG-20220323-WA0002.jpg` of Android, `00000035-PHOTO-2022-03-27-21-41-55.jpg`
/// of iOS.
struct MediaName final {
  MessageKind kind = MessageKind::Document;
  bool isOfWhatsApp = false;       ///< made by the phone, not by a person
  std::optional<std::int64_t> day; ///< since 1970: when it was sent
};

[[nodiscard]] MediaName readMediaName(std::string_view name);

/// `name.ext`, with an extension of letters and digits.
[[nodiscard]] bool hasExtension(std::string_view name);

} // namespace muniment::formats::whatsapp
