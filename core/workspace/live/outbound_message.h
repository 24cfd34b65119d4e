#pragma once

#include "core/base/instant.h"
#include "core/base/sha256.h"
#include "core/model/delivery.h"
#include "core/model/message_kind.h"
#include "core/workspace/live/live_party.h"

namespace muniment::workspace {

/// A message that we sent and that the messenger accepted. Its words are known here and nowhere else: no status carries
/// them.
struct OutboundMessage final {
  struct Media final {
    QByteArray address; ///< in the vault
    Sha256 digest;
    std::int64_t size = 0;
    QString mime;
    QString name;
  };

  LiveAddress to;
  QString ownPhone; ///< of our number, digits; empty where it is not known
  QString wamid;
  Instant at;
  MessageKind kind = MessageKind::Text;
  QString text; ///< as the other side reads it: body, caption, or the template filled in
  QString templateName;
  QString templateLanguage;
  QStringList choices; ///< buttons, or rows of a list
  std::optional<Media> media;
  QString quoted; ///< wamid of the message that it answers
  DeliveryId delivery;
  QString author; ///< actor who wrote it
};

} // namespace muniment::workspace
