#pragma once

#include "core/model/message.h"

#include <QtCore/QDateTime>
#include <QtCore/QTimeZone>

namespace muniment::records {

/// The day of a message: of UTC in the zone of the workspace, else as its source wrote it; null where unknown.
[[nodiscard]] inline QDate dayOf(const MessageTime& time, const QTimeZone& zone) {
  if (!time.isKnown)
    return {};
  return QDateTime::fromMSecsSinceEpoch(time.milliseconds, time.isUtc ? zone : QTimeZone::utc()).date();
}

} // namespace muniment::records
