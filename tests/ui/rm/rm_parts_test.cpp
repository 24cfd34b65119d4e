#include "tests/support/test_suite.h"
#include "tests/support/widget_parts.h"
#include "tests/ui/rm/fake_rm_desk.h"
#include "ui/kit/theme.h"
#include "ui/rm/differences_model.h"
#include "ui/rm/differences_pane.h"
#include "ui/rm/hold_elsewhere.h"
#include "ui/rm/match_model.h"
#include "ui/rm/match_pane.h"
#include "ui/rm/match_sheet.h"
#include "ui/rm/record_elsewhere.h"
#include "ui/rm/rm_flow.h"
#include "ui/rm/rm_words.h"
#include "ui/rm/settle_sheet.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QRadioButton>
#include <QtWidgets/QTableView>

namespace muniment::tests {

using namespace muniment::ui;
using namespace Qt::StringLiterals;
using Kind = PeerConflict::Kind;
using Resolution = PeerConflict::Resolution;

namespace {

QPushButton* action(const QWidget& sheet) { return part<QPushButton>(sheet, "sheet.action"); }

} // namespace

/// What people meet of a records system beside the workspace.
class RmPartsTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { applyTheme(*qApp, Theme::Light); }

  void differencesComeInPages() {
    FakeRmDesk desk;
    desk.fillDifferences(120);
    DifferencesModel model(desk, nullptr);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.refresh();
    QTRY_COMPARE(model.rowCount(), 120); // the tester fetches what there is
    QCOMPARE(desk.pages, 3);
    QCOMPARE(model.index(0, DifferencesModel::About).data().toString(), u"R-21019"_s);
    desk.lines.front().conflict.resolution = Resolution::LeftAsIs;
    model.refresh();
    QTRY_COMPARE(model.rowCount(), 119);
    model.setOpenOnly(false);
    QTRY_COMPARE(model.rowCount(), 120);
    QCOMPARE(model.index(0, DifferencesModel::Settled).data().toString(), u"Both left as they are"_s);
  }

  void everyDifferenceHasWords() {
    std::set<QString> titles;
    for (int kind = 0; kind <= int(Kind::DetailsChanged); ++kind) {
      const auto each = static_cast<Kind>(kind);
      titles.insert(RmWords::conflict(each));
      QVERIFY(RmWords::happened(each, u"RM"_s).contains(u"RM"_s) || each == Kind::SeriesDiffers);
      for (const Resolution way : {Resolution::OursCounts, Resolution::TheirsCounts, Resolution::LeftAsIs}) {
        QVERIFY(!RmWords::choice(each, way, u"RM"_s).name.isEmpty());
        FakeRmDesk desk;
        const auto difference = desk.difference(each);
        const bool follows = each == Kind::DestroyedThere && way == Resolution::TheirsCounts;
        QCOMPARE(RmWords::whyNot(difference, way).isEmpty(), workspace::canSettle(each, way) || follows);
      }
      model::Task task;
      task.subject = aggregateOf(PeerConflictId::make(Instant()));
      task.title = u"Central · Archive · "_s + nameOf(each);
      QVERIFY(RmWords::taskAbout(task).contains(RmWords::conflict(each)));
      QVERIFY(RmWords::taskAbout(task).contains(u"Central · Archive"_s));
    }
    QCOMPARE(titles.size(), std::size_t(int(Kind::DetailsChanged) + 1));
  }

  void thePaneSettlesWhatIsOpen() {
    FakeRmDesk desk;
    DifferencesPane pane(desk, nullptr);
    pane.resize(1100, 500);
    pane.show();
    QTRY_VERIFY(says(pane, u"agree"_s));
    desk.fillDifferences(3);
    desk.lines[1].conflict.resolution = Resolution::TheirsCounts;
    desk.lines[1].conflict.reason = u"Theirs came first"_s;
    pane.refresh();
    auto* settle = part<QPushButton>(pane, "differences.settle");
    QTRY_VERIFY(settle->isEnabled());
    const QSignalSpy asked(&pane, &DifferencesPane::settleRequested);
    settle->click();
    QCOMPARE(asked.count(), 1);
    part<QAbstractButton>(pane, "differences.all")->click();
    auto* rows = part<QTableView>(pane, "differences.rows");
    QTRY_COMPARE(rows->model()->rowCount(), 3);
    rows->setCurrentIndex(rows->model()->index(1, 0));
    QTRY_VERIFY(says(pane, u"Theirs came first"_s));
    QVERIFY(!settle->isEnabled());
    desk.permissions = {};
    pane.refresh();
    rows->setCurrentIndex(rows->model()->index(0, 0));
    QTRY_VERIFY(!settle->isEnabled());
    desk.error = makeError(ErrorKind::Refused, "access.no_permission"_L1);
    pane.refresh();
    QTRY_VERIFY(says(pane, u"not open to you"_s));
    desk.error = makeError(ErrorKind::Unavailable, "store.busy"_L1);
    pane.refresh();
    QTRY_VERIFY(says(pane, u"could not be read"_s));
  }

