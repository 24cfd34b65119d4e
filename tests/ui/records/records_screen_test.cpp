#include "tests/support/test_suite.h"
#include "tests/ui/records/fake_desk.h"
#include "ui/kit/loading_rows.h"
#include "ui/kit/theme.h"
#include "ui/records/act_dialog.h"
#include "ui/records/file_plan_pane.h"
#include "ui/records/planned_sheet.h"
#include "ui/records/records_list.h"
#include "ui/records/records_screen.h"

#include <QtTest/QSignalSpy>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDateEdit>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTabBar>
#include <QtWidgets/QTableView>
#include <QtWidgets/QTreeView>

namespace muniment::tests {

using namespace Qt::StringLiterals;

namespace {

bool shows(const QWidget& widget, const QString& words) {
  const auto labels = widget.findChildren<QLabel*>();
  return std::ranges::any_of(labels,
                             [&](const QLabel* label) { return label->isVisible() && label->text().contains(words); });
}

} // namespace

/// The screen of records on a desk that answers at once.
class RecordsScreenTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() {
    ui::applyTheme(*qApp, ui::Theme::Light);
    m_desk = std::make_unique<FakeDesk>();
    m_screen = std::make_unique<ui::RecordsScreen>(*m_desk, nullptr);
    m_screen->resize(1280, 800);
  }
  void cleanup() { m_screen.reset(); }

  void sensitiveContentIsClosedUntilAskedFor() {
    m_desk->isSensitive = true;
    open();
    m_screen->findChild<QTabBar*>(u"recordTabs"_s)->setCurrentIndex(1);
    const auto* content = m_screen->findChild<QListView*>(u"recordContent"_s);
    const auto* closed = m_screen->findChild<QWidget*>(u"recordSensitive"_s);
    QVERIFY(closed->isVisible() && !content->isVisible());
    closed->findChild<QPushButton*>()->click();
    QVERIFY(!closed->isVisible() && content->isVisible());
  }
  void theFirstRecordIsOpen() {
    open();
    QCOMPARE(m_desk->asked.front().filter.states.size(), 4U);
    QVERIFY(shows(*m_screen, u"R\u20113, declared"_s)); // a number never breaks
    QVERIFY(shows(*m_screen, u"by Ines Roth"_s));
    QVERIFY(shows(*m_screen, u"Keep until"_s));
    QVERIFY(shows(*m_screen, u"<img src=x>"_s)); // as it was written
    list()->setCurrentIndex(list()->model()->index(1, 0));
    QTRY_VERIFY(shows(*m_screen, u"Blocked; ask legal"_s));
  }

  void everyStateIsSaid() {
    m_desk->count = 0;
    open(false);
    QTRY_VERIFY(shows(*m_screen, u"Nothing is declared here yet"_s));
    QVERIFY(shows(*m_screen, u"No record is open."_s));
    m_desk->pageError = makeError(ErrorKind::Refused, "access.no_permission"_L1, {u"view"_s});
    m_screen->refresh();
    QTRY_VERIFY(shows(*m_screen, u"Records are not open to you"_s));
    m_desk->pageError = makeError(ErrorKind::Unavailable, "store.busy"_L1);
    m_screen->refresh();
    QTRY_VERIFY(shows(*m_screen, u"could not be read"_s));
    m_desk->pageError.reset();
    m_desk->planError = makeError(ErrorKind::Unavailable, "store.busy"_L1);
    m_desk->recordError = makeError(ErrorKind::NotFound, "record.unknown"_L1);
    m_desk->count = 2;
    m_screen->refresh();
    QTRY_VERIFY(shows(*m_screen, u"The file plan could not be read"_s));
    QTRY_VERIFY(shows(*m_screen, u"This record is not there any more"_s));
  }

