#include "core/workspace/workspace_day.h"

#include "core/workspace/services.h"

#include <QtCore/QDateTime>

namespace muniment::workspace {

QTimeZone zoneOf(const Services& services) {
  const QTimeZone zone(services.info.timeZone.toUtf8());
  return zone.isValid() ? zone : QTimeZone::utc();
}

QDate todayIn(const Services& services, Instant now) {
  return QDateTime::fromMSecsSinceEpoch(now.milliseconds(), zoneOf(services)).date();
}

} // namespace muniment::workspace