  void aSideIsChosenWithAReason() {
    FakeRmDesk desk;
    desk.fillRecord();
    SettleSheet sheet(desk, desk.difference(Kind::ClassChanged), nullptr);
    sheet.show();
    QVERIFY(!action(sheet)->isEnabled());
    QTRY_VERIFY(says(sheet, u"Invoice dispute INV-77"_s)); // what the other side says now
    QCOMPARE(desk.looks, 1);
    part<QRadioButton>(sheet, "settleSheet.ours")->click();
    QVERIFY(!action(sheet)->isEnabled());
    part<QPlainTextEdit>(sheet, "settleSheet.reason")->setPlainText(u"Ours is right"_s);
    QVERIFY(action(sheet)->isEnabled());
    QCOMPARE(sheet.resolution(), Resolution::OursCounts);
    QCOMPARE(sheet.reason(), u"Ours is right"_s);
  }

  void detailsThereCountOnceTheyWereSeen() {
    FakeRmDesk desk;
    desk.fillRecord();
    desk.sighting->fields = {{u"supplier"_s, u"NORDWIND"_s}};
    SettleSheet sheet(desk, desk.difference(Kind::DetailsChanged), nullptr);
    sheet.show();
    part<QPlainTextEdit>(sheet, "settleSheet.reason")->setPlainText(u"They know better"_s);
    part<QRadioButton>(sheet, "settleSheet.theirs")->click();
    QVERIFY(says(sheet, u"HARBOURFRT"_s));
    QVERIFY(!action(sheet)->isEnabled());
    QTRY_VERIFY(says(sheet, u"NORDWIND"_s));
    QVERIFY(action(sheet)->isEnabled());
    QCOMPARE(sheet.fieldsThere().at(u"supplier"_s), u"NORDWIND"_s);
  }

  void whatIsHeldHereCannotFollow() {
    FakeRmDesk desk;
    desk.sighting = Failure(makeError(ErrorKind::Unavailable, "http.no_answer"_L1));
    auto difference = desk.difference(Kind::DestroyedThere);
    difference.isHeldHere = true;
    SettleSheet sheet(desk, difference, nullptr);
    sheet.show();
    QVERIFY(!part<QRadioButton>(sheet, "settleSheet.theirs")->isEnabled());
    QVERIFY(says(sheet, u"Nothing that is held is destroyed"_s));
    QTRY_VERIFY(says(sheet, u"could not be looked at"_s));
  }

  void theFlowSettlesFollowsAndTells() {
    FakeRmDesk desk;
    QWidget window;
    window.resize(900, 700);
    window.show();
    RmFlow flow(desk, &window);
    const QSignalSpy destroyed(&flow, &RmFlow::executionRequested);
    const QSignalSpy failed(&flow, &RmFlow::failed);
    const auto settle = [&](const char* side) {
      flow.settle(desk.open->conflict.id);
      QTRY_VERIFY(part<SettleSheet>(window, "settleSheet"));
      auto* sheet = part<SettleSheet>(window, "settleSheet");
      part<QRadioButton>(*sheet, side)->click();
      part<QPlainTextEdit>(*sheet, "settleSheet.reason")->setPlainText(u"It was agreed"_s);
      action(*sheet)->click();
    };
    desk.open = desk.difference(Kind::HoldGone);
    desk.refused = makeError(ErrorKind::Refused, "rm.conflict_settled"_L1);
    settle("settleSheet.ours");
    QTRY_VERIFY(says(window, u"settled already"_s)); // the sheet stays and says so
    desk.refused.reset();
    action(*part<SettleSheet>(window, "settleSheet"))->click();
    QTRY_VERIFY(!part<SettleSheet>(window, "settleSheet"));
    QCOMPARE(desk.resolved.back().resolution, Resolution::OursCounts);
    desk.open = desk.difference(Kind::DestroyedThere);
    settle("settleSheet.theirs");
    QTRY_COMPARE(destroyed.count(), 1);
    QCOMPARE(desk.followed.back().reason, u"It was agreed"_s);
    QTRY_VERIFY(!part<SettleSheet>(window, "settleSheet"));
    desk.refused = makeError(ErrorKind::Refused, "access.second_person_needed"_L1);
    settle("settleSheet.theirs");
    QTRY_VERIFY(says(window, u"A second person has to agree"_s));
    QCOMPARE(failed.count(), 0);
  }

  void theFlowSendsOneAfterTheOther() {
    FakeRmDesk desk;
    QWidget window;
    window.resize(900, 700);
    window.show();
    RmFlow flow(desk, &window);
    const QSignalSpy changed(&flow, &RmFlow::changed);
    flow.sendAnywhere({RecordId::make(desk.clock), RecordId::make(desk.clock), RecordId::make(desk.clock)});
    QTRY_COMPARE(changed.count(), 1);
    QCOMPARE(desk.sent.size(), std::size_t(3));
    QVERIFY(says(window, u"3 records wait in the outbox for Records Management"_s) ||
            says(window, u"3 record(s) wait in the outbox for Records Management"_s));
    desk.refused = makeError(ErrorKind::Refused, "rm.already_there"_L1);
    flow.send({RecordId::make(desk.clock)}, u"rm"_s, u"Records Management"_s);
    QTRY_COMPARE(changed.count(), 2);
    QVERIFY(says(window, u"sent before"_s));
    desk.systems.clear();
    flow.sendAnywhere({RecordId::make(desk.clock)});
    QTRY_VERIFY(says(window, u"No records system is set up"_s));
  }

