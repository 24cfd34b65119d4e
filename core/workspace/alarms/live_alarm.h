#pragma once

#include "core/base/instant.h"

#include <QtCore/QStringList>

#include <optional>

namespace muniment::workspace {

/// Something that stands in the way of capturing or sending through a connection, for as long as it does.
struct LiveAlarm final {
  enum class Kind : std::uint8_t {
    WebhookSilence, ///< statuses of what was sent, or messages, do not come any more
    NotSubscribed,  ///< the webhooks of the app are switched off
    TokenRefused,
    TokenEnds,
    NumberQuality,
    TemplateStopped,
    AccountTrouble, ///< the account, the number or the app may not send, or less
    MediaFailing
  };
  static constexpr int kKinds = 8;

  Kind kind = Kind::WebhookSilence;
  QString what; ///< which template, what quality, until when; empty where there is nothing to add

  friend bool operator==(const LiveAlarm&, const LiveAlarm&) = default;
};

[[nodiscard]] QLatin1StringView nameOf(LiveAlarm::Kind kind);
[[nodiscard]] std::optional<LiveAlarm::Kind> liveAlarmKindFrom(QStringView name);

/// The subject of the task about it: `live-alarm:PEER/NAME`.
[[nodiscard]] QString subjectOf(const QString& peer, LiveAlarm::Kind kind);

/// How subjects of tasks about alarms and gaps begin.
[[nodiscard]] QStringList alarmBeginnings();

/// A subject of a task about an alarm, or about a gap, taken apart.
struct AlarmSubject final {
  QString peer;
  std::optional<LiveAlarm::Kind> kind; ///< nothing for a gap
};
[[nodiscard]] std::optional<AlarmSubject> alarmSubjectFrom(const QString& subject);

} // namespace muniment::workspace
