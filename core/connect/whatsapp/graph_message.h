#pragma once

#include "core/base/result.h"
#include "core/connect/whatsapp/send_content.h"
#include "core/connect/whatsapp/send_recipient.h"

namespace muniment::connect::whatsapp {

/// A message as it is to be sent.
struct GraphMessage final {
  SendRecipient to;
  SendContent content;
  QString quoted;    ///< id of the message that it answers
  QString reference; ///< of ours: statuses come back with it
};

/// Refuses what the service would refuse, with a sentence for whoever wrote it.
[[nodiscard]] Result<void> checkMessage(const GraphMessage& message);

/// The body of the request, in the form of the interface.
[[nodiscard]] Result<QByteArray> bodyOf(const GraphMessage& message);

/// The body that marks a message as read, and all before it.
[[nodiscard]] Result<QByteArray> readReceipt(const QString& message);

/// What a person sees of it, as text.
[[nodiscard]] QString wordsOf(const SendContent& content);

} // namespace muniment::connect::whatsapp
