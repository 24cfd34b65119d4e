#include "core/rules/compiled_condition.h"

#include "core/rules/clock_time.h"
#include "core/rules/pattern.h"
#include "core/search/fold.h"

#include <QtCore/QDateTime>

namespace muniment::rules {
namespace {

using namespace Qt::StringLiterals;
using Kind = RuleCondition::Kind;
using Test = RuleCondition::Test;

QStringList foldedAll(const QStringList& texts) {
  QStringList folded;
  for (const QString& text : texts)
    folded.append(text.toCaseFolded());
  return folded;
}

/// What an `is` compares: the words that the event has for a fact.
QStringList wordsOf(RuleFact fact, const EventFacts& facts) {
  switch (fact) {
  case RuleFact::Sender:
    return facts.senders;
  case RuleFact::Conversation:
    return facts.conversationNames;
  case RuleFact::Group:
    return facts.conversation ? QStringList{facts.isGroup ? u"group"_s : u"direct"_s} : QStringList();
  case RuleFact::Case:
    return facts.cases;
  case RuleFact::Partner:
    return facts.partners;
  case RuleFact::Region:
    return facts.regions;
  case RuleFact::ProductLine:
    return facts.productLines;
  case RuleFact::Issue:
    return facts.issues;
  case RuleFact::CaseKind:
    return {facts.caseKind};
  case RuleFact::Steps:
    return facts.steps;
  case RuleFact::Shipment:
    return facts.shipment;
  case RuleFact::Direction:
    return {facts.direction};
  case RuleFact::DocumentType:
    return {facts.documentType};
  case RuleFact::Status:
    return facts.statuses;
  case RuleFact::Finding:
    return facts.findings;
  case RuleFact::Class:
    return facts.classes;
  case RuleFact::Schedule:
    return {facts.schedule};
  case RuleFact::Hold:
    return {facts.isHeld ? u"held"_s : u"free"_s};
  case RuleFact::Tag:
    return facts.tags;
  case RuleFact::MessageKind:
    return {facts.messageKind};
  case RuleFact::Attachment:
    return facts.attachments;
  case RuleFact::Text:
  case RuleFact::Amount:
  case RuleFact::Due:
  case RuleFact::Hours:
    break;
  }
  return {};
}

} // namespace

QByteArray phraseWords(const QString& phrase) {
  QByteArray words;
  search::appendIndexText(words, phrase);
  return words.trimmed().isEmpty() ? QByteArray() : ' ' + words.trimmed() + ' ';
}

Result<int> CompiledConditions::add(const RuleCondition& condition, FactSet& needs) {
  const std::size_t at = m_nodes.size();
  m_nodes.emplace_back();
  MUNIMENT_TRY(fill(at, condition, needs));
  return static_cast<int>(at);
}

Result<void> CompiledConditions::fill(std::size_t at, const RuleCondition& condition, FactSet& needs) {
  m_nodes[at].kind = condition.kind;
  if (condition.kind == Kind::Test) {
    needs |= bitOf(condition.fact);
    return fillTest(m_nodes[at], condition);
  }
  const std::size_t first = m_nodes.size();
  m_nodes[at].first = static_cast<int>(first);
  m_nodes[at].count = static_cast<int>(condition.parts.size());
  m_nodes.resize(first + condition.parts.size());
  for (std::size_t part = 0; part < condition.parts.size(); ++part)
    MUNIMENT_TRY(fill(first + part, condition.parts[part], needs));
  return {};
}

Result<void> CompiledConditions::fillTest(Node& node, const RuleCondition& condition) {
  node.fact = condition.fact;
  node.test = condition.test;
  node.currency = condition.currency.toCaseFolded();
  for (const QString& value : condition.values) {
    if (condition.test == Test::Matches) {
      MUNIMENT_TRY_LET(pattern, compiledPattern(value));
      node.patterns.push_back(std::move(pattern));
    } else if (condition.test == Test::Contains) {
      const QByteArray words = phraseWords(value);
      if (!words.isEmpty())
        node.phrases.push_back(m_finder.add(words));
    } else if (condition.fact == RuleFact::Amount) {
      MUNIMENT_TRY_LET(amount, Decimal::parse(value));
      node.amounts.push_back(amount);
    }
  }
  node.values = foldedAll(condition.values);
  node.days = condition.test == Test::WithinDays && !condition.values.isEmpty() ? condition.values.front().toInt() : 0;
  return {};
}

void CompiledConditions::begin(Scratch& scratch) const {
  scratch.phrases.resize(static_cast<std::size_t>(m_finder.count()), 0);
  if (++scratch.mark == 0) {
    std::ranges::fill(scratch.phrases, 0U);
    scratch.mark = 1;
  }
  scratch.hasPhrases = false;
  scratch.tooSlow = false;
  scratch.hasFolded = 0;
}

bool CompiledConditions::isMet(int condition, const EventFacts& facts, Scratch& scratch) const {
  const Node& node = m_nodes[static_cast<std::size_t>(condition)];
  switch (node.kind) {
  case Kind::All:
    for (int part = 0; part < node.count; ++part) {
      if (!isMet(node.first + part, facts, scratch))
        return false;
    }
    return true;
  case Kind::Any:
    for (int part = 0; part < node.count; ++part) {
      if (isMet(node.first + part, facts, scratch))
        return true;
    }
    return false;
  case Kind::Not:
    return !isMet(node.first, facts, scratch) && !scratch.tooSlow;
  case Kind::Test:
    break;
  }
  return isTestMet(node, facts, scratch);
}

bool CompiledConditions::isTestMet(const Node& node, const EventFacts& facts, Scratch& scratch) const {
  switch (node.test) {
  case Test::Contains:
    return hasPhrase(node, facts, scratch);
  case Test::Matches: {
    const QString subject = node.fact == RuleFact::Case ? facts.number + u'\n' + facts.text : facts.text;
    for (const QRegularExpression& pattern : node.patterns) {
      const Looked looked = lookFor(pattern, subject);
      scratch.tooSlow |= looked == Looked::TooSlow;
      if (looked == Looked::Found)
        return true;
    }
    return false;
  }
  case Test::AtLeast:
  case Test::AtMost:
    return isAmountMet(node, facts);
  case Test::WithinDays:
    return facts.due && *facts.due <= localTime(facts.at, m_zone).date().addDays(node.days);
  case Test::Is:
    break;
  }
  return isOneOf(node, facts, scratch);
}

bool CompiledConditions::hasPhrase(const Node& node, const EventFacts& facts, Scratch& scratch) const {
  if (!scratch.hasPhrases) {
    scratch.hasPhrases = true;
    scratch.words.resize(0);
    scratch.words += ' ';
    search::appendIndexText(scratch.words, facts.text);
    m_finder.find(scratch.words, scratch.phrases, scratch.mark);
  }
  return std::ranges::any_of(
      node.phrases, [&](int phrase) { return scratch.phrases[static_cast<std::size_t>(phrase)] == scratch.mark; });
}

bool CompiledConditions::isAmountMet(const Node& node, const EventFacts& facts) const {
  if (!facts.amount || (!node.currency.isEmpty() && facts.currency.toCaseFolded() != node.currency))
    return false;
  return std::ranges::any_of(node.amounts, [&](const Decimal& amount) {
    return node.test == Test::AtLeast ? *facts.amount >= amount : *facts.amount <= amount;
  });
}

bool CompiledConditions::isOneOf(const Node& node, const EventFacts& facts, Scratch& scratch) const {
  if (node.fact == RuleFact::Hours)
    return node.values.contains(m_calendar.isOpen(facts.at) ? u"inside"_s : u"outside"_s);
  QStringList& words = scratch.folded[static_cast<std::size_t>(node.fact)];
  if ((scratch.hasFolded & bitOf(node.fact)) == 0) {
    scratch.hasFolded |= bitOf(node.fact);
    words = foldedAll(wordsOf(node.fact, facts));
  }
  return std::ranges::any_of(words, [&](const QString& word) { return !word.isEmpty() && node.values.contains(word); });
}

} // namespace muniment::rules
