#pragma once

#include "core/model/delivery.h"
#include "core/model/message.h"
#include "core/workspace/live/live_party.h"

namespace muniment::workspace {

/// A message on its way into a live conversation, whether it came or was sent.
struct LiveItem final {
  LiveAddress address;
  QString ownPhone; ///< digits; empty where it is not known
  QString name;     ///< of the other side, or in a group of whoever spoke
  LiveParty speaker;
  bool isOutbound = false;
  bool isPast = false;
  QString wamid;
  Instant at;
  bool isTimed = true;
  MessageKind kind = MessageKind::Unknown;
  MessageFlags flags;
  QString text;
  QString system;
  QString quoted;
  QString payload;  ///< of the button or line that was tapped
  QString newPhone; ///< of whoever changed their number
  std::optional<Attachment> attachment;
  QByteArray announced; ///< SHA-256 of its file as the messenger gives it
  QString mediaId;
  DeliveryId arrival;
  QString author;

  // Its exact bytes, which are in the vault.
  Sha256 digest;
  std::int64_t size = 0;
  QByteArray kept; ///< address
};

} // namespace muniment::workspace