  void aFilterThatLetsNothingThroughSaysSo() {
    open();
    auto* field = m_screen->findChild<QLineEdit*>(u"recordFilter"_s);
    QTest::keyClicks(field, u"nothing"_s);
    QTRY_VERIFY(shows(*m_screen, u"No record matches these filters"_s));
    QCOMPARE(m_desk->asked.back().filter.text, u"nothing"_s);
    for (QPushButton* button : m_screen->findChildren<QPushButton*>()) {
      if (button->isVisible() && button->text() == "Show Everything"_L1)
        button->click();
    }
    QTRY_COMPARE(list()->model()->rowCount(), 3);
    QVERIFY(field->text().isEmpty());
  }

  void aPlaceNarrowsTheList() {
    open();
    auto* tree = m_screen->findChild<QTreeView*>(u"planTree"_s);
    QTest::keyClick(tree, Qt::Key_Down);
    QTRY_VERIFY(m_desk->asked.back().within == FakeDesk::classId(1));
    QVERIFY(shows(*m_screen, u"04 Purchasing"_s));
    QTest::keyClick(tree, Qt::Key_Right);
    QTest::keyClick(tree, Qt::Key_Down);
    QTRY_VERIFY(m_desk->asked.back().within == FakeDesk::classId(2));
  }

  void aWrongDetailIsSaidAndARightOneSaved() {
    open();
    auto* centre = m_screen->findChild<QLineEdit*>(u"field.cost-centre"_s);
    auto* save = m_screen->findChild<QPushButton*>(u"saveRecord"_s);
    QVERIFY(centre && !save->isVisible());
    centre->selectAll();
    QTest::keyClicks(centre, u"41O"_s);
    QVERIFY(save->isVisible() && !save->isEnabled());
    QVERIFY(shows(*m_screen, u"does not have the form"_s));
    centre->selectAll();
    QTest::keyClicks(centre, u"4130"_s);
    QVERIFY(save->isEnabled());
    m_screen->refresh(); // what is typed stays
    QTest::qWait(50);
    QCOMPARE(centre->text(), u"4130"_s);
    save->click();
    QTRY_COMPARE(m_desk->done.size(), 1U);
    const auto* change = std::get_if<workspace::ChangeRecord>(&m_desk->done.front());
    QVERIFY(change && change->version == 1);
    QCOMPARE(change->metadata.text(u"cost-centre"), u"4130"_s);
    m_desk->refusal = makeError(ErrorKind::Refused, "record.version_outdated"_L1, {u"R-3"_s});
    centre->selectAll();
    QTest::keyClicks(centre, u"4140"_s);
    save->click();
    QTRY_VERIFY(shows(*m_screen, u"was changed meanwhile"_s));
  }

  void recordsAreLinkedByNumber() {
    open();
    auto* dialog = ask(u"linkRecord"_s);
    QVERIFY(dialog && !dialog->action()->isEnabled());
    auto* number = dialog->findChild<QLineEdit*>(u"linkNumber"_s);
    QTest::keyClicks(number, u"R-9"_s);
    QTRY_VERIFY(shows(*dialog, u"There is no such record"_s));
    number->clear();
    QTest::keyClicks(number, u"R-1"_s);
    QTRY_VERIFY(dialog->action()->isEnabled());
    dialog->action()->click();
    QTRY_COMPARE(m_desk->done.size(), 1U);
    const auto* link = std::get_if<workspace::LinkRecords>(&m_desk->done.front());
    QVERIFY(link && link->other == m_desk->record(2).id);
  }

