#pragma once

#include "core/formats/whatsapp/source_message.h"

#include <QtCore/QByteArrayView>

namespace muniment::formats::whatsapp {

/// What `ZWAMEDIAITEM.ZMETADATA` says about a message. Senders are jids; an empty one is the owner.
struct IosMetadata final {
  SourceQuote quote; ///< none where its `sourceId` is empty
  bool isForwarded = false;

  [[nodiscard]] static IosMetadata parse(QByteArrayView bytes);
};

/// The reactions in `ZWAMESSAGEINFO.ZRECEIPTINFO`. Senders are jids; an empty one is the owner.
[[nodiscard]] std::vector<SourceReaction> iosReactions(QByteArrayView receiptInfo);

} // namespace muniment::formats::whatsapp
