#pragma once

#include "core/model/message.h"

namespace muniment::capture {

/// What two sources are compared by: as little of a message as tells it apart.
struct MeetingPoint final {
  std::int64_t milliseconds = 0;
  std::uint64_t digest = 0;   ///< of the words without what depends on the device
  std::uint64_t sourceId = 0; ///< of WhatsApp's own id; 0 where the source has none
  std::int32_t speaker = 0;
  TimePrecision precision = TimePrecision::Minute;
  bool isTimed = true;
  bool isSystem = false; ///< lines that each device writes for itself
};

/// The digest of a message's words: direction marks, kinds of space and the names behind `@` differ between devices and
/// do not count; of a deleted message and of an attachment only that it is one, and its caption, count.
[[nodiscard]] std::uint64_t meetingDigest(MessageKind kind, QStringView text);
[[nodiscard]] std::uint64_t meetingDigest(std::string_view sourceId);

} // namespace muniment::capture
