#include "core/access/scope_maker.h"
#include "tests/support/test_suite.h"
#include "tests/ui/rules/fake_rules_desk.h"
#include "ui/rules/hits_model.h"
#include "ui/rules/rules_model.h"
#include "ui/rules/trial_model.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>

namespace muniment::tests {

using namespace Qt::StringLiterals;
using Filter = ui::RulesModel::Filter;

class RulesModelsTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void rulesAreFiltered() {
    FakeRulesDesk desk;
    desk.addFour();
    ui::RulesModel model(desk, nullptr);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    access::Session session{{}, {}, desk.permissions, access::ScopeMaker::of(desk.permissions, {}), false};
    session.actor.id = desk.me;
    model.setSession(session);
    model.refresh();
    QTRY_COMPARE(model.rowCount(), 4);
    QCOMPARE(model.count(Filter::On), 2);
    model.setFilter(Filter::Mine);
    QCOMPARE(model.rowCount(), 2);
    model.setFilter(Filter::ForMyApproval);
    QCOMPARE(model.rowCount(), 1);
    QVERIFY(model.data(model.index(0), Qt::AccessibleTextRole).toString().contains(u"Waits for approval"_s));
    model.setFilter(Filter::Library);
    QCOMPARE(model.rowCount(), 2);
    session.permissions.erase(Permission::ApproveRules);
    model.setSession(session);
    model.setFilter(Filter::ForMyApproval);
    QCOMPARE(model.rowCount(), 0);
  }

  void hitsComeInPages() {
    FakeRulesDesk desk;
    desk.addFour();
    for (int more = 0; more < 70; ++more)
      desk.addHit(desk.rules[0], RuleHit::State::Done);
    ui::HitsModel model(desk, nullptr);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.show(desk.rules[0].id);
    QTRY_VERIFY(model.rowCount() >= 50); // the tester fetches more by itself
    if (model.canFetchMore({}))
      model.fetchMore({});
    QTRY_COMPARE(model.rowCount(), 73);
    QVERIFY(!model.canFetchMore({}));
    QCOMPARE(desk.pages, 2);
    QVERIFY(!model.index(2, ui::HitsModel::Why).data().toString().contains(u'%'));
  }

  void anOldAnswerIsDropped() {
    FakeRulesDesk desk;
    desk.addFour();
    ui::HitsModel model(desk, nullptr);
    QSignalSpy answered(&model, &ui::HitsModel::answered);
    model.show(desk.rules[0].id);
    model.show(desk.rules[1].id);
    QTRY_COMPARE(model.rowCount(), 1);
    QCoreApplication::sendPostedEvents();
    QCOMPARE(answered.count(), 1);
  }

  void theTrialIsATable() {
    ui::TrialModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setHits(
        {{u"entry:1/1"_s, *Instant::parse(u"2026-03-18T08:05:00.000Z"), u"message:7"_s, u"I approve"_s, true}});
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.index(0, ui::TrialModel::Origin).data().toString(), u"Imported history"_s);
    QCOMPARE(model.index(0, ui::TrialModel::What).data().toString(), u"Message"_s);
  }
};

MUNIMENT_TEST(RulesModelsTest);

} // namespace muniment::tests

#include "rules_models_test.moc"
