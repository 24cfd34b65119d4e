#pragma once

#include "core/workspace/disposition/disposition_pages.h"
#include "core/workspace/disposition/triage_queries.h"
#include "ui/kit/icon_set.h"
#include "ui/kit/theme.h"

#include <QtCore/QCoreApplication>

namespace muniment::ui {

/// What is said about due records, the same in the list, the table and the details.
class DispositionWords final {
  Q_DECLARE_TR_FUNCTIONS(DispositionWords)

 public:
  struct Look final {
    QString text;
    Tone tone = Tone::Neutral;
    std::optional<Icon> icon;
  };

  [[nodiscard]] static Look of(const Snapshot& snapshot);
  /// The same, and whether a receiver has not confirmed yet.
  [[nodiscard]] static Look of(const workspace::SnapshotSummary& summary);
  /// What is decided about an item, what became of it, or what blocks it.
  [[nodiscard]] static Look of(const workspace::ReviewedItem& item);
  /// How long there is to decide about something undecided, or what is decided, and what speaks against its end.
  [[nodiscard]] static Look of(const workspace::UndecidedLine& line);
  [[nodiscard]] static QString of(TriageDecision::Reason reason);
  /// By what it is blocked, as far as the person may know.
  [[nodiscard]] static QString blockedBy(const workspace::ReviewedItem& item);
  /// What an approval means for an item.
  [[nodiscard]] static QString approvedText(DisposalAction action);
  /// The reasons behind the digits 1 to 9, in their order.
  [[nodiscard]] static QStringList reasons();
  [[nodiscard]] static QString number(std::int64_t value);
};

} // namespace muniment::ui
