#include "tests/support/test_suite.h"
#include "tests/support/widget_parts.h"
#include "tests/ui/holds/fake_holds_desk.h"
#include "ui/holds/holds_model.h"
#include "ui/holds/holds_screen.h"
#include "ui/holds/new_hold_sheet.h"
#include "ui/holds/pasted_people.h"
#include "ui/holds/release_sheet.h"
#include "ui/kit/theme.h"

#include <QtCore/QDir>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>

namespace muniment::tests {

using namespace muniment::ui;
using namespace Qt::StringLiterals;

namespace {

QStringList namesOf(const std::vector<FakeHoldsDesk::Act>& acts) {
  QStringList names;
  for (const FakeHoldsDesk::Act& act : acts)
    names.append(act.name);
  return names;
}

} // namespace

class HoldsScreenTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() {
    QDir().mkpath(QStringLiteral(MUNIMENT_PICTURES));
    applyTheme(*qApp, Theme::Light);
  }

  void theModelPages() {
    FakeHoldsDesk desk;
    for (int i = 0; i < 120; ++i)
      desk.add(u"Hold %1"_s.arg(i), Hold::State::Active);
    HoldsModel model(desk, nullptr);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.refresh();
    QTRY_COMPARE(model.rowCount(), 120); // the tester fetches what there is
    QCOMPARE(desk.pages, 3);
    QVERIFY(!model.canFetchMore({}));
    QCOMPARE(model.line(0).hold.name, u"Hold 119"_s);
    model.setFilter({Hold::State::Draft});
    QTRY_COMPARE(model.rowCount(), 0);
  }

  void theListSaysWhatIsWrong() {
    FakeHoldsDesk desk;
    HoldsScreen screen(desk, nullptr);
    screen.resize(1200, 800);
    screen.show();
    screen.refresh();
    QTRY_VERIFY(says(screen, u"No hold was made yet."_s));
    QTRY_VERIFY(says(screen, u"A hold forbids that anything it covers is destroyed."_s));
    desk.pageError = makeError(ErrorKind::Refused, "access.no_permission"_L1);
    screen.refresh();
    QTRY_VERIFY(says(screen, u"Holds are not open to you."_s));
    desk.pageError = makeError(ErrorKind::Failed, "store.damaged"_L1);
    screen.refresh();
    QTRY_VERIFY(says(screen, u"The holds could not be read."_s));
    desk.pageError.reset();
    desk.add(u"Invoice dispute"_s, Hold::State::Active);
    screen.refresh();
    QTRY_VERIFY(says(screen, u"H-1 Invoice dispute"_s));
    part<QLineEdit>(screen, "holdText")->setText(u"nothing of the kind"_s);
    QTRY_VERIFY(says(screen, u"No hold matches these filters."_s));
  }

  void aHoldShowsWhatItCoversAndWhoAnswered() {
    FakeHoldsDesk desk;
    desk.add(u"Invoice dispute"_s, Hold::State::Active);
    HoldsScreen screen(desk, nullptr);
    screen.resize(1200, 900);
    screen.show();
    screen.refresh();
    QTRY_VERIFY(says(screen, u"14,203"_s) || says(screen, QLocale().toString(14203)));
    QTRY_VERIFY(says(screen, u"Ana Lima"_s));
    QTRY_VERIFY(says(screen, u"Overdue"_s));
    QTRY_VERIFY(says(screen, u"R-12 Offer"_s));
    QVERIFY(part<QPushButton>(screen, "releaseHold")->isVisible());
    QVERIFY(!part<QPushButton>(screen, "applyHold")->isVisible());
    QVERIFY(screen.grab().save(QStringLiteral(MUNIMENT_PICTURES "/holds.png")));
    part<QPushButton>(screen, "noteReminder")->click();
    QTRY_COMPARE(namesOf(desk.acts), QStringList{u"task.remind"_s});
    desk.permissions = {};
    screen.refresh();
    QTRY_VERIFY(!part<QPushButton>(screen, "releaseHold")->isVisible());
    QVERIFY(!part<QPushButton>(screen, "newHold")->isVisible());
  }

