#include "tests/support/test_suite.h"
#include "tests/ui/cases/case_story.h"
#include "tests/ui/cases/fake_cases.h"
#include "ui/cases/audience_model.h"
#include "ui/cases/cases_model.h"
#include "ui/cases/deal_model.h"
#include "ui/cases/steps_model.h"
#include "ui/cases/timeline_model.h"

#include <QtCore/QMimeData>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>

namespace muniment::tests {

using namespace Qt::StringLiterals;
using Mode = QAbstractItemModelTester::FailureReportingMode;

/// The models of the screen of cases, without the screen.
class CasesModelsTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void theListGrowsAsFarAsSomebodyLooks() {
    FakeCases desk(100'000);
    ui::CasesModel model(desk, nullptr);
    model.setFilter({});
    QTRY_COMPARE(model.rowCount(), ui::CasesModel::kPage);
    for (int page = 1; page < 30; ++page) {
      const int before = model.rowCount();
      model.setVisible(before - 10, before);
      model.fetchMore({});
      QTRY_VERIFY(model.rowCount() > before);
    }
    QVERIFY(model.rowsKept() <= (ui::CasesModel::kPagesKept + 1) * ui::CasesModel::kPage);
    QVERIFY(model.row(2990));
    QCOMPARE(model.rowOf(FakeCases::caseId(2990)), 2990);
    QVERIFY(!model.row(5)); // given back, and asked for again once somebody looks
    model.setVisible(0, 10);
    QTRY_VERIFY(model.row(5));
  }

  void theListAnswersATester() {
    FakeCases desk(150);
    ui::CasesModel model(desk, nullptr);
    const QAbstractItemModelTester tester(&model, Mode::QtTest);
    model.setFilter({});
    QTRY_COMPARE(model.rowCount(), 150); // the tester fetches what there is
    const QString spoken = model.index(3).data(Qt::AccessibleTextRole).toString();
    QVERIFY2(spoken.contains(u"Overdue"_s) && spoken.contains(u"Customs papers"_s), qPrintable(spoken));
  }

  void theTimelineGrowsToBothSidesAndForgets() {
    FakeCases desk;
    desk.moments = 5000;
    ui::TimelineModel model(desk, nullptr);
    const QAbstractItemModelTester tester(&model, Mode::QtTest);
    model.open(FakeCases::caseId(0));
    QTRY_COMPARE(model.rowCount(), ui::TimelineModel::kPage);
    QVERIFY(model.hasEarlier() && !model.hasLater());
    QCOMPARE(model.entry(model.rowCount() - 1).text, u"Comment 4999"_s);
    for (int page = 0; page < 20; ++page) {
      const Instant first = model.entry(0).at;
      model.fetchEarlier();
      QTRY_VERIFY(model.entry(0).at < first);
    }
    QCOMPARE(model.rowCount(), ui::TimelineModel::kMostKept);
    QVERIFY(model.hasLater()); // the newest end was forgotten
    QCOMPARE(model.entry(0).text, u"Comment %1"_s.arg(5000 - 21 * ui::TimelineModel::kPage));
    const Instant last = model.entry(model.rowCount() - 1).at;
    model.fetchLater();
    QTRY_VERIFY(model.entry(model.rowCount() - 1).at > last);
    QCOMPARE(model.rowCount(), ui::TimelineModel::kMostKept);
    for (int row = 1; row < model.rowCount(); ++row)
      QVERIFY(model.entry(row - 1).at < model.entry(row).at);
  }

  void anAnswerAboutAnotherCaseIsDropped() {
    FakeCases desk;
    desk.moments = 100;
    ui::TimelineModel model(desk, nullptr);
    QSignalSpy answered(&model, &ui::TimelineModel::answered);
    model.open(FakeCases::caseId(0));
    model.open(FakeCases::caseId(1));
    QTRY_COMPARE(answered.count(), 1);
    QTest::qWait(50);
    QCOMPARE(answered.count(), 1);
    QCOMPARE(desk.askedTimelines.back().file, FakeCases::caseId(1));
  }

