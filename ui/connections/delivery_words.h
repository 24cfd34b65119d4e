#pragma once

#include "core/model/delivery.h"
#include "ui/kit/icon_set.h"
#include "ui/kit/theme.h"

#include <QtCore/QCoreApplication>

namespace muniment::ui {

/// What is said about something that is to reach another system, or that came from one.
class DeliveryWords final {
  Q_DECLARE_TR_FUNCTIONS(DeliveryWords)

 public:
  struct State final {
    QString word;
    Tone tone = Tone::Neutral;
    Icon icon = Icon::Clock;
  };

  [[nodiscard]] static State state(const Delivery& delivery);
  [[nodiscard]] static QString name(Delivery::State state);
  /// What it is about: `message.send` becomes a few words; a kind that has none stays as it is.
  [[nodiscard]] static QString what(const Delivery& delivery);
  /// When it is tried again, or why it is not.
  [[nodiscard]] static QString nextTry(const Delivery& delivery, Instant now);
  /// The last trouble with it, in a sentence; empty where there was none.
  [[nodiscard]] static QString problem(const Delivery& delivery, const QString& system);
  /// A day and a time at the desk; today only the time.
  [[nodiscard]] static QString moment(Instant at, Instant now);
  /// How long ago, for what moves by itself.
  [[nodiscard]] static QString ago(Instant at, Instant now);
};

} // namespace muniment::ui
