#include "tests/support/test_suite.h"
#include "tests/ui/rules/fake_rules_desk.h"
#include "ui/rules/sentence_control.h"
#include "ui/rules/sentence_view.h"

#include <QtTest/QSignalSpy>

namespace muniment::tests {

using namespace Qt::StringLiterals;

class SentenceViewTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void theSentenceReadsAsOne() {
    ui::SentenceView view(nullptr);
    const rules::Sentence sentence = rules::sentenceOf(FakeRulesDesk::largeInvoices());
    view.setSentence(sentence);
    QCOMPARE(view.accessibleName(), rules::plainText(sentence));
    QCOMPARE(view.places(), (QStringList{u"/trigger/verbs"_s, u"/condition/all/0/is"_s, u"/condition/all/1/at_least"_s,
                                         u"/actions/0/for"_s, u"/actions/0/title"_s, u"/actions/0/hours"_s}));
  }

  void nothingSticksOut_data() {
    QTest::addColumn<int>("width");
    QTest::newRow("narrow") << 260;
    QTest::newRow("usual") << 480;
    QTest::newRow("wide") << 1000;
  }
  void nothingSticksOut() {
    QFETCH(const int, width);
    ui::SentenceView view(nullptr);
    view.setSentence(rules::sentenceOf(FakeRulesDesk::rejectedInvoices()));
    view.resize(width, view.heightForWidth(width));
    view.show();
    std::vector<QRect> seen;
    for (const QString& place : view.places()) {
      const QRect box = view.controlAt(place)->geometry();
      QVERIFY2(view.rect().contains(box), qPrintable(place));
      for (const QRect& other : seen)
        QVERIFY(!other.intersects(box));
      seen.push_back(box);
    }
    QVERIFY(seen.size() > 3);
  }

  void aControlStaysWhenItsValueChanges() {
    ui::SentenceView view(nullptr);
    RuleDefinition rule = FakeRulesDesk::largeInvoices();
    view.setSentence(rules::sentenceOf(rule));
    const ui::SentenceControl* before = view.controlAt(u"/actions/0/title"_s);
    rule.actions[0].fields[u"title"_s] = {u"Another one"_s};
    view.setSentence(rules::sentenceOf(rule));
    QCOMPARE(view.controlAt(u"/actions/0/title"_s), before);
    QVERIFY(before->text().contains(u"Another one"_s));
    rule.condition.parts.pop_back();
    view.setSentence(rules::sentenceOf(rule));
    QVERIFY(!view.controlAt(u"/condition/all/1/at_least"_s));
    QSignalSpy asked(&view, &ui::SentenceView::valueRequested);
    view.controlAt(u"/actions/0/hours"_s)->click();
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked[0][1].toString(), u"number"_s);
    view.setEditable(false);
    view.controlAt(u"/actions/0/hours"_s)->click();
    QCOMPARE(asked.count(), 1);
  }
};

MUNIMENT_TEST(SentenceViewTest);

} // namespace muniment::tests

#include "sentence_view_test.moc"