  void whatHappenedIsSaidInWords() {
    FakeCases desk;
    ui::TimelineModel model(desk, nullptr);
    model.setNames({{storyActor(0), u"Ana Lima"_s}});
    model.open(FakeCases::caseId(0));
    QTRY_VERIFY(model.rowCount() > 10);
    QStringList all;
    for (int row = 0; row < model.rowCount(); ++row)
      all.append(model.index(row).data(Qt::AccessibleTextRole).toString());
    const QString spoken = all.join(u'\n');
    for (const QString& words :
         {u"Internal comment"_s, u"Ana Lima opened the case"_s, u"Proposed: Delivery date becomes"_s,
          u"Both sides changed Due"_s, u"Dispatched, order PO-4711"_s, u"Differs between sources"_s, u"INV-77"_s})
      QVERIFY2(spoken.contains(words), qPrintable(words + u'\n' + spoken));
    QVERIFY(model.startsDay(0));
    QVERIFY(!model.startsDay(3)); // 10 March began with the opening
  }

  void anApprovalIsPinnedToTheSecond() {
    ui::DealModel model;
    const QAbstractItemModelTester tester(&model, Mode::QtTest);
    model.setDeal(tellDeal(), tellTimeline());
    QCOMPARE(model.papers(), 4);
    int pins = 0;
    for (int row = 0; row < model.rowCount(); ++row) {
      const ui::DealMoment& moment = model.moment(row);
      QVERIFY(row == 0 || !(moment.at < model.moment(row - 1).at));
      if (!moment.isPin)
        continue;
      ++pins;
      QVERIFY(moment.paper && moment.message);
    }
    QCOMPARE(pins, 2);
    const auto approval = [&] {
      for (int row = 0; row < model.rowCount(); ++row) {
        if (model.moment(row).isPin)
          return model.moment(row);
      }
      return ui::DealMoment();
    }();
    QCOMPARE(approval.at, storyTime(10, 14, 32, 7));
    QVERIFY2(approval.paper->text.contains(u":32:07"_s), qPrintable(approval.paper->text));
    QVERIFY(approval.paper->text.contains(u"In process"_s)); // as it stood then, not as it stands now
    QVERIFY(approval.paper->text.contains(u"since then"_s));
    // Two messages of the timeline took a stand; the others stand beside them once.
    QCOMPARE(model.rowCount(), 4 + 2 + 2);
  }

  void theBoardHasEveryStepInOneColumn() {
    FakeCases desk;
    const workspace::CaseById::Answer known = desk.known(2);
    int total = 0;
    for (const CaseStep::State state :
         {CaseStep::State::Missing, CaseStep::State::Claimed, CaseStep::State::Evident, CaseStep::State::Waived}) {
      ui::StepsModel model(state, nullptr);
      const QAbstractItemModelTester tester(&model, Mode::QtTest);
      model.setCase(known, QDate(2026, 3, 19));
      total += model.rowCount();
    }
    QCOMPARE(total, static_cast<int>(known.steps.size()));
    ui::StepsModel claimed(CaseStep::State::Claimed, nullptr);
    claimed.setCase(known, QDate(2026, 3, 19));
    QVERIFY(claimed.index(0).data(Qt::AccessibleTextRole).toString().contains(u"no evidence yet"_s));
    ui::StepsModel missing(CaseStep::State::Missing, nullptr);
    missing.setCase(known, QDate(2026, 3, 19));
    QSignalSpy dropped(&claimed, &ui::StepsModel::stepDropped);
    const std::unique_ptr<QMimeData> dragged(missing.mimeData({missing.index(0)}));
    QVERIFY(claimed.dropMimeData(dragged.get(), Qt::CopyAction, -1, -1, {}));
    QCOMPARE(dropped.count(), 1);
    QVERIFY(!missing.dropMimeData(dragged.get(), Qt::CopyAction, -1, -1, {})); // it is there already
  }

  void theAudienceSaysWhoIsLeftOut() {
    FakeCases desk;
    ui::AudienceModel model;
    const QAbstractItemModelTester tester(&model, Mode::QtTest);
    const auto answer = desk.ask(workspace::Audience());
    QTRY_VERIFY(answer.isFinished());
    workspace::Audience::Answer people = *answer.result();
    people.lines[0].name = u"=cmd|' /C calc'!A0"_s;
    model.setAnswer(people);
    QCOMPARE(model.rowCount(), 6);
    QVERIFY(model.index(3, 3).data(Qt::AccessibleTextRole).toString().startsWith(u"Left out"_s));
    const QString table = model.table(u',');
    QVERIFY(table.contains(u"\"'=cmd"_s)); // no program reads it as a formula
    QCOMPARE(table.count(u'\n'), 7);
  }
};

MUNIMENT_TEST(CasesModelsTest);

} // namespace muniment::tests

#include "cases_models_test.moc"
