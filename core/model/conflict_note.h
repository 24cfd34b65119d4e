#pragma once

#include "core/base/instant.h"
#include "core/model/message.h"

namespace muniment {
inline namespace model {

using ConflictNoteId = Id<struct ConflictNoteTag>;

/// What somebody has to say about a message that sources do not have alike. It settles nothing: every version stays.
struct ConflictNote final {
  ConflictNoteId id;
  MessageId message;
  QString text;
  ActorId author;
  Instant at;
  Salt salt;
};

[[nodiscard]] QString aggregateOf(const ConflictNoteId& id);
[[nodiscard]] Json contentOf(const ConflictNote& note);

} // namespace model
} // namespace muniment
