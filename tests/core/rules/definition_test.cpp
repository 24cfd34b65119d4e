#include "core/base/error_catalogue.h"
#include "core/rules/action_catalogue.h"
#include "core/rules/clock_time.h"
#include "core/rules/event_facts.h"
#include "core/rules/library.h"
#include "core/rules/placeholder.h"
#include "core/rules/rule_check.h"
#include "core/rules/sentence.h"
#include "tests/support/test_suite.h"

namespace muniment::tests {

using namespace Qt::StringLiterals;

namespace {

const QTimeZone kBerlin("Europe/Berlin");

Instant at(QStringView text) { return *Instant::parse(text); }

Json without(const Json& content, const QString& member) {
  Json::Object object = *content.object();
  object.erase(member);
  return object;
}

Json with(const Json& content, const QString& member, Json value) {
  Json::Object object = *content.object();
  object.insert_or_assign(member, std::move(value));
  return object;
}

/// What stands at a JSON pointer; null where there is nothing.
Json valueAtPlace(const Json& content, const QString& place) {
  Json at = content;
  for (const QString& step : place.sliced(1).split(u'/')) {
    if (const Json::Array* list = at.array()) {
      const auto number = step.toULongLong();
      at = number < list->size() ? Json((*list)[number]) : Json();
    } else {
      at = Json(at.at(step));
    }
  }
  return at;
}

QString refusal(const RuleDefinition& definition) {
  const auto checked = rules::checkRule(definition);
  return checked ? QString() : checked.error().id;
}

} // namespace

class RuleDefinitionTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void everyUseCaseHasARule() {
    QCOMPARE(rules::libraryIds().size(), 39); // one use case takes two
    for (const QString& id : rules::libraryIds()) {
      const auto rule = rules::libraryRule(id);
      QVERIFY2(rule, qPrintable(id + u' ' + (rule ? QString() : rule.error().arguments.join(u' '))));
      QCOMPARE(rule->use, id);
      QVERIFY2(!rule->explanation.isEmpty(), qPrintable(id));
      QVERIFY2(refusal(*rule).isEmpty(), qPrintable(id + u' ' + refusal(*rule)));
      const auto again = ruleDefinitionFrom(contentOf(*rule));
      QVERIFY(again);
      QCOMPARE(*again, *rule);
    }
  }

  void everySentenceReadsAndPointsToItsValues() {
    for (const QString& id : rules::libraryIds()) {
      const auto rule = rules::libraryRule(id);
      QVERIFY(rule);
      const rules::Sentence sentence = rules::sentenceOf(*rule);
      const QString text = rules::plainText(sentence);
      QVERIFY2(!text.contains(u'%') && !text.contains(u"  "_s) && text.endsWith(u'.'), qPrintable(id + u": "_s + text));
      const Json content = contentOf(*rule);
      for (const rules::SentencePart& part : sentence) {
        QVERIFY2(!part.text.isEmpty(), qPrintable(id + u' ' + part.place));
        if (part.isControl() && part.place != "/trigger/each"_L1) // which is left out where it is the usual one
          QVERIFY2(!valueAtPlace(content, part.place).isNull(), qPrintable(id + u' ' + part.place));
      }
    }
  }

  void unknownNamesAreRefusedWithTheirPlace() {
    const Json content = contentOf(*rules::libraryRule(u"WA-1"_s));
    const auto extra = ruleDefinitionFrom(with(content, u"surprise"_s, 1));
    QVERIFY(!extra);
    QCOMPARE(extra.error().arguments.value(0), u"/surprise"_s);
    const Json trigger = with(content.at(u"trigger"), u"verb"_s, u"x"_s);
    const auto inner = ruleDefinitionFrom(with(content, u"trigger"_s, trigger));
    QVERIFY(!inner);
    QCOMPARE(inner.error().arguments.value(0), u"/trigger/verb"_s);
    const Json condition =
        Json::Object{{u"fact"_s, u"text"_s}, {u"contains"_s, Json::Array{u"a"_s}}, {u"is"_s, Json::Array{u"a"_s}}};
    const auto twice = ruleDefinitionFrom(with(content, u"condition"_s, condition));
    QVERIFY(!twice);
    QCOMPARE(twice.error().id, u"rule.one_test"_s);
    QVERIFY(!ruleDefinitionFrom(without(content, u"format"_s)));
    Json deep = Json::Object{{u"all"_s, Json::Array()}};
    for (int depth = 0; depth < 20; ++depth)
      deep = Json::Object{{u"not"_s, deep}};
    const auto tooDeep = ruleDefinitionFrom(with(content, u"condition"_s, deep));
    QVERIFY(!tooDeep);
    QCOMPARE(tooDeep.error().id, u"rule.too_deep"_s);
  }