  void undeclaringAsksForReasonNumberAndKey() {
    open();
    Q_EMIT m_screen->findChild<ui::RecordPane*>()->actRequested(ui::RecordPane::Act::Undeclare);
    auto* dialog = m_screen->findChild<ui::ActDialog*>();
    QVERIFY(dialog && !dialog->action()->isEnabled());
    QTest::keyClicks(dialog->findChild<QLineEdit*>(u"undeclareReason"_s), u"Declared in the wrong class"_s);
    QTest::keyClicks(dialog->findChild<QLineEdit*>(u"undeclareNumber"_s), u"r-3"_s);
    QVERIFY(!dialog->action()->isEnabled());
    QTest::keyClicks(dialog->findChild<QLineEdit*>(u"ownPassphrase"_s), u"sample"_s);
    QVERIFY(dialog->action()->isEnabled());
    m_desk->refusal = makeError(ErrorKind::Refused, "access.second_person_needed"_L1, {u"id"_s});
    dialog->action()->click();
    QTRY_VERIFY(shows(*dialog, u"It is asked for and waits for them"_s));
    m_desk->refusal.reset();
    QTRY_VERIFY(dialog->action()->isEnabled());
    dialog->action()->click();
    QTRY_COMPARE(m_desk->done.size(), 1U);
    QCOMPARE(m_desk->ids.size(), 2U);
    QVERIFY(m_desk->ids[0] == m_desk->ids[1]); // the same proposal, carried out
  }

  void aDropAsksOnceForAll() {
    open();
    auto* plan = m_screen->findChild<ui::FilePlanPane*>();
    Q_EMIT plan->model()->recordsDropped({m_desk->record(0).id, m_desk->record(1).id}, FakeDesk::classId(3));
    auto* dialog = m_screen->findChild<ui::ActDialog*>();
    QVERIFY(dialog);
    QVERIFY(shows(*dialog, u"Move 2 record"_s));
    QTRY_VERIFY(dialog->action()->isEnabled());
    dialog->action()->click();
    QTRY_COMPARE(m_desk->done.size(), 2U);
    for (const ui::RecordAct& act : m_desk->done)
      QVERIFY(std::get_if<workspace::ReclassifyRecord>(&act)->recordClass == FakeDesk::classId(3));
  }

  void whatIsKeptShorterNeedsTwo() {
    m_desk->needsTwo = true;
    open();
    Q_EMIT m_screen->findChild<ui::RecordPane*>()->actRequested(ui::RecordPane::Act::Move);
    auto* dialog = m_screen->findChild<ui::ActDialog*>();
    auto* classes = dialog->findChild<QComboBox*>(u"moveClass"_s);
    classes->setCurrentIndex(3);
    QTRY_VERIFY(shows(*dialog, u"Kept shorter than now"_s));
    QVERIFY(!dialog->action()->isEnabled());
    QTest::keyClicks(dialog->findChild<QLineEdit*>(u"moveReason"_s), u"It is an invoice after all"_s);
    QTest::keyClicks(dialog->findChild<QLineEdit*>(u"ownPassphrase"_s), u"sample"_s);
    QVERIFY(dialog->action()->isEnabled());
    dialog->action()->click();
    QTRY_COMPARE(m_desk->done.size(), 1U);
    QVERIFY(std::holds_alternative<workspace::ReclassifyByTwo>(m_desk->done.front()));
  }

  void severalAreEditedAtOnce() {
    open();
    list()->selectAll();
    auto* edit = m_screen->findChild<QPushButton*>(u"editSelected"_s);
    QVERIFY(edit->isVisible());
    edit->click();
    auto* dialog = m_screen->findChild<ui::ActDialog*>();
    QVERIFY(dialog && !dialog->action()->isEnabled());
    QTest::keyClicks(dialog->findChild<QLineEdit*>(u"field.cost-centre"_s), u"4200"_s);
    dialog->action()->click();
    QTRY_COMPARE(m_desk->done.size(), 3U);
    QCOMPARE(std::get_if<workspace::ChangeRecord>(&m_desk->done.back())->metadata.text(u"cost-centre"), u"4200"_s);
  }