  void aRecordSaysHowItStandsThere() {
    FakeRmDesk desk;
    QWidget window;
    window.resize(600, 700);
    auto* section = new RecordElsewhereSection(desk, &window);
    section->resize(600, 600);
    window.show();
    section->open(desk.record);
    QTRY_VERIFY(says(window, u"It is kept here only."_s));
    const QSignalSpy sent(section, &RecordElsewhereSection::sendRequested);
    part<QPushButton>(window, "recordElsewhere.send")->click();
    QCOMPARE(sent.count(), 1);
    QCOMPARE(sent.front().at(1).toString(), u"rm"_s);
    desk.fillRecord();
    section->open(desk.record);
    QTRY_VERIFY(says(window, u"CONTRACT-10Y"_s)); // looked at without being asked to
    QCOMPARE(desk.looks, 1);
    QVERIFY(says(window, u"Confirmed there"_s));
    QVERIFY(says(window, u"H-12 Invoice dispute INV-77"_s));
    QVERIFY(says(window, u"Official"_s));
    section->open(desk.record); // known for a moment
    auto* again = part<QPushButton>(window, "recordElsewhere.again");
    QTRY_VERIFY(again->isEnabled());
    again->click();
    QCOMPARE(desk.looks, 2);
    desk.elsewhere.places.front().differences = {desk.difference(Kind::HoldGone).conflict};
    section->refresh();
    QTRY_VERIFY(part<QPushButton>(window, "recordElsewhere.settle"));
    const QSignalSpy settle(section, &RecordElsewhereSection::settleRequested);
    part<QPushButton>(window, "recordElsewhere.settle")->click();
    QCOMPARE(settle.count(), 1);
    desk.elsewhere = {};
    section->refresh();
    QTRY_VERIFY(!section->isVisible());
  }

  void aHoldSaysWhereItIsPending() {
    FakeRmDesk desk;
    QWidget window;
    window.resize(600, 500);
    auto* section = new HoldElsewhereSection(desk, &window);
    section->resize(600, 400);
    window.show();
    workspace::HoldElsewhere::Place place{u"rm"_s, u"Records Management"_s};
    place.wanted = 2;
    place.there = 210;
    place.oldest = desk.clock;
    desk.holdElsewhere = {{place}, 1};
    section->open(HoldId::make(desk.clock));
    QTRY_VERIFY(says(window, u"Pending there"_s));
    const QSignalSpy asked(section, &HoldElsewhereSection::differencesRequested);
    for (QPushButton* link : section->findChildren<QPushButton*>())
      link->click();
    QCOMPARE(asked.count(), 1);
    desk.holdElsewhere = {};
    section->open(HoldId::make(desk.clock));
    QTRY_VERIFY(!section->isVisible());
  }

  void classesAreMatchedByHand() {
    FakeRmDesk desk;
    desk.fillPlan(250, 3);
    MatchPane pane(desk, nullptr);
    pane.resize(1100, 600);
    pane.show();
    auto* rows = part<QTableView>(pane, "match.rows");
    QTRY_VERIFY(rows->model()->rowCount() >= 200);
    QAbstractItemModelTester tester(rows->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QTRY_COMPARE(rows->model()->rowCount(), 253);
    auto* match = part<QPushButton>(pane, "match.match");
    QTRY_VERIFY(match->isEnabled());
    match->click();
    auto* sheet = part<MatchSheet>(pane, "matchSheet");
    QVERIFY(sheet);
    QVERIFY(!action(*sheet)->isEnabled());
    part<QLineEdit>(*sheet, "matchSheet.words")->setText(u"letters"_s);
    QCOMPARE(part<QListWidget>(*sheet, "matchSheet.list")->currentItem()->text(), u"05.10 Letters"_s);
    action(*sheet)->click();
    QTRY_COMPARE(desk.matched.size(), std::size_t(1));
    QCOMPARE(desk.matched.front().subject, aggregateOf(desk.places[1].value.id));
    QTRY_COMPARE(rows->model()->index(0, MatchModel::Here).data().toString(), u"05.10 Letters"_s);
    part<QAbstractButton>(pane, "match.open")->click();
    QTRY_COMPARE(rows->model()->rowCount(), 252);
    desk.permissions = {};
    pane.refresh();
    QTRY_VERIFY(!match->isEnabled());
  }
};

MUNIMENT_TEST(RmPartsTest);

} // namespace muniment::tests

#include "rm_parts_test.moc"