  void whatCannotBeIsRefused() {
    const RuleDefinition good = *rules::libraryRule(u"WA-1"_s);
    const auto changed = [&](auto change) {
      RuleDefinition rule = good;
      change(rule);
      const auto checked = rules::checkRule(rule);
      if (!checked && !knownErrorIds().contains(checked.error().id))
        return u"no text for "_s + checked.error().id;
      return refusal(rule);
    };
    using Test = RuleCondition::Test;
    const auto testing = [](RuleFact fact, Test test, const QStringList& values) {
      return RuleCondition{RuleCondition::Kind::Test, {}, fact, test, values, {}};
    };
    QCOMPARE(changed([](auto& rule) { rule.name = u" "_s; }), u"rule.name_wrong"_s);
    QCOMPARE(changed([](auto& rule) { rule.trigger.verbs = {u"nothing.happened"_s}; }), u"rule.event_unknown"_s);
    QCOMPARE(changed([](auto& rule) { rule.actions.clear(); }), u"rule.no_action"_s);
    QCOMPARE(changed([](auto& rule) { rule.actions.front().name = u"fly"_s; }), u"rule.action_unknown"_s);
    QCOMPARE(changed([](auto& rule) { rule.actions.front().fields.erase(u"class"_s); }), u"rule.field_missing"_s);
    QCOMPARE(changed([](auto& rule) { rule.actions.front().fields[u"wings"_s] = {u"2"_s}; }), u"file.unknown_name"_s);
    QCOMPARE(changed([](auto& rule) { rule.actions.front().fields[u"title"_s] = {u"{text}"_s}; }),
             u"rule.placeholder_not_here"_s);
    QCOMPARE(changed([](auto& rule) { rule.actions.front().fields[u"title"_s] = {u"{secret}"_s}; }),
             u"rule.placeholder_unknown"_s);
    QCOMPARE(changed([&](auto& rule) { rule.condition = testing(RuleFact::Text, Test::Matches, {u"(a"_s}); }),
             u"rule.pattern_wrong"_s);
    QCOMPARE(
        changed([&](auto& rule) { rule.condition = testing(RuleFact::Text, Test::Matches, {u"(*LIMIT_MATCH=9)a"_s}); }),
        u"rule.pattern_wrong"_s);
    QCOMPARE(changed([&](auto& rule) { rule.condition = testing(RuleFact::Amount, Test::AtLeast, {u"much"_s}); }),
             u"rule.amount_wrong"_s);
    QCOMPARE(changed([&](auto& rule) { rule.condition = testing(RuleFact::Amount, Test::Contains, {u"1"_s}); }),
             u"rule.test_wrong"_s);
    QCOMPARE(changed([&](auto& rule) { rule.condition = testing(RuleFact::Hold, Test::Is, {u"maybe"_s}); }),
             u"rule.value_wrong"_s);
    QCOMPARE(changed([](auto& rule) { rule.limits.mostPerHour = 100'000; }), u"rule.value_wrong"_s);
    QCOMPARE(changed([](auto& rule) {
               rule.condition = RuleCondition();
               rule.actions = {{u"notify"_s, {{u"persons"_s, {u"Anna"_s}}, {u"text"_s, {u"Look"_s}}}}};
             }),
             u"rule.meets_everything"_s);
  }

  void wordsMayBeWrittenForEachLanguage() {
    RuleDefinition rule = *rules::libraryRule(u"WA-1"_s);
    rule.actions = {{u"ask"_s,
                     {{u"persons"_s, {u"Anna"_s}},
                      {u"text"_s, {u"May {number} leave?"_s}},
                      {u"choices"_s, {u"Yes"_s, u"No"_s}},
                      {u"hours"_s, {u"24"_s}},
                      {u"text.de"_s, {u"Darf {number} gehen?"_s}},
                      {u"choices.de"_s, {u"Ja"_s, u"Nein"_s}}}}};
    QCOMPARE(refusal(rule), QString());
    QCOMPARE(*ruleDefinitionFrom(contentOf(rule)), rule);
    QVERIFY(
        rules::plainText(rules::sentenceOf(rule)).contains(u"(in Deutsch: “Darf {number} gehen?”, “Ja” or “Nein”)"_s));
    const RuleAction& ask = rule.actions.front();
    QCOMPARE(ask.list(u"text"_s, u"de_AT"_s), QStringList{u"Darf {number} gehen?"_s});
    QCOMPARE(ask.list(u"text"_s, u"fr"_s), QStringList{u"May {number} leave?"_s});
    QCOMPARE(ask.list(u"text"_s, {}), QStringList{u"May {number} leave?"_s});
    const auto with = [&](const QString& field, const QStringList& values) {
      RuleDefinition changed = rule;
      changed.actions.front().fields[field] = values;
      return refusal(changed);
    };
    QCOMPARE(with(u"choices.de"_s, {u"Ja"_s}), u"rule.language_wrong"_s);
    QCOMPARE(with(u"text.fr"_s, {u"Partir ?"_s}), u"rule.language_wrong"_s); // without answers in it
    QCOMPARE(with(u"text.Klingon"_s, {u"Qapla"_s}), u"rule.language_wrong"_s);
    QCOMPARE(with(u"text.de"_s, {u"{text}"_s}), u"rule.placeholder_not_here"_s);
    QCOMPARE(with(u"hours.de"_s, {u"48"_s}), u"file.unknown_name"_s);
    rule.actions.front().fields[u"text.de"_s] = {u"{amount}?"_s};
    QVERIFY(rules::demandsOf(rule).tells); // what one language lets out counts for the rule
  }

  void valuesAreNeverReadAsPlaceholders() {
    rules::EventFacts facts;
    facts.number = u"{amount}\r\nBcc: all\u202E\u0007  x"_s;
    facts.amount = *Decimal::parse(u"12.50");
    facts.currency = u"EUR"_s;
    facts.senders = {u"Ana {text}"_s};
    facts.text = u"secret"_s;
    QCOMPARE(rules::substituted(u"{number}: {amount} of {sender} {open"_s, facts),
             u"{amount} Bcc: all x: 12.50 EUR of Ana {text} {open"_s);
    facts.number = u"9"_s.repeated(5000);
    QVERIFY(rules::substituted(u"{number}"_s, facts).size() <= 200);
    QCOMPARE(*rules::sensitivityOf(u"{number} {sender}"_s), rules::Sensitivity::Name);
    QCOMPARE(*rules::sensitivityOf(u"{amount} {sender}"_s), rules::Sensitivity::Amount);
    QVERIFY(!rules::sensitivityOf(u"{}"_s));
  }

  void theClockKnowsDaysAndQuietHours() {
    RuleTrigger monday;
    monday.kind = RuleTrigger::Kind::Clock;
    monday.time = QTime(9, 0);
    monday.weekdays = {1};
    QCOMPARE(rules::nextTime(monday, at(u"2026-03-02T07:59:00.000Z"), kBerlin)->toString(),
             u"2026-03-02T08:00:00.000Z"_s);
    // Strictly behind the moment, and the same hour of the day on the other side of summer time.
    QCOMPARE(rules::nextTime(monday, at(u"2026-03-23T08:00:00.000Z"), kBerlin)->toString(),
             u"2026-03-30T07:00:00.000Z"_s);
    monday.weekdays.clear();
    monday.dayOfMonth = 28;
    QCOMPARE(rules::nextTime(monday, at(u"2026-02-28T09:00:00.000Z"), kBerlin)->toString(),
             u"2026-03-28T08:00:00.000Z"_s);
    const BusinessCalendar usual(BusinessHours(), kBerlin);
    RuleLimits night;
    night.quietFrom = QTime(20, 0);
    night.quietUntil = QTime(7, 0);
    QCOMPARE(rules::quietUntil(night, at(u"2026-03-02T19:30:00.000Z"), kBerlin, usual)->toString(),
             u"2026-03-03T06:00:00.000Z"_s);
    QCOMPARE(rules::quietUntil(night, at(u"2026-03-03T05:59:00.000Z"), kBerlin, usual)->toString(),
             u"2026-03-03T06:00:00.000Z"_s);
    QVERIFY(!rules::quietUntil(night, at(u"2026-03-03T06:00:00.000Z"), kBerlin, usual));
    QVERIFY(!rules::quietUntil(RuleLimits(), at(u"2026-03-03T02:00:00.000Z"), kBerlin, usual));
    RuleLimits day;
    day.onlyInBusinessHours = true;
    QVERIFY(!rules::quietUntil(day, at(u"2026-03-02T07:00:00.000Z"), kBerlin, usual));
    QCOMPARE(rules::quietUntil(day, at(u"2026-02-27T17:00:00.000Z"), kBerlin, usual)->toString(),
             u"2026-03-02T07:00:00.000Z"_s);
    day.quietFrom = QTime(8, 0); // the quiet hours end within business hours
    day.quietUntil = QTime(9, 0);
    QCOMPARE(rules::quietUntil(day, at(u"2026-03-02T07:00:00.000Z"), kBerlin, usual)->toString(),
             u"2026-03-02T08:00:00.000Z"_s);
  }

  void whatLeavesNeedsASecondPerson() {
    for (const rules::ActionKind& kind : rules::actionKinds())
      QCOMPARE(rules::needsApproval(kind), kind.isOutbound || kind.actsOnRecords);
    QVERIFY(rules::demandsOf(*rules::libraryRule(u"AD-6"_s)).tells);
    QVERIFY(!rules::demandsOf(*rules::libraryRule(u"PN-4"_s)).approval);
    QVERIFY(!rules::openValues(*rules::libraryRule(u"WA-1"_s)).empty());
  }
};
MUNIMENT_TEST(RuleDefinitionTest);

} // namespace muniment::tests

#include "definition_test.moc"
