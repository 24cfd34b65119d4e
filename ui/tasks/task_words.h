#pragma once

#include "core/model/proposal.h"
#include "core/model/task.h"
#include "ui/kit/icon_set.h"
#include "ui/kit/theme.h"

#include <QtCore/QCoreApplication>

namespace muniment::ui {

/// What is said about tasks and proposals.
class TaskWords final {
  Q_DECLARE_TR_FUNCTIONS(TaskWords)

 public:
  /// How much of the time is used, and what to say about it.
  struct Deadline final {
    double used = 0; ///< 0 to 1
    QString word;
    Tone tone = Tone::Neutral;
    bool exists = false;
  };
  struct Decision final {
    QString text; ///< of the button
    Qt::Key key = Qt::Key_unknown;
    bool needsReason = false;
  };

  [[nodiscard]] static QString kind(model::Task::Kind kind);
  [[nodiscard]] static Icon icon(model::Task::Kind kind);
  /// What a task asks for, and what it is about: some kinds say more by their subject.
  [[nodiscard]] static QString title(const model::Task& task);
  [[nodiscard]] static QString about(const model::Task& task);
  [[nodiscard]] static QString command(const QString& command);
  [[nodiscard]] static Deadline deadline(Instant from, const std::optional<Instant>& until, Instant now);
  [[nodiscard]] static Decision decision(const QString& word);
  [[nodiscard]] static QString state(model::Task::State state, const QString& decision);
  [[nodiscard]] static QString role(Role role);
};

} // namespace muniment::ui
