#pragma once

#include "core/workspace/rules/rule_queries.h"
#include "ui/kit/icon_set.h"
#include "ui/kit/theme.h"

#include <QtCore/QCoreApplication>

namespace muniment::ui {

/// What the screen of rules says.
class RuleWords final {
  Q_DECLARE_TR_FUNCTIONS(RuleWords)

 public:
  struct State final {
    QString word;
    Tone tone = Tone::Neutral;
    Icon icon = Icon::Pause;
  };

  [[nodiscard]] static State state(const workspace::RuleLine& line);
  /// Of one of the library.
  [[nodiscard]] static State readyMadeState(bool isUsed);
  [[nodiscard]] static State state(const RuleHit& hit);
  /// How often it met something, and when last.
  [[nodiscard]] static QString tally(const workspace::RuleLine& line);
  /// Why, as a person reads it; empty where there is no reason.
  [[nodiscard]] static QString reason(const QString& id);
  /// What stands in the way of saving, without places that only files have.
  [[nodiscard]] static QString problem(const Error& error);
  /// What the rule's actions let out, or change; one sentence each.
  [[nodiscard]] static QStringList consequences(const RuleDefinition& definition);

  struct Limit final {
    Icon icon;
    QString text;
  };
  [[nodiscard]] static std::vector<Limit> limits(const RuleLimits& limits);
  [[nodiscard]] static QString duration(int minutes);

  /// "the text has …", for a menu.
  [[nodiscard]] static QString blank(const char* phrase);
  /// A text whose placeholders are named by what will stand there.
  [[nodiscard]] static QString withNamedValues(QString text);
  /// What the value at a control is, as a heading.
  [[nodiscard]] static QString heading(const QString& kind);
  /// What came of something: "a message", "a record", by its aggregate.
  [[nodiscard]] static QString thing(const QString& aggregate);
};

} // namespace muniment::ui
