#include "core/rules/pattern.h"
#include "core/rules/rule_book.h"
#include "tests/support/test_suite.h"

#include <QtCore/QElapsedTimer>

#include <random>
#include <set>

namespace muniment::tests {

using namespace Qt::StringLiterals;
using rules::EventFacts;
using Kind = RuleCondition::Kind;
using Test = RuleCondition::Test;

namespace {

RuleCondition test(RuleFact fact, Test how, const QStringList& values, const QString& currency = {}) {
  return {Kind::Test, {}, fact, how, values, currency};
}

RuleCondition group(Kind kind, std::vector<RuleCondition> parts) {
  RuleCondition condition;
  condition.kind = kind;
  condition.parts = std::move(parts);
  return condition;
}

Rule ruleWith(RuleCondition condition, const QString& verb = u"message.captured"_s) {
  Rule rule;
  rule.id = RuleId::make(Instant::fromMilliseconds(1));
  rule.state = Rule::State::On;
  rule.definition.trigger.verbs = {verb};
  rule.definition.condition = std::move(condition);
  return rule;
}

EventFacts saying(const QString& text) {
  EventFacts facts;
  facts.verb = u"message.captured"_s;
  facts.text = text;
  facts.at = *Instant::parse(u"2026-03-02T09:00:00.000Z"); // a Monday
  return facts;
}

bool isMet(const RuleCondition& condition, const EventFacts& facts) {
  const auto book = rules::RuleBook::of({ruleWith(condition)}, QTimeZone::utc());
  rules::Scratch scratch;
  return book && book->isMet(0, facts, scratch) && !scratch.tooSlow;
}

} // namespace

class ConditionTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void factsAreTested() {
    EventFacts facts = saying(u"Ich STIMME zu, Straße 5"_s);
    facts.senders = {u"Ana Lima"_s, u"+4917655500412"_s};
    facts.documentType = u"invoice"_s;
    facts.amount = *Decimal::parse(u"10000.00");
    facts.currency = u"EUR"_s;
    facts.classes = {u"04.20.30"_s, u"04.20"_s};
    facts.due = QDate(2026, 3, 20);
    facts.isGroup = true;
    facts.conversation = ConversationId::make(facts.at);
    QVERIFY(isMet(test(RuleFact::Text, Test::Contains, {u"stimme zu"_s}), facts));
    QVERIFY(isMet(test(RuleFact::Text, Test::Contains, {u"nothing"_s, u"strasse"_s}), facts));
    QVERIFY(!isMet(test(RuleFact::Text, Test::Contains, {u"timme zu"_s}), facts)); // whole words only
    QVERIFY(isMet(test(RuleFact::Text, Test::Matches, {u"\\bstimme\\b"_s}), facts));
    QVERIFY(isMet(test(RuleFact::Sender, Test::Is, {u"ana lima"_s}), facts));
    QVERIFY(isMet(test(RuleFact::Sender, Test::Is, {u"+4917655500412"_s}), facts));
    QVERIFY(isMet(test(RuleFact::Group, Test::Is, {u"group"_s}), facts));
    QVERIFY(isMet(test(RuleFact::Amount, Test::AtLeast, {u"10000"_s}, u"eur"_s), facts));
    QVERIFY(!isMet(test(RuleFact::Amount, Test::AtLeast, {u"10000.01"_s}), facts));
    QVERIFY(!isMet(test(RuleFact::Amount, Test::AtMost, {u"20000"_s}, u"USD"_s), facts));
    QVERIFY(isMet(test(RuleFact::Class, Test::Is, {u"04.20"_s}), facts));
    QVERIFY(isMet(test(RuleFact::Due, Test::WithinDays, {u"18"_s}), facts));
    QVERIFY(!isMet(test(RuleFact::Due, Test::WithinDays, {u"17"_s}), facts));
    QVERIFY(isMet(test(RuleFact::Hours, Test::Is, {u"inside"_s}), facts));
    QVERIFY(isMet(test(RuleFact::Hold, Test::Is, {u"free"_s}), facts));
    QVERIFY(!isMet(test(RuleFact::Region, Test::Is, {u"EMEA"_s}), facts)); // nobody says it
  }

