#pragma once

#include "core/base/instant.h"
#include "core/model/message.h"

namespace muniment {
inline namespace model {

using TranscriptionId = Id<struct TranscriptionTag>;

/// What a voice note, a picture or a video says, as somebody wrote it down. It stands beside the file and never in its
/// place; a later one does not take an earlier one away.
struct Transcription final {
  TranscriptionId id;
  MessageId message;
  QString text;
  ActorId author;
  Instant at;
  QByteArray file; ///< SHA-256 of the file that was listened to or looked at
  Salt salt;
};

[[nodiscard]] QString aggregateOf(const TranscriptionId& id);
[[nodiscard]] Json contentOf(const Transcription& transcription);

} // namespace model
} // namespace muniment
