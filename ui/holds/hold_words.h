#pragma once

#include "core/model/hold.h"
#include "core/model/matter.h"
#include "core/model/task.h"
#include "core/workspace/holds/hold_queries.h"
#include "ui/kit/icon_set.h"
#include "ui/kit/theme.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDate>

namespace muniment::ui {

/// What is said about holds and what they are on.
class HoldWords final {
  Q_DECLARE_TR_FUNCTIONS(HoldWords)

 public:
  struct State final {
    QString word;
    Tone tone = Tone::Neutral;
    Icon icon = Icon::Padlock;
  };

  /// `today` is the day at the desk.
  [[nodiscard]] static State state(const Hold& hold, QDate today);
  /// How a custodian answered; `now` tells what is late.
  [[nodiscard]] static State notice(const std::optional<model::Task>& notice, Instant now);
  [[nodiscard]] static QString name(Hold::State state);
  [[nodiscard]] static QString title(const Hold& hold);
  [[nodiscard]] static QString name(const Matter& matter);
  [[nodiscard]] static QString kind(HoldTargetKind kind);
  /// What a target of the kind covers, for somebody who chooses it.
  [[nodiscard]] static QString covers(HoldTargetKind kind);
  [[nodiscard]] static Icon icon(HoldTargetKind kind);
  /// How many of those asked have answered; empty where nobody was asked.
  [[nodiscard]] static QString acknowledged(int acknowledged, int custodians);
  [[nodiscard]] static QString reach(const store::HoldReach& reach);
  /// The text that a new hold begins with.
  [[nodiscard]] static QString noticeTemplate();
};

} // namespace muniment::ui