  void viewsAreKeptUnderAName() {
    open();
    m_screen->findChild<QAbstractButton*>(u"recordsHeld"_s)->click();
    QTRY_VERIFY(m_desk->asked.back().onlyHeld);
    m_screen->findChild<QPushButton*>(u"saveView"_s)->click();
    auto* dialog = m_screen->findChild<ui::ActDialog*>();
    QTest::keyClicks(dialog->findChild<QLineEdit*>(u"viewName"_s), u"Held ones"_s);
    dialog->action()->click();
    auto* views = m_screen->findChild<QListWidget*>(u"savedViews"_s);
    QTRY_COMPARE(views->count(), 1);
    QVERIFY(m_desk->views.contains(u"Held ones"_s));
    m_screen = std::make_unique<ui::RecordsScreen>(*m_desk, nullptr); // as on the next day
    m_screen->resize(1280, 800);
    open();
    views = m_screen->findChild<QListWidget*>(u"savedViews"_s);
    QTRY_COMPARE(views->count(), 1);
    Q_EMIT views->itemClicked(views->item(0));
    QTRY_VERIFY(m_desk->asked.back().onlyHeld);
    QVERIFY(shows(*m_screen, u"Held ones"_s));
  }

  void aClassIsAddedAndChanged() {
    m_desk->shorter = 2;
    open();
    auto* plan = m_screen->findChild<ui::FilePlanPane*>();
    Q_EMIT plan->newClassRequested(FakeDesk::classId(1));
    QTRY_VERIFY(m_screen->findChild<ui::ActDialog*>());
    auto* dialog = m_screen->findChild<ui::ActDialog*>();
    auto* code = dialog->findChild<QLineEdit*>(u"classCode"_s);
    QCOMPARE(code->text(), u"04."_s);
    QTest::keyClicks(code, u"20"_s);
    QVERIFY(shows(*dialog, u"Another class has this code"_s));
    QTest::keyClick(code, Qt::Key_Backspace);
    QTest::keyClicks(dialog->findChild<QLineEdit*>(u"className"_s), u"Suppliers"_s);
    dialog->action()->click();
    QTRY_COMPARE(m_desk->done.size(), 1U);
    QCOMPARE(std::get_if<workspace::AddClass>(&m_desk->done.front())->value.code, u"04.2"_s);
    QTRY_VERIFY(!m_screen->findChild<ui::ActDialog*>());
    Q_EMIT plan->editRequested(FakeDesk::classId(2));
    QTRY_VERIFY(m_screen->findChild<ui::ActDialog*>());
    dialog = m_screen->findChild<ui::ActDialog*>();
    QTRY_VERIFY(shows(*dialog, u"2 record"_s));
    QTest::keyClicks(dialog->findChild<QLineEdit*>(u"ownPassphrase"_s), u"sample"_s);
    QVERIFY(!dialog->action()->isEnabled());
    dialog->findChild<QAbstractButton*>(u"mayShorten"_s)->click();
    QVERIFY(dialog->action()->isEnabled());
    dialog->action()->click();
    QTRY_COMPARE(m_desk->done.size(), 2U);
    const auto* change = std::get_if<workspace::ChangeClass>(&m_desk->done.back());
    QVERIFY(change && change->mayShorten && change->value.fields.size() == 2);
  }

  void aChangeWaitsForItsDay() {
    open();
    Q_EMIT m_screen->findChild<ui::FilePlanPane*>()->editRequested(FakeDesk::classId(2));
    QTRY_VERIFY(m_screen->findChild<ui::ActDialog*>());
    auto* dialog = m_screen->findChild<ui::ActDialog*>();
    auto* day = dialog->findChild<QDateEdit*>(u"takesEffect"_s);
    QVERIFY(!day->isEnabled());
    QCOMPARE(day->minimumDate(), m_desk->today().addDays(1));
    dialog->findChild<QAbstractButton*>(u"takesEffectLater"_s)->click();
    day->setDate(QDate(2027, 1, 1));
    QTest::keyClicks(dialog->findChild<QLineEdit*>(u"ownPassphrase"_s), u"sample"_s);
    QTRY_VERIFY(dialog->action()->isEnabled());
    dialog->action()->click();
    QTRY_COMPARE(m_desk->done.size(), 1U);
    QCOMPARE(std::get_if<workspace::ChangeClass>(&m_desk->done.front())->from, QDate(2027, 1, 1));
  }

