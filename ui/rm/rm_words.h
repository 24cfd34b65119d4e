#pragma once

#include "core/model/counterpart.h"
#include "core/model/peer_conflict.h"
#include "core/model/task.h"
#include "core/workspace/rm/rm_commands.h"
#include "core/workspace/rm/rm_sighting.h"
#include "core/workspace/rm/rm_views.h"
#include "ui/kit/icon_set.h"
#include "ui/kit/theme.h"

#include <QtCore/QCoreApplication>

namespace muniment::ui {

/// What is said about records systems beside the workspace.
class RmWords final {
  Q_DECLARE_TR_FUNCTIONS(RmWords)

 public:
  struct State final {
    QString word;
    Tone tone = Tone::Neutral;
    Icon icon = Icon::Clock;
  };
  /// One way to settle a difference.
  struct Choice final {
    QString name;
    QString consequence;
  };
  /// A name and a value, for a side of a difference.
  using Facts = std::vector<std::pair<QString, QString>>;

  [[nodiscard]] static State state(const Counterpart& counterpart);
  /// What keeps a record from being there, or what is awaited; empty where it is there.
  [[nodiscard]] static QString explain(const Counterpart& record, const QString& system);
  [[nodiscard]] static State hold(const Counterpart& held);

  [[nodiscard]] static QString conflict(PeerConflict::Kind kind);
  /// What happened, in a sentence.
  [[nodiscard]] static QString happened(PeerConflict::Kind kind, const QString& system);
  [[nodiscard]] static QString resolution(PeerConflict::Resolution resolution, const QString& system);
  [[nodiscard]] static Choice choice(PeerConflict::Kind kind, PeerConflict::Resolution resolution,
                                     const QString& system);
  /// Why a side cannot be chosen.
  [[nodiscard]] static QString whyNot(const workspace::PeerDifference::Answer& difference,
                                      PeerConflict::Resolution resolution);

  /// What a task about a records system asks for; empty for any other.
  [[nodiscard]] static QString task(const model::Task& task);
  /// The rest of what it says.
  [[nodiscard]] static QString taskAbout(const model::Task& task);

  [[nodiscard]] static Facts here(const workspace::PeerDifference::Answer& difference);
  /// What was known of the other side before somebody looked.
  [[nodiscard]] static Facts there(const workspace::PeerDifference::Answer& difference);
  [[nodiscard]] static Facts there(const workspace::RmSighting& seen, Counterpart::Kind kind);
  /// `Official, final`.
  [[nodiscard]] static QString standing(const workspace::RmSighting& seen);
};

} // namespace muniment::ui
