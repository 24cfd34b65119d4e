#include "tests/support/test_suite.h"
#include "tests/ui/disposition/fake_work.h"
#include "ui/disposition/disposition_screen.h"
#include "ui/disposition/report_dialog.h"
#include "ui/disposition/sign_dialog.h"
#include "ui/disposition/triage_page.h"
#include "ui/kit/filter_pill.h"
#include "ui/kit/table_view.h"
#include "ui/kit/theme.h"

#include <QtCore/QDir>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>

namespace muniment::tests {

using namespace muniment::ui;
using namespace Qt::StringLiterals;

namespace {

using Kind = TriageDecision::Kind;

/// The screen with what is to be decided.
struct Opened final {
  FakeWork work{20};
  DispositionScreen screen{work, nullptr};
  TriagePage* page = screen.findChild<TriagePage*>(u"triagePage"_s);
  TableView* table = screen.findChild<TableView*>(u"undecided"_s);

  explicit Opened(int undecided) {
    work.capture(undecided);
    screen.resize(1262, 820);
    screen.show();
  }
  [[nodiscard]] bool isReady(int rows) {
    auto* list = screen.findChild<QListView*>(u"snapshots"_s);
    if (!QTest::qWaitForWindowActive(&screen) || !QTest::qWaitFor([&] { return list->model()->rowCount() > 2; }))
      return false;
    list->setCurrentIndex(list->model()->index(1, 0));
    return QTest::qWaitFor([&] { return table->isVisible() && table->model()->rowCount() == rows; });
  }
  QPushButton* button(const char* name) { return screen.findChild<QPushButton*>(QLatin1StringView(name)); }
  void choose(const char* name, int action) { button(name)->menu()->actions().at(action)->trigger(); }
  void narrow(int pill) { page->findChildren<FilterPill*>().at(pill)->click(); }
  [[nodiscard]] QString title(int row) const {
    return table->model()->index(row, UndecidedModel::Title).data().toString();
  }
};

} // namespace

/// Deciding what captured things are, one after the other, and the reports beside it.
class TriagePageTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void whoeverDecidesStaysOnTheNextRow() {
    Opened opened(8);
    QVERIFY(opened.isReady(8));
    const QAbstractItemModelTester tester(opened.table->model());
    opened.table->selectRow(1);
    const QString next = opened.title(2);
    opened.choose("triageNotRecord", 1);
    QTRY_COMPARE(opened.table->model()->rowCount(), 7);
    QCOMPARE(opened.work.triaged->kind, Kind::NotRecord);
    QCOMPARE(opened.work.triaged->reason, TriageDecision::Reason::Personal);
    QCOMPARE(opened.table->currentIndex().row(), 1);
    QCOMPARE(opened.title(1), next);
    opened.choose("triageLater", 0);
    QTRY_COMPARE(opened.table->model()->rowCount(), 6);
    QVERIFY(opened.work.triaged->until > QDate::currentDate());
    opened.narrow(1);
    QTRY_COMPARE(opened.table->model()->rowCount(), 1);
    QTRY_VERIFY(opened.button("triageTakeBack")->isEnabled());
    QTest::keyClick(opened.table, Qt::Key_Backspace);
    QTRY_COMPARE(opened.work.triaged->kind, Kind::Open);
    opened.narrow(0);
    QTRY_COMPARE(opened.table->model()->rowCount(), 7);
  }

