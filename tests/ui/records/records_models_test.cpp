#include "tests/support/test_suite.h"
#include "tests/ui/records/fake_desk.h"
#include "ui/records/content_model.h"
#include "ui/records/file_plan_model.h"
#include "ui/records/records_mime.h"
#include "ui/records/records_model.h"

#include <QtCore/QMimeData>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>

namespace muniment::tests {

using namespace Qt::StringLiterals;
using Tester = QAbstractItemModelTester;

/// The models behind the screen of records.
class RecordsModelsTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void aMillionRecordsFitIntoLittleMemory() {
    FakeDesk desk(1'000'000);
    ui::RecordsModel model(desk, nullptr);
    model.setFilter({});
    QTRY_COMPARE(model.rowCount(), ui::RecordsModel::kPage);
    QTRY_COMPARE(model.total().value_or(0), 1'000'000);
    int most = 0;
    for (int rows = model.rowCount(); rows < 1'000'000; rows = model.rowCount()) {
      model.setVisible(rows - 20, rows - 1);
      model.fetchMore({});
      for (int turn = 0; turn < 1000 && model.rowCount() == rows; ++turn)
        QCoreApplication::processEvents();
      QVERIFY(model.rowCount() > rows);
      most = std::max(most, model.rowsKept());
    }
    QCOMPARE(model.rowCount(), 1'000'000);
    QVERIFY2(most <= (ui::RecordsModel::kPagesKept + 2) * ui::RecordsModel::kPage, qPrintable(QString::number(most)));
    QCOMPARE(model.row(999'999)->summary.record.number, u"R-1"_s);
    QVERIFY(!model.row(0)); // given back
    model.setVisible(0, 10);
    QTRY_VERIFY(model.row(0));
    QCOMPARE(model.row(0)->summary.record.number, u"R-1000000"_s);
    QCOMPARE(model.index(0).data().toString().left(5), u"Order"_s);
  }

  void rowsBehaveWhileTheyComeAndGo() {
    FakeDesk desk(250);
    ui::RecordsModel model(desk, nullptr);
    const Tester tester(&model, Tester::FailureReportingMode::QtTest);
    model.setFilter({});
    QTRY_VERIFY(model.rowCount() >= 100);
    for (int tries = 0; tries < 50 && model.rowCount() < 250; ++tries) {
      model.fetchMore({});
      QTest::qWait(10);
    }
    QCOMPARE(model.rowCount(), 250);
    desk.count = 255; // five were declared
    model.setVisible(0, 249);
    model.refresh();
    QTRY_COMPARE(model.row(0)->summary.record.number, u"R-255"_s);
    QTRY_COMPARE(model.rowCount(), 255);
    desk.count = 120; // most were undeclared
    model.refresh();
    QTRY_COMPARE(model.rowCount(), 120);
    desk.count = 0;
    model.refresh();
    QTRY_COMPARE(model.rowCount(), 0);
  }

  void oneQuestionIsUnderWayAndTheLastFilterCounts() {
    FakeDesk desk(5);
    ui::RecordsModel model(desk, nullptr);
    for (const QString& text : {u"o"_s, u"or"_s, QString()}) {
      ui::RecordListFilter filter;
      filter.text = text;
      model.setFilter(filter);
    }
    QCOMPARE(desk.asked.size(), 1U);
    QTRY_COMPARE(model.rowCount(), 5);
    QCOMPARE(desk.asked.size(), 2U);
    QVERIFY(desk.asked.back().filter.text.isEmpty());
  }

  void whatIsWantedFollowsTheDay() {
    ui::RecordListFilter filter;
    filter.dueWithin = 30;
    filter.declared = ui::RecordListFilter::Period::Week;
    filter.onlyHeld = true;
    filter.within = FakeDesk::classId(2);
    QVERIFY(filter.isActive());
    const workspace::RecordsWanted wanted = filter.wanted(QDate(2026, 3, 20));
    QVERIFY(wanted.filter.dueUntil == QDate(2026, 4, 19));
    QVERIFY(wanted.onlyHeld && wanted.filter.declaredFrom && wanted.filter.states.size() == 4);
    QVERIFY(ui::RecordListFilter::fromJson(filter.toJson()) == filter);
    QVERIFY(ui::RecordListFilter::fromJson(Json()) == ui::RecordListFilter());
    ui::RecordListFilter place;
    place.within = FakeDesk::classId(1);
    QVERIFY(!place.isActive());
  }

  void theFilePlanIsATree() {
    FakeDesk desk;
    ui::FilePlanModel model(desk, nullptr);
    const Tester tester(&model, Tester::FailureReportingMode::QtTest);
    QSignalSpy answered(&model, &ui::FilePlanModel::answered);
    model.refresh();
    QTRY_COMPARE(answered.size(), 1);
    QCOMPARE(model.rowCount(), 3); // all records, and two classes at the top
    const QModelIndex orders = model.indexOf(FakeDesk::classId(2));
    QCOMPARE(orders.parent(), model.indexOf(FakeDesk::classId(1)));
    QCOMPARE(orders.data().toString(), u"04.20 Orders"_s);
    QVERIFY(!model.isWithoutSchedule(FakeDesk::classId(2))); // it has that of the class above
    QVERIFY(model.isWithoutSchedule(FakeDesk::classId(3)));
    QVERIFY(model.index(2, 0).data(Qt::AccessibleTextRole).toString().contains(u"no schedule"_s));
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    desk.plan[1].records = desk.plan[1].recordsBelow = 12;
    model.refresh();
    QTRY_COMPARE(answered.size(), 2);
    QCOMPARE(reset.size(), 0); // nothing moved, so the tree stays as it was opened
    desk.plan.pop_back();
    model.refresh();
    QTRY_COMPARE(reset.size(), 1);
  }

  void recordsAreDroppedOnOpenClassesOnly() {
    FakeDesk desk;
    desk.plan[2].value.state = RecordClass::State::Closed;
    ui::FilePlanModel plan(desk, nullptr);
    plan.refresh();
    ui::RecordsModel records(desk, nullptr);
    records.setFilter({});
    QTRY_COMPARE(records.rowCount(), 3);
    QTRY_VERIFY(!plan.isEmpty());
    const std::unique_ptr<QMimeData> dragged(records.mimeData({records.index(0), records.index(2)}));
    QVERIFY(dragged->hasFormat(QString(ui::kRecordsMime)));
    QSignalSpy dropped(&plan, &ui::FilePlanModel::recordsDropped);
    QVERIFY(!plan.dropMimeData(dragged.get(), Qt::MoveAction, -1, -1, plan.indexOf(FakeDesk::classId(3))));
    QVERIFY(!plan.dropMimeData(dragged.get(), Qt::MoveAction, -1, -1, plan.indexOf(std::nullopt)));
    QCOMPARE(dropped.size(), 0);
    plan.dropMimeData(dragged.get(), Qt::MoveAction, -1, -1, plan.indexOf(FakeDesk::classId(2)));
    QCOMPARE(dropped.size(), 1);
    QCOMPARE(dropped.front().front().value<std::vector<RecordId>>().size(), 2U);
  }

  void whatWasLeftOutIsALine() {
    FakeDesk desk;
    ui::ContentModel model(desk, nullptr);
    const Tester tester(&model, Tester::FailureReportingMode::QtTest);
    model.setRecord(desk.record(0));
    QTRY_COMPARE(model.rowCount(), 4);
    QVERIFY(model.row(2).kind == ui::ContentModel::Row::Kind::Omitted);
    QCOMPARE(model.row(2).size, 13);
    QVERIFY(model.index(2).data().toString().startsWith(u"13"_s));
    QVERIFY(model.index(0).data(Qt::AccessibleTextRole).toString().contains(u"context"_s));
    QCOMPARE(model.firstSelected()->number(), 6);
    QCOMPARE(model.index(1).data().toString(), u"<b>message 6</b>"_s);
  }
};

MUNIMENT_TEST(RecordsModelsTest);

} // namespace muniment::tests

#include "records_models_test.moc"
