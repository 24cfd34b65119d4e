#include "core/workspace/alarms/live_alarm.h"

#include <array>

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

constexpr std::array<QLatin1StringView, LiveAlarm::kKinds> kNames = {
    "webhook-silence"_L1, "not-subscribed"_L1,   "token-refused"_L1,   "token-ends"_L1,
    "number-quality"_L1,  "template-stopped"_L1, "account-trouble"_L1, "media-failing"_L1};
constexpr auto kAlarm = "live-alarm:"_L1;
constexpr auto kGap = "live-gap:"_L1;

} // namespace

QLatin1StringView nameOf(LiveAlarm::Kind kind) { return kNames.at(static_cast<std::size_t>(kind)); }

std::optional<LiveAlarm::Kind> liveAlarmKindFrom(QStringView name) {
  for (std::size_t i = 0; i < kNames.size(); ++i) {
    if (name == kNames[i])
      return static_cast<LiveAlarm::Kind>(i);
  }
  return std::nullopt;
}

QString subjectOf(const QString& peer, LiveAlarm::Kind kind) { return kAlarm + peer + u'/' + nameOf(kind); }

QStringList alarmBeginnings() { return {QString(kAlarm), QString(kGap)}; }

std::optional<AlarmSubject> alarmSubjectFrom(const QString& subject) {
  const bool isAlarm = subject.startsWith(kAlarm);
  if (!isAlarm && !subject.startsWith(kGap))
    return std::nullopt;
  const QString rest = subject.sliced(isAlarm ? kAlarm.size() : kGap.size());
  AlarmSubject found{rest.section(u'/', 0, 0), {}};
  if (isAlarm)
    found.kind = liveAlarmKindFrom(rest.section(u'/', 1));
  if (isAlarm && !found.kind)
    return std::nullopt;
  return found;
}

} // namespace muniment::workspace
