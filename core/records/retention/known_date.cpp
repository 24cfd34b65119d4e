#include "core/records/retention/known_date.h"

#include <QtCore/QDateTime>

#include <algorithm>

namespace muniment::records {
namespace {

using namespace Qt::StringLiterals;

constexpr std::int64_t kDay = 86'400'000;

/// `Europe/Berlin` as it is; `+02:00` under the name that Qt gives to it.
QTimeZone zoneNamed(const QString& name) {
  const bool isOffset = name.startsWith(u'+') || name.startsWith(u'-');
  return QTimeZone((isOffset ? u"UTC"_s + name : name).toLatin1());
}

std::int64_t offsetAt(const QTimeZone& zone, std::int64_t moment) {
  return zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(moment, Qt::UTC)) * std::int64_t{1000};
}

/// The offsets of the days around it are the only two that can hold at a local time.
Instant latestReading(const QDateTime& local, const QTimeZone& zone) {
  const std::int64_t asUtc = QDateTime(local.date(), local.time(), Qt::UTC).toMSecsSinceEpoch();
  const std::int64_t earlier = asUtc - offsetAt(zone, asUtc - kDay);
  const std::int64_t later = asUtc - offsetAt(zone, asUtc + kDay);
  const auto holds = [&](std::int64_t moment) { return moment + offsetAt(zone, moment) == asUtc; };
  if (holds(earlier) != holds(later))
    return Instant::fromMilliseconds(holds(earlier) ? earlier : later);
  return Instant::fromMilliseconds(std::max(earlier, later));
}

KnownDate seenFrom(const QTimeZone& workspace, Instant moment, DateOrigin origin) {
  const std::int64_t local = moment.milliseconds() + offsetAt(workspace, moment.milliseconds());
  return {QDateTime::fromMSecsSinceEpoch(local, Qt::UTC).date(), origin, moment, workspace.id()};
}

} // namespace

KnownDate knownDate(QDate stated) { return {stated, DateOrigin::Stated, std::nullopt, {}}; }

KnownDate knownDate(Instant moment, const QTimeZone& workspace) {
  return seenFrom(workspace, moment, DateOrigin::Moment);
}

KnownDate knownDate(const SourceTime& time, const QTimeZone& workspace) {
  const QTimeZone zone = time.zone ? zoneNamed(*time.zone) : QTimeZone();
  if (!zone.isValid() || time.precision == TimePrecision::Day)
    return {time.local.date(), DateOrigin::AsWritten, std::nullopt, {}};
  return seenFrom(workspace, latestReading(time.local, zone), DateOrigin::SourceMoment);
}

} // namespace muniment::records