  void groupsCombine() {
    const RuleCondition yes = test(RuleFact::Hold, Test::Is, {u"free"_s});
    const RuleCondition no = test(RuleFact::Hold, Test::Is, {u"held"_s});
    const EventFacts facts = saying(u"a"_s);
    QVERIFY(isMet(RuleCondition(), facts));
    QVERIFY(isMet(group(Kind::All, {yes, yes}), facts));
    QVERIFY(!isMet(group(Kind::All, {yes, no}), facts));
    QVERIFY(isMet(group(Kind::Any, {no, yes}), facts));
    QVERIFY(!isMet(group(Kind::Any, {no, no}), facts));
    QVERIFY(isMet(group(Kind::Not, {no}), facts));
    QVERIFY(
        isMet(group(Kind::All, {group(Kind::Any, {no, yes}), group(Kind::Not, {group(Kind::All, {yes, no})})}), facts));
  }

  /// A pattern that would run for ages is given up, also under a "not", and nobody takes that for an answer.
  void anExplodingPatternEnds() {
    const auto pattern = rules::compiledPattern(u"^(a+)+$"_s);
    QVERIFY(pattern);
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(rules::lookFor(*pattern, u"a"_s.repeated(5000) + u'!'), rules::Looked::TooSlow);
    QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(rules::lookFor(*pattern, u"aaaa"_s), rules::Looked::Found);
    const RuleCondition slow = test(RuleFact::Text, Test::Matches, {u"^(a+)+$"_s});
    const EventFacts facts = saying(u"a"_s.repeated(5000) + u'!');
    const auto book = rules::RuleBook::of({ruleWith(slow), ruleWith(group(Kind::Not, {slow}))}, QTimeZone::utc());
    QVERIFY(book);
    rules::Scratch scratch;
    std::vector<rules::Meeting> meetings;
    book->meet(facts, scratch, meetings);
    QCOMPARE(meetings.size(), std::size_t(2));
    for (const rules::Meeting& meeting : meetings)
      QCOMPARE(meeting.what, rules::Meeting::What::TooSlow);
  }

  /// All phrases in one walk give the same as looking for each.
  void manyPhrasesAreFoundAtOnce() {
    std::mt19937 random(7);
    const QStringList words{u"a"_s, u"b"_s, u"ab"_s, u"ship"_s, u"shipment"_s, u"late"_s, u"ök"_s, u"ok"_s};
    const auto some = [&](int count) {
      QStringList text;
      for (int at = 0; at < count; ++at)
        text.append(words[static_cast<qsizetype>(random() % static_cast<unsigned>(words.size()))]);
      return text.join(u' ');
    };
    std::vector<Rule> rules;
    std::vector<QByteArray> phrases;
    for (int at = 0; at < 120; ++at) {
      const QString phrase = some(1 + static_cast<int>(random() % 3));
      phrases.push_back(rules::phraseWords(phrase));
      rules.push_back(ruleWith(test(RuleFact::Text, Test::Contains, {phrase})));
    }
    const auto book = rules::RuleBook::of(rules, QTimeZone::utc());
    QVERIFY(book);
    rules::Scratch scratch;
    for (int times = 0; times < 500; ++times) {
      const QString text = some(static_cast<int>(random() % 12));
      const QByteArray folded = rules::phraseWords(text);
      std::vector<rules::Meeting> meetings;
      book->meet(saying(text), scratch, meetings);
      std::set<std::size_t> met;
      for (const rules::Meeting& meeting : meetings)
        met.insert(meeting.rule);
      for (std::size_t at = 0; at < phrases.size(); ++at)
        QCOMPARE(met.contains(at), folded.contains(phrases[at]));
    }
  }

  void importedHistoryIsLeftAloneUnlessWanted() {
    Rule live = ruleWith(RuleCondition());
    Rule both = ruleWith(RuleCondition());
    both.definition.limits.onImported = true;
    const auto book =
        rules::RuleBook::of({live, both, ruleWith(RuleCondition(), u"record.declared"_s)}, QTimeZone::utc());
    rules::Scratch scratch;
    std::vector<rules::Meeting> meetings;
    EventFacts facts = saying(u"a"_s);
    facts.isImported = true;
    book->meet(facts, scratch, meetings);
    QCOMPARE(meetings.size(), std::size_t(1));
    QCOMPARE(meetings.front().rule, std::size_t(1));
    meetings.clear();
    facts.isImported = false;
    book->meet(facts, scratch, meetings);
    QCOMPARE(meetings.size(), std::size_t(2));
    QVERIFY(book->hears(u"record.declared"_s) && !book->hears(u"hold.applied"_s));
  }
};
MUNIMENT_TEST(ConditionTest);

} // namespace muniment::tests

#include "condition_test.moc"
