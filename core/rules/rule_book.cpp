#include "core/rules/rule_book.h"

#include "core/rules/placeholder.h"

namespace muniment::rules {
namespace {

/// What the actions look at beyond the condition.
FactSet needsOfActions(const RuleDefinition& definition) {
  FactSet needs = 0;
  for (const RuleAction& action : definition.actions) {
    for (const auto& [field, values] : action.fields) {
      if (std::ranges::any_of(values, [](const QString& text) { return hasPlaceholder(text, u"link"); }))
        needs |= kLinkBit;
    }
    if (action.list(QStringLiteral("persons")).contains(QStringLiteral("audience")))
      needs |= bitOf(RuleFact::Partner);
  }
  return needs;
}

} // namespace

Result<RuleBook> RuleBook::of(std::vector<Rule> rules, const QTimeZone& zone, const BusinessHours& hours) {
  RuleBook book(zone, hours);
  book.m_rules = std::move(rules);
  for (std::size_t at = 0; at < book.m_rules.size(); ++at) {
    const RuleDefinition& definition = book.m_rules[at].definition;
    FactSet needs = needsOfActions(definition);
    MUNIMENT_TRY_LET(root, book.m_conditions.add(definition.condition, needs));
    book.m_roots.push_back(root);
    book.m_needs.push_back(needs);
    for (const QString& verb : definition.trigger.verbs) {
      Heard& heard = book.m_verbs[verb];
      heard.rules.push_back(at);
      heard.needs |= needs;
    }
    for (const QString& verb : definition.trigger.awaited)
      book.m_verbs[verb].awaiting.push_back(at);
  }
  book.m_conditions.build();
  return book;
}

FactSet RuleBook::needs(const QString& verb) const {
  const auto found = m_verbs.find(verb);
  return found == m_verbs.end() ? 0 : found->second.needs;
}

bool RuleBook::isMet(std::size_t rule, const EventFacts& facts, Scratch& scratch) const {
  m_conditions.begin(scratch);
  return m_conditions.isMet(m_roots[rule], facts, scratch);
}

void RuleBook::meet(const EventFacts& facts, Scratch& scratch, std::vector<Meeting>& meetings) const {
  const auto found = m_verbs.find(facts.verb);
  if (found == m_verbs.end())
    return;
  m_conditions.begin(scratch);
  for (const std::size_t at : found->second.awaiting)
    meetings.push_back({at, Meeting::What::Answered});
  for (const std::size_t at : found->second.rules) {
    const RuleDefinition& definition = m_rules[at].definition;
    if (facts.isImported && !definition.limits.onImported)
      continue;
    scratch.tooSlow = false;
    const bool met = m_conditions.isMet(m_roots[at], facts, scratch);
    if (scratch.tooSlow)
      meetings.push_back({at, Meeting::What::TooSlow});
    else if (met)
      meetings.push_back(
          {at, definition.trigger.kind == RuleTrigger::Kind::Silence ? Meeting::What::Waits : Meeting::What::Fires});
  }
}

} // namespace muniment::rules
