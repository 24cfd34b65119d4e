#pragma once

#include "core/model/rule.h"
#include "core/rules/compiled_condition.h"

#include <map>

namespace muniment::rules {

/// What an event means to a rule.
struct Meeting final {
  enum class What : std::uint8_t {
    Fires,
    Waits,    ///< a silence begins
    Answered, ///< what was awaited happened, if the rule waits for this thing
    TooSlow   ///< a pattern reached its bound; nobody knows
  };
  std::size_t rule = 0; ///< place in the book
  What what = What::Fires;
};

/// Rules that are on, found by the verb of an event. Never changed once it is made; threads share it, each with its own
/// scratch.
class RuleBook final {
 public:
  [[nodiscard]] static Result<RuleBook> of(std::vector<Rule> rules, const QTimeZone& zone,
                                           const BusinessHours& hours = {});

  [[nodiscard]] const std::vector<Rule>& rules() const { return m_rules; }
  /// Whether any rule wants to hear of events with this verb; which facts they ask for.
  [[nodiscard]] bool hears(const QString& verb) const { return m_verbs.contains(verb); }
  [[nodiscard]] FactSet needs(const QString& verb) const;
  [[nodiscard]] FactSet needsOf(std::size_t rule) const { return m_needs[rule]; }
  /// Adds what the event means to whichever rules.
  void meet(const EventFacts& facts, Scratch& scratch, std::vector<Meeting>& meetings) const;
  /// Whether the condition of one rule is met.
  [[nodiscard]] bool isMet(std::size_t rule, const EventFacts& facts, Scratch& scratch) const;

 private:
  struct Heard final {
    std::vector<std::size_t> rules;
    std::vector<std::size_t> awaiting;
    FactSet needs = 0;
  };
  RuleBook(const QTimeZone& zone, const BusinessHours& hours) : m_conditions(zone, hours) {}

  std::vector<Rule> m_rules;
  std::vector<int> m_roots;
  std::vector<FactSet> m_needs;
  CompiledConditions m_conditions;
  std::map<QString, Heard> m_verbs;
};

} // namespace muniment::rules