  void aNewHoldNotesPeopleThenIsMadeThenApplied() {
    FakeHoldsDesk desk;
    NewHoldSheet sheet(desk, nullptr);
    QSignalSpy made(&sheet, &NewHoldSheet::made);
    sheet.show();
    auto* apply = part<QPushButton>(sheet, "sheet.action");
    QVERIFY(!apply->isEnabled());
    part<QLineEdit>(sheet, "newHold.name")->setText(u"Acme"_s);
    part<QLineEdit>(sheet, "newHold.trigger")->setText(u"A letter of their counsel"_s);
    part<QPlainTextEdit>(sheet, "peopleList")->setPlainText(u"Ana Lima\nZoe Quist, +49 170 1234567\n"_s);
    QTRY_VERIFY(apply->isEnabled());
    QTRY_VERIFY(says(sheet, u"Zoe Quist"_s));
    QTRY_VERIFY(part<QLabel>(sheet, "reachFigure")->text().startsWith(u"14"_s));
    QVERIFY(sheet.grab().save(QStringLiteral(MUNIMENT_PICTURES "/holds-new.png")));
    desk.runError = makeError(ErrorKind::Failed, "store.damaged"_L1);
    desk.failing = u"hold.apply"_s;
    apply->click();
    QTRY_VERIFY(says(sheet, u"H-9 is prepared, and nothing is held yet."_s));
    QCOMPARE(namesOf(desk.acts), (QStringList{u"person.save"_s, u"hold.create"_s, u"hold.apply"_s}));
    desk.failing.clear();
    QTRY_VERIFY(apply->isEnabled());
    QTRY_VERIFY(says(sheet, u"2 known"_s)); // who was noted meanwhile is not noted again
    apply->click();
    QTRY_COMPARE(made.count(), 1);
    QCOMPARE(namesOf(desk.acts), (QStringList{u"person.save"_s, u"hold.create"_s, u"hold.apply"_s, u"hold.apply"_s}));
    QCOMPARE(desk.acts.back().said.at(u"targets").array()->size(), std::size_t{2});
  }

  void aReleaseIsTypedAndReasoned() {
    FakeHoldsDesk desk;
    const Hold hold = desk.add(u"Acme"_s, Hold::State::Active).hold;
    ReleaseSheet sheet({hold, {}, {u"This covers 401 messages."_s}}, false, nullptr);
    sheet.show();
    auto* act = part<QPushButton>(sheet, "sheet.action");
    QVERIFY(says(sheet, u"This covers 401 messages."_s));
    QVERIFY(says(sheet, u"Nothing changes until a second person agrees."_s));
    part<QLineEdit>(sheet, "releaseSheet.word")->setText(u"h-1"_s);
    QVERIFY(!act->isEnabled());
    part<QPlainTextEdit>(sheet, "releaseSheet.reason")->setPlainText(u"Settled on 3 March."_s);
    QVERIFY(act->isEnabled());
    part<QLineEdit>(sheet, "releaseSheet.word")->setText(u"H-2"_s);
    QVERIFY(!act->isEnabled());
    QVERIFY(sheet.reason().startsWith(u"Settled on 3 March. Ground: "_s));
    QCOMPARE(sheet.coolingDays(), 14);
  }

  void pastedPeopleAreMatched() {
    FakeHoldsDesk desk;
    desk.persons[1].names.push_back({PersonName::Kind::Phone, u"+491701234567"_s, desk.clock, {}});
    const auto people =
        pastedPeople(u"  - ana lima <ana@example.org>\nSomebody +49 170 1234567\n\nZoe; \nzoe\n;;"_s, desk.persons);
    QCOMPARE(people.size(), 3U);
    QCOMPARE(people[0].known, desk.persons[0].id);
    QCOMPARE(people[1].known, desk.persons[1].id);
    QCOMPARE(people[2].name, u"Zoe"_s);
    QVERIFY(!people[2].known);
    desk.persons.push_back(desk.persons[0]);
    desk.persons.back().id = PersonId::make(desk.clock.plusMilliseconds(9));
    const auto twice = pastedPeople(u"Ana Lima"_s, desk.persons);
    QVERIFY(twice.front().isAmbiguous && !twice.front().known);
  }

  void aReleaseThatWaitsIsSaid() {
    FakeHoldsDesk desk;
    const Hold hold = desk.add(u"Acme"_s, Hold::State::Active).hold;
    Proposal proposal;
    proposal.command = u"hold.release"_s;
    proposal.description = "{\"hold\":\"" + hold.id.toString().toUtf8() + "\"}";
    proposal.expiresAt = desk.clock;
    desk.proposals = {proposal};
    HoldsScreen screen(desk, nullptr);
    QSignalSpy tasks(&screen, &HoldsScreen::tasksRequested);
    screen.resize(1200, 900);
    screen.show();
    screen.refresh();
    auto* banner = part<QWidget>(screen, "releaseWaits");
    QTRY_VERIFY(banner->isVisible());
    banner->findChild<QPushButton*>()->click();
    QCOMPARE(tasks.count(), 1);
  }
};

MUNIMENT_TEST(HoldsScreenTest);

} // namespace muniment::tests

#include "holds_screen_test.moc"
