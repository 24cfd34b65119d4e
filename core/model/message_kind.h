#pragma once

#include <QtCore/QString>

#include <cstdint>
#include <optional>

namespace muniment {
inline namespace model {

enum class MessageKind : std::uint8_t {
  Text,
  Image,
  Video,
  Audio,
  Document,
  Sticker,
  Contact,
  Location,
  Poll,
  Call,
  System,
  Deleted,
  Unknown ///< not understood; its raw text is kept and shown
};

/// The word of scripts and of the search language: `text`, `image`, …
[[nodiscard]] QLatin1StringView nameOf(MessageKind kind);
[[nodiscard]] std::optional<MessageKind> messageKindFrom(QStringView name);

} // namespace model
} // namespace muniment
