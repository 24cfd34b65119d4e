#pragma once

#include "core/model/business_calendar.h"
#include "core/model/rule_condition.h"
#include "core/rules/event_facts.h"
#include "core/rules/phrase_finder.h"

#include <QtCore/QRegularExpression>
#include <QtCore/QTimeZone>

#include <array>

namespace muniment::rules {

/// What one walk over an event has found so far, so that many rules do not look twice. One for each thread.
struct Scratch final {
  std::vector<std::uint32_t> phrases; ///< by number: the mark of the last event that had it
  std::uint32_t mark = 0;
  bool hasPhrases = false;
  QByteArray words;
  bool tooSlow = false; ///< a pattern reached its bound
  std::array<QStringList, 32> folded;
  FactSet hasFolded = 0;
};

/// Conditions as they are asked, all in one row.
class CompiledConditions final {
 public:
  CompiledConditions(const QTimeZone& zone, const BusinessHours& hours) : m_zone(zone), m_calendar(hours, zone) {}

  /// The number of the condition. Usage where a pattern is wrong.
  [[nodiscard]] Result<int> add(const RuleCondition& condition, FactSet& needs);
  /// After the last one was added.
  void build() { m_finder.build(); }
  /// Before the first question about an event.
  void begin(Scratch& scratch) const;
  [[nodiscard]] bool isMet(int condition, const EventFacts& facts, Scratch& scratch) const;

 private:
  struct Node final {
    RuleCondition::Kind kind = RuleCondition::Kind::All;
    RuleFact fact = RuleFact::Text;
    RuleCondition::Test test = RuleCondition::Test::Is;
    int first = 0;
    int count = 0;
    QStringList values; ///< folded
    std::vector<int> phrases;
    std::vector<QRegularExpression> patterns;
    std::vector<Decimal> amounts;
    QString currency;
    qint64 days = 0;
  };

  [[nodiscard]] Result<void> fill(std::size_t at, const RuleCondition& condition, FactSet& needs);
  [[nodiscard]] Result<void> fillTest(Node& node, const RuleCondition& condition);
  [[nodiscard]] bool isTestMet(const Node& node, const EventFacts& facts, Scratch& scratch) const;
  [[nodiscard]] bool hasPhrase(const Node& node, const EventFacts& facts, Scratch& scratch) const;
  [[nodiscard]] bool isAmountMet(const Node& node, const EventFacts& facts) const;
  [[nodiscard]] bool isOneOf(const Node& node, const EventFacts& facts, Scratch& scratch) const;

  QTimeZone m_zone;
  BusinessCalendar m_calendar;
  PhraseFinder m_finder;
  std::vector<Node> m_nodes;
};

/// The words of a phrase as they are looked for, a space before and behind; empty where it has none.
[[nodiscard]] QByteArray phraseWords(const QString& phrase);

} // namespace muniment::rules
