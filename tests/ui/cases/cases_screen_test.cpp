#include "tests/support/test_suite.h"
#include "tests/support/widget_parts.h"
#include "tests/ui/cases/fake_cases.h"
#include "tests/ui/conversations/fake_composer.h"
#include "ui/cases/board_page.h"
#include "ui/cases/cases_screen.h"
#include "ui/cases/difference_sheet.h"
#include "ui/cases/evidence_sheet.h"
#include "ui/kit/reason_sheet.h"
#include "ui/kit/theme.h"

#include <QtTest/QSignalSpy>
#include <QtWidgets/QApplication>
#include <QtWidgets/QListView>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QRadioButton>

namespace muniment::tests {

using namespace Qt::StringLiterals;

namespace {

template <class D>
D* sheet(const QWidget& screen) {
  for (D* each : screen.findChildren<D*>()) {
    if (each->isVisible())
      return each;
  }
  return nullptr;
}

void giveReason(QDialog* dialog, const QString& reason) {
  dialog->findChild<QPlainTextEdit*>()->setPlainText(reason);
  dialog->findChild<QPushButton*>(u"sheet.action"_s)->click();
}

} // namespace

/// The screen of cases, with a desk that only keeps what it is told.
class CasesScreenTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { ui::applyTheme(*qApp, ui::Theme::Light); }
  void init() {
    m_desk = std::make_unique<FakeCases>();
    m_composer = std::make_unique<FakeComposer>();
  }

  void theListSaysWhatIsWrong() {
    m_desk->pageError = makeError(ErrorKind::Refused, "access.no_permission"_L1);
    const auto screen = start(false);
    QTRY_VERIFY(says(*screen, u"Cases are not open to you."_s));
    m_desk->pageError = makeError(ErrorKind::Failed, "store.damaged"_L1);
    screen->refresh();
    QTRY_VERIFY(says(*screen, u"The cases could not be read."_s));
    m_desk->pageError.reset();
    m_desk->count = 0;
    screen->refresh();
    QTRY_VERIFY(says(*screen, u"No case is open yet."_s));
  }

  void aCaseThatIsNotOpenToOneSaysSo() {
    m_desk->caseError = makeError(ErrorKind::NotFound, "item.unknown"_L1);
    const auto screen = start(false);
    QTRY_VERIFY(says(*screen, u"This case is not open to you."_s));
  }

  void aCommentIsInternalAndAReplyIsNot() {
    const auto screen = start();
    auto* text = part<QPlainTextEdit>(*screen, "caseComposer.text");
    auto* send = part<QPushButton>(*screen, "caseComposer.send");
    QVERIFY(text->isVisible() && !send->isEnabled());
    QVERIFY(says(*screen, u"Only people in this workspace read this."_s));
    text->setPlainText(u"  The customer can live with it. "_s);
    send->click();
    QTRY_COMPARE(m_desk->comments.size(), std::size_t(1));
    QCOMPARE(m_desk->comments[0].text, u"The customer can live with it."_s);
    QVERIFY(!m_desk->comments[0].alsoThere);
    QTRY_VERIFY(text->toPlainText().isEmpty());
    part<QPushButton>(*screen, "caseReply")->click();
    QTRY_VERIFY(says(*screen, u"This goes out. Niko Haas reads it on WhatsApp."_s));
    QVERIFY(!text->isVisible());
    QVERIFY(!says(*screen, u"Only people in this workspace read this."_s));
  }

  void aCommentThatFailsIsNotLost() {
    const auto screen = start();
    QSignalSpy failed(screen.get(), &ui::CasesScreen::failed);
    m_desk->runError = makeError(ErrorKind::Failed, "store.damaged"_L1);
    auto* text = part<QPlainTextEdit>(*screen, "caseComposer.text");
    text->setPlainText(u"Keep me"_s);
    part<QPushButton>(*screen, "caseComposer.send")->click();
    QTRY_COMPARE(failed.count(), 1);
    QCOMPARE(text->toPlainText(), u"Keep me"_s);
    QTRY_VERIFY(part<QPushButton>(*screen, "caseComposer.send")->isEnabled());
  }

  void aConflictIsDecidedSideBySide() {
    const auto screen = start();
    part<QPushButton>(*screen, "decideConflict")->click();
    QTRY_VERIFY(sheet<ui::DifferenceSheet>(*screen));
    auto* dialog = sheet<ui::DifferenceSheet>(*screen);
    QVERIFY(says(*dialog, u"24 Mar 2026"_s) && says(*dialog, u"20 Mar 2026"_s) && says(*dialog, u"12 Mar 2026"_s));
    auto* decide = part<QPushButton>(*dialog, "sheet.action");
    QVERIFY(!decide->isEnabled()); // nothing is chosen for anybody
    part<QRadioButton>(*dialog, "differenceSheet.1")->setChecked(true);
    decide->click();
    QTRY_COMPARE(m_desk->decided.size(), std::size_t(1));
    QCOMPARE(m_desk->decided[0].value, u"2026-03-20"_s);
    QCOMPARE(m_desk->decided[0].field, u"due"_s);
    QCOMPARE(m_desk->decided[0].peer, u"active-community"_s);
  }

