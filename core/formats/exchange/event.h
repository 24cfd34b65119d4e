#pragma once

#include "core/formats/exchange/attachment.h"
#include "core/formats/exchange/deletion.h"
#include "core/formats/exchange/edit.h"
#include "core/formats/exchange/reaction.h"
#include "core/formats/exchange/read_receipt.h"

namespace muniment::formats::exchange {

enum class EventKind {
  Message,
  Notice, ///< noted by the messenger itself: encryption, a changed number, a missed call
  Join,
  Leave,
  Unknown
};
enum class Direction { Unknown, Incoming, Outgoing };

/// One event of a conversation in the order of the source, which times do not decide.
struct Event final {
  QString id; ///< unique in the conversation
  EventKind kind = EventKind::Message;
  QString participant; ///< empty for what the messenger notes
  EventTime time;
  QString body;   ///< the text as it stood last
  QString parent; ///< id of the event it answers; empty for none
  Direction direction = Direction::Unknown;
  bool isImportant = false;
  std::optional<Deletion> deletion;
  std::vector<Edit> edits; ///< oldest first
  std::vector<Reaction> reactions;
  std::vector<ReadReceipt> receipts;
  std::vector<Attachment> attachments;
  std::vector<CustomField> custom;
};

} // namespace muniment::formats::exchange
