#include "core/workspace/cases/case_time.h"

#include "core/workspace/services.h"
#include "core/workspace/workspace_day.h"

#include <QtCore/QDateTime>

namespace muniment::workspace {

Instant momentOf(const MessageTime& time, const Services& services) {
  if (!time.isKnown)
    return Instant();
  if (time.isUtc)
    return Instant::fromMilliseconds(time.milliseconds);
  const QDateTime asUtc = QDateTime::fromMSecsSinceEpoch(time.milliseconds, Qt::UTC);
  const QDateTime local(asUtc.date(), asUtc.time(), zoneOf(services));
  return Instant::fromMilliseconds(local.toMSecsSinceEpoch());
}

std::int64_t localCount(Instant at, bool isUtc, const Services& services) {
  if (isUtc)
    return at.milliseconds();
  const QDateTime local = QDateTime::fromMSecsSinceEpoch(at.milliseconds(), zoneOf(services));
  return QDateTime(local.date(), local.time(), Qt::UTC).toMSecsSinceEpoch();
}

QDate dayOf(const MessageTime& time, const Services& services) {
  return QDateTime::fromMSecsSinceEpoch(momentOf(time, services).milliseconds(), zoneOf(services)).date();
}

PaperTime momentOf(const PartnerDocument& document, const Services& services) {
  QDateTime said = QDateTime::fromString(document.stamp, Qt::ISODate);
  if (!said.isValid() && document.issued.isValid())
    said = QDateTime(document.issued, QTime(0, 0));
  if (!said.isValid())
    return {document.capturedAt, false};
  const QDateTime local(said.date(), said.time(), zoneOf(services));
  return {Instant::fromMilliseconds(local.toMSecsSinceEpoch()), true};
}

} // namespace muniment::workspace
