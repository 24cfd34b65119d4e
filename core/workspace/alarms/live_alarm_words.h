#pragma once

#include "core/workspace/alarms/live_alarm.h"

#include <QtCore/QCoreApplication>

namespace muniment::workspace {

/// What an alarm means, and what a person should do.
class LiveAlarmWords final {
  Q_DECLARE_TR_FUNCTIONS(LiveAlarmWords)

 public:
  /// One line: `Webhooks do not arrive any more`.
  [[nodiscard]] static QString title(LiveAlarm::Kind kind);
  /// What follows from it, and the next step.
  [[nodiscard]] static QString advice(LiveAlarm::Kind kind);
  /// For what was not captured.
  [[nodiscard]] static QString gapAdvice();
  /// For two conversations that are with one person.
  [[nodiscard]] static QString samePerson();
  [[nodiscard]] static QString unclearReply();
};

} // namespace muniment::workspace
