#pragma once

#include "core/base/result.h"

#include <QtCore/QString>

namespace muniment::connect::whatsapp {

/// How a file goes into a message.
struct MediaRule final {
  QString kind; ///< `image`, `video`, `audio`, `document`
  QString mime; ///< as the service wants it stated
  qint64 largest = 0;
};

/// What may be sent of this type; anything that is not shown by a phone goes as a document.
[[nodiscard]] MediaRule mediaRuleOf(const QString& mime);
[[nodiscard]] Result<MediaRule> checkMedia(const QString& mime, qint64 size);

/// The largest file that somebody can send to a business.
inline constexpr qint64 kLargestInboundMedia = qint64(100) << 20;

} // namespace muniment::connect::whatsapp
