#include "core/cases/checklist.h"
#include "tests/support/test_suite.h"

namespace muniment::tests {

using namespace Qt::StringLiterals;

class ChecklistTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void thoseOfTheProgramAreRead();
  void whatIsNotKnownIsRefused_data();
  void whatIsNotKnownIsRefused();
};

void ChecklistTest::thoseOfTheProgramAreRead() {
  const auto all = cases::builtInChecklists();
  QVERIFY(all);
  QCOMPARE(all->size(), std::size_t{3});
  for (const cases::Checklist& checklist : *all)
    QVERIFY(!checklist.steps.empty());
  const auto onboarding = std::ranges::find(*all, u"partner-onboarding"_s, &cases::Checklist::id);
  QVERIFY(onboarding != all->end());
  QCOMPARE(onboarding->kind, Case::Kind::Onboarding);
  QVERIFY(onboarding->steps.front().needsEvidence);
}

void ChecklistTest::whatIsNotKnownIsRefused_data() {
  QTest::addColumn<QByteArray>("text");
  QTest::addRow("no JSON") << QByteArray("steps");
  QTest::addRow("a list") << QByteArray("[]");
  QTest::addRow("no steps") << QByteArray(R"({"id":"a","title":"A","kind":"partner","steps":[]})");
  QTest::addRow("kind") << QByteArray(R"({"id":"a","title":"A","kind":"other","steps":[{"title":"S"}]})");
  QTest::addRow("key") << QByteArray(R"({"id":"a","title":"A","kind":"partner","more":1,"steps":[{"title":"S"}]})");
  QTest::addRow("step") << QByteArray(R"({"id":"a","title":"A","kind":"partner","steps":[{"title":"S","day":1}]})");
  QTest::addRow("title") << QByteArray(R"({"id":"a","title":"A","kind":"partner","steps":[{"title":""}]})");
  QTest::addRow("days") << QByteArray(R"({"id":"a","title":"A","kind":"partner","steps":[{"title":"S","days":-1}]})");
}

void ChecklistTest::whatIsNotKnownIsRefused() {
  QFETCH(const QByteArray, text);
  QVERIFY(!cases::checklistFrom(text));
}

MUNIMENT_TEST(ChecklistTest);

} // namespace muniment::tests

#include "checklist_test.moc"
