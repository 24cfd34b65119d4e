#pragma once

#include "core/workspace/live/live_state.h"

#include <QtCore/QCoreApplication>

namespace muniment::ui {

/// What is said about a conversation that goes on, in plain words.
class LiveWords final {
  Q_DECLARE_TR_FUNCTIONS(LiveWords)

 public:
  /// How far a message got that we sent, for the line of its time; empty where nobody said so.
  [[nodiscard]] static QString stage(workspace::LiveReceipt::Stage stage);
  /// One line for each thing that is known of a receiver.
  [[nodiscard]] static QStringList receipt(const workspace::LiveReceipt& receipt);
  /// The words that a message had, the oldest first, without those that it has now.
  [[nodiscard]] static QStringList earlier(const workspace::LiveState& state);
};

} // namespace muniment::ui