  void aKeyDeclares() {
    Opened opened(8);
    QVERIFY(opened.isReady(8));
    QSignalSpy asked(&opened.screen, &DispositionScreen::declareRequested);
    opened.table->setFocus();
    opened.table->selectRow(0);
    QTest::keyClick(opened.table, Qt::Key_D);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked[0][0].value<std::optional<ConversationId>>(), opened.work.undecided[0].content.conversation);
    opened.table->selectAll(); // several are not one record
    QVERIFY(!opened.button("triageDeclare")->isEnabled());
  }

  void whatIsNoRecordIsPutUpUnlessItMustBeKept() {
    Opened opened(4);
    QVERIFY(opened.isReady(4));
    opened.table->selectAll();
    opened.choose("triageNotRecord", 0);
    QTRY_VERIFY(opened.work.triaged);
    opened.narrow(2);
    QTRY_COMPARE(opened.table->model()->rowCount(), 4);
    QTRY_VERIFY(opened.table->isVisible());
    opened.table->selectRow(2); // held
    QVERIFY(!opened.button("triagePutUp")->isEnabled());
    opened.table->selectRow(1);
    QTRY_VERIFY(opened.button("triagePutUp")->isEnabled());
    opened.choose("triagePutUp", 0);
    auto* dialog = opened.screen.findChild<SignDialog*>(u"signDialog"_s);
    dialog->findChild<QLineEdit*>(u"signPassphrase"_s)->setText(u"correct horse"_s);
    dialog->findChild<QPushButton*>(u"signAction"_s)->click();
    QTRY_COMPARE(opened.table->model()->rowCount(), 3);
    QCOMPARE(opened.work.passphrase, u"correct horse"_s);
    QCOMPARE(opened.work.putUp->subjects.size(), 1);
  }

  void whatIsPrivateIsOutOfSightUntilItIsTakenBack() {
    Opened opened(6);
    QVERIFY(opened.isReady(6));
    opened.table->setFocus();
    opened.table->selectRow(0);
    QTest::keyClick(opened.table, Qt::Key_P);
    QTRY_COMPARE(opened.table->model()->rowCount(), 5);
    QCOMPARE(opened.work.triaged->kind, Kind::Private);
    QCOMPARE(opened.table->currentIndex().row(), 0);
    opened.narrow(3);
    QTRY_COMPARE(opened.table->model()->rowCount(), 1);
    QTRY_VERIFY(opened.table->isVisible());
    QCOMPARE(opened.title(0), u"A private conversation"_s);
    QVERIFY(!opened.button("triageDeclare")->isVisible() && !opened.button("triageNotRecord")->isVisible());
    QSignalSpy asked(&opened.screen, &DispositionScreen::conversationRequested);
    Q_EMIT opened.table->activated(opened.table->model()->index(0, 0));
    QVERIFY(asked.isEmpty());
    QTRY_VERIFY(opened.button("triageTakeBack")->isEnabled());
    QTest::keyClick(opened.table, Qt::Key_P); // neither of its buttons is there
    QTest::keyClick(opened.table, Qt::Key_Backspace);
    QTRY_COMPARE(opened.work.triaged->kind, Kind::Open);
  }

  void pagesFollowEachOther() {
    Opened opened(150);
    QVERIFY(opened.isReady(100));
    opened.table->scrollToBottom();
    QTRY_COMPARE(opened.table->model()->rowCount(), 150);
  }

  void aRefusalIsShown() {
    Opened opened(3);
    QVERIFY(opened.isReady(3));
    QSignalSpy failed(&opened.screen, &DispositionScreen::failed);
    opened.work.refusal = makeError(ErrorKind::Failed, "store.work_failed"_L1);
    opened.narrow(1);
    QTRY_VERIFY(!failed.isEmpty());
    QVERIFY(!opened.table->isVisible());
  }

  void aReportIsShownAndSaved() {
    FakeWork work(20);
    ReportDialog dialog(work, QDate(2026, 3, 2), nullptr);
    dialog.show();
    auto* table = dialog.findChild<TableView*>(u"reportRows"_s);
    auto* csv = dialog.findChild<QPushButton*>(u"reportCsv"_s);
    QTRY_VERIFY(csv->isEnabled());
    QCOMPARE(table->model()->rowCount(), 2);
    QCOMPARE(table->model()->index(1, 1).data().toString(), u"Offer"_s);
    QCOMPARE(dialog.wish().dueUntil, std::optional(QDate(2026, 3, 2)));
    work.refusal = makeError(ErrorKind::Refused, "access.no_permission"_L1);
    auto* kind = dialog.findChild<QComboBox*>(u"reportKind"_s);
    kind->setCurrentIndex(kind->count() - 1);
    QTRY_VERIFY(!table->isVisible() && !csv->isEnabled());
    QVERIFY(!dialog.wish().dueUntil);
  }

  void pictures_data() {
    QTest::addColumn<int>("mode");
    QTest::newRow("light") << int(Theme::Light);
    QTest::newRow("dark") << int(Theme::Dark);
  }
  void pictures() {
    QFETCH(const int, mode);
    applyTheme(*qApp, static_cast<Theme::Mode>(mode));
    Opened opened(24);
    QVERIFY(opened.isReady(24));
    QVERIFY(shoot(opened.screen, u"undecided"_s));
    opened.table->selectRow(1);
    QTRY_VERIFY(opened.button("triagePrivate")->isEnabled());
    opened.button("triagePrivate")->click();
    QTRY_COMPARE(opened.table->model()->rowCount(), 23);
    opened.narrow(3);
    QTRY_COMPARE(opened.table->model()->rowCount(), 1);
    QTRY_VERIFY(opened.button("triageTakeBack")->isEnabled());
    QVERIFY(shoot(opened.screen, u"private"_s));
    opened.narrow(0);
    QTRY_COMPARE(opened.table->model()->rowCount(), 23);
    QTRY_VERIFY(opened.table->isVisible());
    opened.table->selectAll();
    opened.choose("triageNotRecord", 3);
    QTRY_VERIFY(opened.work.triaged);
    opened.narrow(2);
    QTRY_COMPARE(opened.table->model()->rowCount(), 23);
    QTRY_VERIFY(opened.table->isVisible());
    QVERIFY(shoot(opened.screen, u"not-a-record"_s));
    ReportDialog dialog(opened.work, QDate(2026, 3, 2), nullptr);
    dialog.show();
    QTRY_VERIFY(dialog.findChild<QPushButton*>(u"reportCsv"_s)->isEnabled());
    QVERIFY(shoot(dialog, u"reports"_s));
    applyTheme(*qApp, Theme::Light);
  }

 private:
  static bool shoot(QWidget& widget, const QString& name) {
    const QString folder = QStringLiteral(MUNIMENT_PICTURES);
    return QDir().mkpath(folder) && widget.grab().save(u"%1/disposition-%2-%3.png"_s.arg(
                                        folder, name, QString::fromLatin1(QTest::currentDataTag())));
  }
};

MUNIMENT_TEST(TriagePageTest);

} // namespace muniment::tests

#include "triage_page_test.moc"
