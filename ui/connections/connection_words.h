#pragma once

#include "core/workspace/connections/connection_queries.h"
#include "ui/kit/icon_set.h"
#include "ui/kit/theme.h"

#include <QtCore/QCoreApplication>

namespace muniment::ui {

/// What is said about a connection.
class ConnectionWords final {
  Q_DECLARE_TR_FUNCTIONS(ConnectionWords)

 public:
  struct State final {
    QString word;
    QString sentence; ///< what is the matter and what to do; empty where all is well
    Tone tone = Tone::Neutral;
    Icon icon = Icon::Tick;
  };

  [[nodiscard]] static QString alarm(const workspace::LiveAlarms::Alarm& alarm);
  /// What to do about an alarm.
  [[nodiscard]] static QString advice(const workspace::LiveAlarms::Alarm& alarm);
  [[nodiscard]] static State state(const workspace::ConnectionCard& card);
  /// Whether a person has to do something about it: one that was switched off on purpose calls for nobody.
  [[nodiscard]] static bool needsSomebody(const workspace::ConnectionCard& card);
  [[nodiscard]] static QString name(const workspace::ConnectionCard& card);
  /// What kind of system it is, honestly.
  [[nodiscard]] static QString kind(const workspace::ConnectionCard& card);
  [[nodiscard]] static Icon icon(const workspace::ConnectionCard& card);
  [[nodiscard]] static QString lack(workspace::ConnectionLack lack);
  [[nodiscard]] static QString lacks(const std::vector<workspace::ConnectionLack>& lacks);
  /// Whether they are entered, and where they are kept.
  [[nodiscard]] static QString secrets(const workspace::ConnectionCard& card);
  [[nodiscard]] static QString place(workspace::SecretPlace place);
  [[nodiscard]] static QString waiting(const workspace::ConnectionCard& card);
  [[nodiscard]] static QString lastTest(const std::optional<workspace::ConnectionTest>& test, Instant now);
  /// Why a system is paused, as a person wrote it or in words for what the program found.
  [[nodiscard]] static QString because(const PeerGate& gate, const QString& system);
  /// A step of a test; one that the program does not know is called as its manifest calls it.
  [[nodiscard]] static QString step(const QString& name);
  /// What to do about a step that failed.
  [[nodiscard]] static QString advice(const QString& problem);
  /// An error of which only the id was kept.
  [[nodiscard]] static QString problem(const QString& id, const QString& system);
};

} // namespace muniment::ui
