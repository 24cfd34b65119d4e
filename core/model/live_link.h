#pragma once

#include "core/model/delivery.h"
#include "core/model/message.h"

namespace muniment {
inline namespace model {

/// What the messenger calls a message, and how it came.
struct LiveLink final {
  MessageId message;
  QString peer;
  QString numberId;
  QString wamid;
  bool isOutbound = false;
  bool isPast = false;  ///< from the history, not as it happened
  DeliveryId arrival;   ///< what brought it, or what took it out
  QString author;       ///< actor who wrote it here; empty where it was written elsewhere
  QByteArray announced; ///< SHA-256 that the messenger gave for its file; empty where it gave none
  Salt salt;
};

[[nodiscard]] QString aggregateOfLink(MessageId message);
[[nodiscard]] Json contentOf(const LiveLink& link);
/// Reads exactly what contentOf writes.
[[nodiscard]] Result<LiveLink> liveLinkFrom(const Json& content);

} // namespace model
} // namespace muniment
