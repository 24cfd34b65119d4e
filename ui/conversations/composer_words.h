#pragma once

#include "core/workspace/sending/sending_state.h"
#include "ui/kit/theme.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDateTime>

namespace muniment::ui {

/// How the composer says what may be sent and what became of it.
class ComposerWords final {
  Q_DECLARE_TR_FUNCTIONS(ComposerWords)

 public:
  struct Said final {
    QString text;
    Tone tone = Tone::Neutral;
  };

  /// `Free text until 14:05 tomorrow`, `Only templates: …`.
  [[nodiscard]] static QString window(const workspace::SendingState::Answer& state, const QDateTime& now);
  /// What stands in the way of messages, the first in words; empty where nothing does.
  [[nodiscard]] static QString alarms(const workspace::LiveAlarms::Answer& alarms);
  /// How a waiting message stands, and what a person can do.
  [[nodiscard]] static Said waiting(const workspace::SendingState::Waiting& message, const QDateTime& now);
  [[nodiscard]] static Said failed(const workspace::SendingState::Failed& message, const QDateTime& now);
  /// The same moment in the words of today: `14:05`, `14:05 tomorrow`, `3 Mar, 14:05`.
  [[nodiscard]] static QString moment(Instant at, const QDateTime& now);
  /// What goes into a blank of a template: `Value 1`, `first name`.
  [[nodiscard]] static QString place(const QString& place);
};

} // namespace muniment::ui
