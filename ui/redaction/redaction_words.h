#pragma once

#include "core/model/redaction.h"
#include "core/workspace/evidence/redaction_queries.h"
#include "ui/kit/icon_set.h"
#include "ui/kit/theme.h"

#include <QtCore/QCoreApplication>

namespace muniment::ui {

/// What is said about redactions.
class RedactionWords final {
  Q_DECLARE_TR_FUNCTIONS(RedactionWords)

 public:
  struct State final {
    QString word;
    Tone tone = Tone::Neutral;
    Icon icon = Icon::Stop;
  };

  [[nodiscard]] static State state(Redaction::State state);
  /// What is covered: `12 characters of its text`.
  [[nodiscard]] static QString part(const Redaction& redaction);
  /// The code with what it stands for, where it is one of the usual ones.
  [[nodiscard]] static QString reason(const QString& code);
  /// One step of its history: what somebody did, and when.
  [[nodiscard]] static QString step(const workspace::RedactionHistory::Step& step);
};

} // namespace muniment::ui