  void anAmbiguousProposalCannotBeAcceptedBlindly() {
    const auto screen = start();
    const auto accepts = screen->findChildren<QPushButton*>(u"acceptProposal"_s);
    QCOMPARE(accepts.size(), 1); // of two proposals, one can be read in two ways
    accepts[0]->click();
    QTRY_COMPARE(m_desk->accepted.size(), std::size_t(1));
    QVERIFY(m_desk->accepted[0].reading.isEmpty());
    screen->findChildren<QPushButton*>(u"compareProposal"_s).last()->click();
    QTRY_VERIFY(sheet<ui::DifferenceSheet>(*screen));
    auto* dialog = sheet<ui::DifferenceSheet>(*screen);
    part<QRadioButton>(*dialog, "differenceSheet.2")->setChecked(true);
    part<QPushButton>(*dialog, "sheet.action")->click();
    QTRY_COMPARE(m_desk->accepted.size(), std::size_t(2));
    QCOMPARE(m_desk->accepted[1].reading, u"2026-04-05"_s);
  }

  void openThingsKeepACaseOpen() {
    const auto screen = start();
    Q_EMIT screen->pane()->actRequested(ui::CasePane::Act::Close);
    QTRY_VERIFY(sheet<ui::ReasonSheet>(*screen));
    auto* blocked = sheet<ui::ReasonSheet>(*screen);
    QVERIFY(says(*blocked, u"wait for a decision"_s));
    giveReason(blocked, u"It is settled."_s);
    QVERIFY(blocked->isVisible() && m_desk->closed.empty());
    blocked->reject();
    look(*screen, 1);
    Q_EMIT screen->pane()->actRequested(ui::CasePane::Act::Close);
    QTRY_VERIFY(sheet<ui::ReasonSheet>(*screen));
    giveReason(sheet<ui::ReasonSheet>(*screen), u"It is settled."_s);
    QTRY_COMPARE(m_desk->closed.size(), std::size_t(1));
    QCOMPARE(m_desk->closed[0].file, FakeCases::caseId(1));
  }

  void anUndecidedVersionIsDecidedWithAReason() {
    const auto screen = start();
    look(*screen, 1);
    const auto ofVersions = [&](const QString& name) { return screen->findChildren<QPushButton*>(name); };
    QTRY_COMPARE(ofVersions(u"approveVersion"_s).size(), 1); // of three, two are decided
    ofVersions(u"approveVersion"_s).constFirst()->click();
    QTRY_VERIFY(sheet<ui::ReasonSheet>(*screen));
    giveReason(sheet<ui::ReasonSheet>(*screen), u"As agreed by telephone."_s);
    QTRY_COMPARE(m_desk->versions.size(), std::size_t(1));
    QCOMPARE(m_desk->versions[0].version, u"3"_s);
    QCOMPARE(m_desk->versions[0].state, CaseVersion::State::Approved);
    QCOMPARE(m_desk->versions[0].file, FakeCases::caseId(1));
    QTRY_VERIFY(!ofVersions(u"rejectVersion"_s).isEmpty());
    ofVersions(u"rejectVersion"_s).constFirst()->click();
    QTRY_VERIFY(sheet<ui::ReasonSheet>(*screen));
    giveReason(sheet<ui::ReasonSheet>(*screen), u"A page is missing."_s);
    QTRY_COMPARE(m_desk->versions.size(), std::size_t(2));
    QCOMPARE(m_desk->versions[1].state, CaseVersion::State::Rejected);
  }