  void plannedChangesAreShownAndWithdrawn() {
    using State = PlannedChange::State;
    m_desk->planned = {m_desk->plannedChange(1, State::Waiting), m_desk->plannedChange(2, State::Withdrawn),
                       m_desk->plannedChange(3, State::Stopped)};
    open();
    QVERIFY(shows(*m_screen, u"A change of the plan takes effect on 31 Mar 2026. Then: Keep until 10 March 2036."_s));
    Q_EMIT m_screen->findChild<ui::FilePlanPane*>()->plannedRequested();
    QTRY_VERIFY(m_screen->findChild<ui::PlannedSheet*>());
    auto* sheet = m_screen->findChild<ui::PlannedSheet*>();
    auto* list = sheet->findChild<QTableView*>(u"planned.list"_s);
    QTRY_COMPARE(list->model()->rowCount(), 3);
    save(*sheet, u"planned-changes"_s);
    auto* act = sheet->findChild<QPushButton*>(u"sheet.action"_s);
    list->setCurrentIndex(list->model()->index(1, 0));
    QTRY_VERIFY(shows(*sheet, u"Withdrawn by Otto <b>"_s) && shows(*sheet, u"not passed <i>"_s));
    QVERIFY(!act->isEnabled());
    list->setCurrentIndex(list->model()->index(2, 0));
    QTRY_VERIFY(shows(*sheet, u"The schedule S-06 is not in force"_s));
    list->setCurrentIndex(list->model()->index(0, 0));
    QVERIFY(!act->isEnabled());
    QTest::keyClicks(sheet->findChild<QLineEdit*>(u"planned.reason"_s), u"The law was not passed"_s);
    QTRY_VERIFY(act->isEnabled());
    act->click();
    QTRY_COMPARE(m_desk->done.size(), 1U);
    QVERIFY(std::get_if<workspace::WithdrawPlannedChange>(&m_desk->done.front())->id == m_desk->planned[0].id);
  }

  void aMessageOpensWhereItWasSaid() {
    open();
    QSignalSpy requested(m_screen.get(), &ui::RecordsScreen::messageRequested);
    m_screen->findChild<QPushButton*>(u"openInConversation"_s)->click();
    QCOMPARE(requested.size(), 1);
    QCOMPARE(requested.front().front().value<MessageId>().number(), 6);
  }

  void aDeclarationIsTakenBackFromTheToast() {
    open();
    m_screen->showDeclared(m_desk->record(1).id, u"R-2"_s);
    for (QPushButton* button : m_screen->findChildren<QPushButton*>()) {
      if (button->text() == "Undo"_L1)
        button->click();
    }
    QTRY_COMPARE(m_desk->done.size(), 1U);
    QVERIFY(std::get_if<workspace::WithdrawDeclaration>(&m_desk->done.front())->record == m_desk->record(1).id);
  }

 private:
  static void save(const QWidget& widget, const QString& name) {
    const QString folder = QStringLiteral(MUNIMENT_PICTURES);
    QVERIFY(QDir().mkpath(folder));
    QVERIFY(const_cast<QWidget&>(widget).grab().save(u"%1/%2.png"_s.arg(folder, name)));
  }
  void open(bool hasRecords = true) {
    m_screen->show();
    m_screen->refresh();
    if (hasRecords)
      QTRY_VERIFY(list()->currentIndex().isValid() && shows(*m_screen, u"Keep until"_s));
  }
  [[nodiscard]] QListView* list() const { return m_screen->findChild<QListView*>(u"records"_s); }
  /// Presses a button that opens a dialog.
  [[nodiscard]] ui::ActDialog* ask(const QString& button) const {
    m_screen->findChild<QPushButton*>(button)->click();
    return m_screen->findChild<ui::ActDialog*>();
  }

  std::unique_ptr<FakeDesk> m_desk;
  std::unique_ptr<ui::RecordsScreen> m_screen;
};

MUNIMENT_TEST(RecordsScreenTest);

} // namespace muniment::tests

#include "records_screen_test.moc"
