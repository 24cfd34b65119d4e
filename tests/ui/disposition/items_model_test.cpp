#include "tests/support/test_suite.h"
#include "tests/ui/disposition/fake_work.h"
#include "ui/disposition/disposition_screen.h"
#include "ui/disposition/groups_model.h"
#include "ui/disposition/items_model.h"
#include "ui/disposition/snapshots_model.h"
#include "ui/kit/theme.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QApplication>

#include <ctime>

namespace muniment::tests {

using namespace muniment::ui;
using namespace Qt::StringLiterals;

namespace {

/// Milliseconds that the thread of the window worked without looking at events, at the most: other programs on the
/// computer do not count.
class LoopWatch final : public QObject {
 public:
  LoopWatch() { startTimer(0); }
  [[nodiscard]] double longest() const { return m_longest; }

 protected:
  void timerEvent(QTimerEvent*) override {
    const double now = worked();
    m_longest = std::max(m_longest, now - m_last);
    m_last = worked();
  }

 private:
  static double worked() {
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
  }

  double m_last = worked();
  double m_longest = 0;
};

} // namespace

/// The models of the screen, and that a hundred thousand records do not make the window wait.
class ItemsModelTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { applyTheme(*qApp, Theme::Light); }

  void loadsPageByPage() {
    FakeWork work(450);
    ItemsModel model(work, nullptr);
    model.show(work.snapshot.id, {});
    QTRY_COMPARE(model.rowCount(), 200);
    QVERIFY(model.canFetchMore({}));
    model.fetchMore({});
    QTRY_COMPARE(model.rowCount(), 400);
    model.fetchMore({});
    QTRY_COMPARE(model.rowCount(), 450);
    QVERIFY(!model.canFetchMore({}));
    QCOMPARE(model.index(449, ItemsModel::Number).data().toString(), u"R-450"_s);
    QCOMPARE(model.rowOf(449), 449);
  }

  void keepsToTheRulesOfModels() {
    FakeWork work(450);
    ItemsModel model(work, nullptr);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.show(work.snapshot.id, {});
    QTRY_COMPARE(model.rowCount(), 200);
    model.fetchMore({});
    model.fetchMore({}); // one question at a time
    QTRY_COMPARE(model.rowCount(), 400);
    model.reload();
    QTest::qWait(20);
    model.clear();
    QCOMPARE(model.rowCount(), 0);
  }

  void showsWhatIsWanted() {
    FakeWork work(1000);
    ItemsModel model(work, nullptr);
    std::vector<int> these;
    for (int ordinal = 3; ordinal < 1000; ordinal += 4)
      these.push_back(ordinal);
    model.show(work.snapshot.id, {{}, these});
    QTRY_COMPARE(model.rowCount(), 200);
    QVERIFY(model.canFetchMore({}));
    model.fetchMore({});
    QTRY_COMPARE(model.rowCount(), 250);
    QVERIFY(!model.canFetchMore({}));
    QCOMPARE(model.item(249).item.ordinal, 999);
    model.show(work.snapshot.id, {{}, std::vector<int>()});
    QTRY_COMPARE(model.rowCount(), 0);
  }

  void takesDecisionsUpInPlace() {
    FakeWork work(50);
    ItemsModel model(work, nullptr);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.show(work.snapshot.id, {});
    QTRY_COMPARE(model.rowCount(), 50);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    workspace::DecideItems decided;
    decided.snapshot = work.snapshot.id;
    decided.decision = DisposalDecision::LeaveOut;
    model.takeDecision(decided, {{4, 6}, {40, 90}});
    QCOMPARE(model.index(5, ItemsModel::State).data().toString(), u"Left out"_s);
    QCOMPARE(model.index(7, ItemsModel::State).data().toString(), u"To decide"_s);
    QCOMPARE(model.index(3, ItemsModel::State).data().toString(), u"Blocked; ask legal"_s);
    QCOMPARE(model.index(13, ItemsModel::State).data().toString(), u"Blocked by H-1 Damage claim, Callao"_s);
    model.toggleSetAside(7);
    QCOMPARE(model.index(7, ItemsModel::State).data().toString(), u"Set aside"_s);
    model.clearSetAside();
    QVERIFY(model.setAside().empty());
    QCOMPARE(resets.count(), 0);
  }

  void groupsAndSnapshots() {
    FakeWork work(20);
    SnapshotsModel snapshots(work, nullptr);
    const QAbstractItemModelTester tester(&snapshots, QAbstractItemModelTester::FailureReportingMode::QtTest);
    snapshots.refresh();
    QTRY_COMPARE(snapshots.rowCount(), 3);
    QCOMPARE(snapshots.open(), 1);
    snapshots.refresh();
    QTest::qWait(20);
    QCOMPARE(snapshots.rowCount(), 3);
    GroupsModel groups(GroupsModel::Of::Snapshot, nullptr);
    const QAbstractItemModelTester other(&groups, QAbstractItemModelTester::FailureReportingMode::QtTest);
    groups.setGroups(work.groups());
    QCOMPARE(groups.rowCount(), 6);
    QCOMPARE(groups.index(0, GroupsModel::Class).data().toString(), u"04.50 Offers not taken"_s);
  }

  void aHundredThousandRecordsDoNotBlockTheWindow() {
    FakeWork work(100'000);
    work.sample.clear();
    DispositionScreen screen(work, nullptr);
    screen.resize(1262, 820);
    screen.show();
    auto* queue = screen.findChild<QueuePage*>(u"dispositionQueue"_s);
    screen.showSnapshot(work.snapshot.id);
    QTRY_COMPARE(queue->items()->rowCount(), 200);
    QTest::qWait(400); // the first picture of a window takes longer than any later one
    const LoopWatch watch;
    while (queue->items()->rowCount() < 20'000) {
      const int rows = queue->items()->rowCount();
      queue->items()->fetchMore({});
      QTRY_VERIFY(queue->items()->rowCount() > rows);
    }
    for (int row = 0; row < 200; ++row) {
      queue->step(97);
      QCoreApplication::sendPostedEvents();
      QTest::qWait(1);
    }
    qInfo("longest stretch without looking at events: %.1f ms", watch.longest());
    QVERIFY2(watch.longest() < 50, qPrintable(QString::number(watch.longest())));
  }
};

MUNIMENT_TEST(ItemsModelTest);

} // namespace muniment::tests

#include "items_model_test.moc"
