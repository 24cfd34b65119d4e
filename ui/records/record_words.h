#pragma once

#include "core/workspace/records/record_queries.h"
#include "ui/kit/icon_set.h"
#include "ui/kit/theme.h"

#include <QtCore/QCoreApplication>

namespace muniment::ui {

/// What is said about a record beyond its own words.
class RecordWords final {
  Q_DECLARE_TR_FUNCTIONS(RecordWords)

 public:
  struct State final {
    QString word;
    Tone tone = Tone::Neutral;
    Icon icon = Icon::Archive;
  };

  [[nodiscard]] static State state(RecordState state);
  /// What matters most of a record, first; never empty.
  [[nodiscard]] static std::vector<State> states(const store::RecordSummary& summary, bool isHeld, QDate today);
  /// When it is due, as a state; nothing while that is far away or not known.
  [[nodiscard]] static std::optional<State> due(const std::optional<QDate>& due, QDate today);

  /// `8 messages`, `1 document`, or both.
  [[nodiscard]] static QString extent(const Record& record);
  [[nodiscard]] static QString link(LinkKind kind);
  /// `until 31 December 2032`.
  [[nodiscard]] static QString keeping(const records::Destruction& destruction);
  /// `PO-4711` stays on one line.
  [[nodiscard]] static QString unbroken(const QString& text);
  /// A name or title from outside for a menu, where & would mark a letter.
  [[nodiscard]] static QString menuText(const QString& name);
  /// The name of an actor, or that it is not known.
  [[nodiscard]] static QString person(const std::map<QString, QString>& names, const QString& actor);
};

} // namespace muniment::ui