  void theBoardIsWorkedByKeys() {
    const auto screen = start();
    look(*screen, 2);
    screen->pane()->setTab(ui::CasePane::Tab::Checklist);
    auto* missing = part<QListView>(*screen, "board.missing");
    QTRY_COMPARE(missing->model()->rowCount(), 2);
    missing->setFocus();
    missing->setCurrentIndex(missing->model()->index(0, 0));
    QTest::keyClick(missing, Qt::Key_M);
    QTRY_COMPARE(m_desk->taken.size(), std::size_t(1));
    QVERIFY(m_desk->taken[0].evidence.isEmpty()); // a claim, no more
    QTest::keyClick(missing, Qt::Key_E);
    QTRY_VERIFY(sheet<ui::EvidenceSheet>(*screen));
    auto* evidence = sheet<ui::EvidenceSheet>(*screen);
    QVERIFY(!part<QPushButton>(*evidence, "sheet.action")->isEnabled());
    QTRY_VERIFY(part<QListWidget>(*evidence, "paperChoice.list")->count() > 0);
    part<QListWidget>(*evidence, "paperChoice.list")->setCurrentRow(0);
    part<QPushButton>(*evidence, "sheet.action")->click();
    QTRY_COMPARE(m_desk->taken.size(), std::size_t(2));
    QVERIFY(m_desk->taken[1].evidence.startsWith(u"document:"_s));
    QTRY_VERIFY(!sheet<ui::EvidenceSheet>(*screen));
    QTest::keyClick(missing, Qt::Key_W);
    QTRY_VERIFY(sheet<ui::ReasonSheet>(*screen));
    giveReason(sheet<ui::ReasonSheet>(*screen), u"There is no branch."_s);
    QTRY_COMPARE(m_desk->waived.size(), std::size_t(1));
    screen->activateWindow();
    missing->setFocus();
    QTest::keyClick(missing, Qt::Key_Right);
    auto* claimed = part<QListView>(*screen, "board.claimed");
    QTRY_VERIFY(claimed->hasFocus() && claimed->currentIndex().isValid());
    QTest::keyClick(claimed, Qt::Key_B);
    QTRY_VERIFY(sheet<ui::ReasonSheet>(*screen));
    giveReason(sheet<ui::ReasonSheet>(*screen), u"Nothing came."_s);
    QTRY_COMPARE(m_desk->returned.size(), std::size_t(1));
  }

  void whoeverMayNotWorkHasNoButtons() {
    m_desk->mayManage = false;
    m_desk->mayWork = false;
    const auto screen = start();
    QTRY_VERIFY(!part<QPushButton>(*screen, "newCase")->isVisible());
    QVERIFY(!part<QWidget>(*screen, "caseComposer")->isVisible());
    QVERIFY(!part<QPushButton>(*screen, "caseReply")->isVisible());
    QVERIFY(!part<QPushButton>(*screen, "decideConflict")->isEnabled());
    look(*screen, 2);
    screen->pane()->setTab(ui::CasePane::Tab::Checklist);
    QVERIFY(!part<QPushButton>(*screen, "stepAdd")->isEnabled());
  }

  void whatIsShownCanBeOpened() {
    const auto screen = start();
    QSignalSpy opened(screen.get(), &ui::CasesScreen::openRequested);
    auto* timeline = part<QListView>(*screen, "caseTimeline");
    QTRY_VERIFY(timeline->model()->rowCount() > 0);
    Q_EMIT timeline->activated(timeline->model()->index(0, 0));
    QCOMPARE(opened.count(), 1);
    QVERIFY(opened[0][0].toString().startsWith(u"document:"_s));
    screen->pane()->setTab(ui::CasePane::Tab::Deal);
    auto* deal = part<QListView>(*screen, "deal");
    QTRY_VERIFY(deal->model()->rowCount() > 0);
    Q_EMIT deal->activated(deal->model()->index(2, 0));
    QCOMPARE(opened.count(), 2);
    QVERIFY(opened[1][0].toString().startsWith(u"message:"_s));
  }

  void theScreenRemembersItsPlaces() {
    QByteArray state;
    {
      const auto screen = start();
      part<QAbstractButton>(*screen, "casesOverdue")->click();
      QTRY_VERIFY(m_desk->asked.back().filter.isOverdue);
      screen->pane()->setTab(ui::CasePane::Tab::Deal);
      state = screen->paneState();
    }
    ui::CasesScreen other(*m_desk, nullptr);
    other.setPaneState(state);
    QCOMPARE(other.pane()->tab(), ui::CasePane::Tab::Deal);
    QVERIFY(part<QAbstractButton>(other, "casesOverdue")->isChecked());
    QVERIFY(part<QAbstractButton>(other, "casesOpen")->isChecked());
  }

 private:
  std::unique_ptr<ui::CasesScreen> start(bool waits = true) {
    auto screen = std::make_unique<ui::CasesScreen>(*m_desk, nullptr);
    screen->setComposerDesk(*m_composer);
    screen->resize(1256, 824);
    screen->show();
    screen->activateWindow();
    (void)QTest::qWaitForWindowActive(screen.get());
    screen->refresh();
    if (waits)
      look(*screen, 0);
    return screen;
  }

  /// Opens a case, and waits until it is there and who looks is known.
  void look(ui::CasesScreen& screen, std::int64_t index) {
    screen.showCase(FakeCases::caseId(index));
    QTRY_VERIFY(screen.pane()->known() && screen.pane()->known()->summary.file.id == FakeCases::caseId(index));
    QTRY_VERIFY(part<QListView>(screen, "caseTimeline")->model()->rowCount() > 0);
    QTest::qWait(20);
  }

  std::unique_ptr<FakeCases> m_desk;
  std::unique_ptr<FakeComposer> m_composer;
};

MUNIMENT_TEST(CasesScreenTest);

} // namespace muniment::tests

#include "cases_screen_test.moc"
