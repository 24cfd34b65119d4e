#include "core/rules/library.h"
#include "core/rules/sentence.h"
#include "tests/support/test_suite.h"
#include "tests/ui/rules/fake_rules_desk.h"
#include "ui/rules/rule_draft.h"

namespace muniment::tests {

using namespace Qt::StringLiterals;
using ui::PlacedValue;
using ui::RuleDraft;

/// Values of a rule by the places that its sentence names.
class RuleDraftTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void everyControlOfTheLibraryHasAValue() {
    int controls = 0;
    for (const QString& id : rules::libraryIds()) {
      const auto rule = rules::libraryRule(id);
      QVERIFY2(rule, qPrintable(id));
      RuleDraft draft(*rule);
      for (const rules::SentencePart& part : rules::sentenceOf(*rule)) {
        if (!part.isControl())
          continue;
        ++controls;
        const auto value = draft.at(part.place);
        QVERIFY2(value, qPrintable(id + part.place));
        QVERIFY2(draft.put(part.place, *value), qPrintable(id + part.place));
      }
      QCOMPARE(draft.definition(), *rule); // what is put back as it was changes nothing
    }
    QVERIFY(controls > 100);
  }

  void valuesAreChangedWhereTheyStand() {
    RuleDraft draft(FakeRulesDesk::largeInvoices());
    const QString amount = u"/condition/all/1/at_least"_s;
    QCOMPARE(draft.at(amount)->values, QStringList{u"500"_s});
    QCOMPARE(draft.at(amount)->currency, u"EUR"_s);
    QVERIFY(draft.put(amount, {{u"750"_s}, u"USD"_s, RuleCondition::Test::AtMost}));
    QCOMPARE(draft.definition().condition.parts[1].values, QStringList{u"750"_s});
    QCOMPARE(draft.definition().condition.parts[1].test, RuleCondition::Test::AtMost);
    QVERIFY(draft.put(u"/actions/0/title"_s, {{u"Look at {number}"_s}, {}, {}}));
    QCOMPARE(draft.definition().actions[0].text(u"title"_s), u"Look at {number}"_s);
    QVERIFY(draft.check());
    QVERIFY(!draft.at(u"/actions/7/title"_s));
    QVERIFY(!draft.put(u"/trigger/time"_s, {{u"25:00"_s}, {}, {}}));
    QVERIFY(!draft.put(u"/condition/all/9/is"_s, {{u"x"_s}, {}, {}}));
  }

  void whatIsLeftOutGoesWithItsGroup() {
    RuleDraft draft(FakeRulesDesk::largeInvoices());
    RuleCondition group;
    group.kind = RuleCondition::Kind::Any;
    group.parts = {draft.definition().condition.parts[0]};
    draft.definition().condition.parts.push_back(group);
    draft.remove(u"/condition/all/2/any/0/is"_s);
    QCOMPARE(draft.definition().condition, FakeRulesDesk::largeInvoices().condition);
    draft.remove(u"/condition/all/0/is"_s);
    QCOMPARE(draft.definition().condition.parts.size(), std::size_t{1});
    draft.remove(u"/condition/all/0/at_least"_s);
    QCOMPARE(draft.definition().condition, RuleCondition());
    draft.remove(u"/actions/0/hours"_s); // a detail
    QCOMPARE(draft.definition().actions.size(), std::size_t{1});
    QVERIFY(draft.missingDetails().contains(u"/actions/0/hours"_s));
    draft.addDetail(u"/actions/0/hours"_s);
    QCOMPARE(draft.definition().actions[0].text(u"hours"_s), u"24"_s);
    draft.remove(u"/actions/0/title"_s); // without it the step is nothing
    QVERIFY(draft.definition().actions.empty());
    QCOMPARE(draft.check().error().id, u"rule.no_action"_s);
  }

  void aLanguageComesAndGoesAsAWhole() {
    RuleDraft draft(FakeRulesDesk::largeInvoices());
    draft.addAction(u"ask"_s);
    const std::size_t ask = draft.definition().actions.size() - 1;
    const QString place = u"/actions/%1/"_s.arg(ask);
    QVERIFY(draft.put(place + u"choices"_s, {{u"Yes"_s, u"No"_s}, {}, {}}));
    draft.addLanguage(ask, u"de"_s);
    QVERIFY(draft.check());
    QVERIFY(draft.put(place + u"text.de"_s, {{u"Darf es gehen?"_s}, {}, {}}));
    QVERIFY(draft.put(place + u"choices.de"_s, {{u"Ja"_s}, {}, {}}));
    QCOMPARE(draft.check().error().id, u"rule.language_wrong"_s);
    const auto spoken = draft.spokenAt(place + u"choices.de"_s);
    QVERIFY(spoken);
    QCOMPARE(spoken->text, u"Darf es gehen?"_s);
    QCOMPARE(spoken->choices, QStringList{u"Ja"_s});
    QVERIFY(!draft.spokenAt(place + u"hours"_s));
    draft.remove(place + u"text.de"_s);
    QVERIFY(draft.check());
    QVERIFY(!draft.definition().actions[ask].fields.contains(u"choices.de"_s));
  }

  void whatIsAddedWaitsForItsValues() {
    RuleDraft draft(FakeRulesDesk::largeInvoices());
    draft.addTest(RuleFact::Partner, RuleCondition::Test::Is);
    draft.addTest(RuleFact::Hold, RuleCondition::Test::Is);
    draft.addAction(u"declare"_s);
    QVERIFY(draft.check());
    QCOMPARE(rules::openValues(draft.definition()).size(), std::size_t{2});
    QCOMPARE(draft.definition().condition.parts[3].values, QStringList{u"held"_s});
  }

  void aConditionOfOneTestBecomesAGroup() {
    RuleDraft draft(FakeRulesDesk::largeInvoices());
    draft.definition().condition = FakeRulesDesk::largeInvoices().condition.parts[0];
    QCOMPARE(draft.at(u"/condition/is"_s)->values, QStringList{u"invoice"_s});
    draft.addTest(RuleFact::Hours, RuleCondition::Test::Is);
    QCOMPARE(draft.definition().condition.kind, RuleCondition::Kind::All);
    QCOMPARE(draft.definition().condition.parts.size(), std::size_t{2});
  }
};

MUNIMENT_TEST(RuleDraftTest);

} // namespace muniment::tests

#include "rule_draft_test.moc"
