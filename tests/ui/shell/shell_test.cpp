#include "core/base/clock.h"
#include "core/platform/local_file_system.h"
#include "core/workspace/items/capture_files.h"
#include "core/workspace/items/items_page.h"
#include "core/workspace/ledger/entries_page.h"
#include "core/workspace/records/record_queries.h"
#include "tests/support/memory_keychain.h"
#include "tests/support/test_suite.h"
#include "ui/kit/bar_chart.h"
#include "ui/kit/cell_role.h"
#include "ui/kit/command_palette.h"
#include "ui/overview/overview_charts.h"
#include "ui/records/records_list.h"
#include "ui/records/records_screen.h"
#include "ui/shell/main_window.h"
#include "ui/shell/workbench.h"
#include "ui/welcome/welcome_page.h"

#include <QtCore/QDir>
#include <QtCore/QSettings>
#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QTableView>

namespace muniment::tests {

using namespace Qt::StringLiterals;

/// The whole window, as a person uses it.
class ShellTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase();
  void cleanupTestCase();
  void theSampleOpensOnTheOverview();
  void captureIsSeenInTheAudit();
  void hostileNamesAreShownAsTheyAre();
  void verificationEndsWithASentence();
  void theCommandPaletteRunsCommands();
  void theCommandPaletteFindsThings();
  void theOverviewOpensItsLists();
  void aWrongPassphraseIsExplained();
  void aNewWorkspaceShowsItsRecoveryKeyOnce();

 private:
  void picture(const QString& name) { m_window->grab().save(m_pictures.filePath(name + u".png"_s)); }

  QTemporaryDir m_folder;
  QDir m_pictures = QDir::current();
  SystemClock m_clock;
  platform::LocalFileSystem m_files;
  MemoryKeychain m_keychain;
  std::unique_ptr<QSettings> m_settings;
  std::unique_ptr<ui::MainWindow> m_window;
};

void ShellTest::initTestCase() {
  m_pictures.mkpath(u"pictures"_s);
  m_pictures.cd(u"pictures"_s);
  ui::applyTheme(*qobject_cast<QApplication*>(QCoreApplication::instance()), ui::Theme::Light);
  m_settings = std::make_unique<QSettings>(m_folder.filePath(u"window.ini"_s), QSettings::IniFormat);
  m_window = std::make_unique<ui::MainWindow>(
      workspace::Environment{&m_clock, &m_files, &m_keychain, nullptr, ScryptCost{10, 8, 1}}, *m_settings);
  m_window->show();
  QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
  QSignalSpy opened(m_window.get(), &ui::MainWindow::workspaceOpened);
  m_window->openSample(m_folder.filePath(u"sample"_s));
  QTRY_COMPARE_WITH_TIMEOUT(opened.count(), 1, 60'000);
}

namespace {

LedgerEntry newestEntry(ui::MainWindow& window) {
  workspace::EntriesPage page;
  page.limit = 1;
  const auto answer = window.workbench()->workspace().ask(page).result();
  return answer && !answer->entries.empty() ? answer->entries.front() : LedgerEntry();
}

} // namespace

void ShellTest::cleanupTestCase() { m_window.reset(); }

void ShellTest::theSampleOpensOnTheOverview() {
  QWidget* overview = m_window->findChild<QWidget*>(u"overview"_s);
  QVERIFY(overview && overview->isVisible());
  const auto shows = [&](const QString& text) {
    const auto labels = overview->findChildren<QLabel*>();
    return std::ranges::any_of(labels, [&](const QLabel* label) { return label->text().contains(text); });
  };
  QTRY_VERIFY(shows(QLocale().toString(newestEntry(*m_window).seq)));
  QVERIFY(shows(u"never"_s));
  picture(u"shell-overview"_s);
}

void ShellTest::captureIsSeenInTheAudit() {
  QFile file(m_folder.filePath(u"dropped.txt"_s));
  QVERIFY(file.open(QIODevice::WriteOnly));
  file.write("dropped on the window");
  file.close();
  m_window->workbench()->capture({QUrl::fromLocalFile(file.fileName())});
  m_window->workbench()->show(u"audit"_s);
  auto* table = m_window->findChild<QTableView*>(u"auditTable"_s);
  QVERIFY(table);
  QTRY_VERIFY(table->model()->rowCount() > 100);
  QTRY_COMPARE(newestEntry(*m_window).verb, u"item.captured"_s);
  QTRY_COMPARE(table->model()->index(0, 0).data().toString(), QLocale().toString(newestEntry(*m_window).seq));
  QTRY_VERIFY(table->currentIndex().isValid());
  picture(u"shell-audit"_s);
}

void ShellTest::hostileNamesAreShownAsTheyAre() {
  const QString name = u"<img src=x><b>bold</b>&lt;.txt"_s;
  workspace::CaptureFiles capture({{name, {}, QByteArray("x")}}, u"test"_s);
  QVERIFY(m_window->workbench()->workspace().run(std::move(capture)).result());
  const auto page = m_window->workbench()->workspace().ask(workspace::ItemsPage()).result();
  QCOMPARE(page->items.front().name, name);
  for (const QLabel* label : m_window->findChildren<QLabel*>())
    QCOMPARE(label->textFormat(), Qt::PlainText);
}

void ShellTest::verificationEndsWithASentence() {
  auto* verify = m_window->findChild<QPushButton*>(u"verifyNow"_s);
  QVERIFY(verify);
  verify->click();
  QVERIFY(!verify->isEnabled());
  QTRY_VERIFY(verify->isEnabled());
  const auto labels = m_window->findChildren<QLabel*>();
  QVERIFY(std::ranges::any_of(labels,
                              [](const QLabel* label) { return label->text().contains(u"Nothing was altered"_s); }));
}

void ShellTest::theCommandPaletteRunsCommands() {
  m_window->workbench()->show(u"audit"_s);
  m_window->workbench()->openPalette();
  auto* palette = m_window->findChild<ui::CommandPalette*>();
  QVERIFY(palette && palette->isVisible());
  QTest::keyClicks(palette->search(), u"overv"_s);
  QTest::keyClick(palette->search(), Qt::Key_Return);
  QTRY_VERIFY(m_window->findChild<QWidget*>(u"overview"_s)->isVisible());
  QVERIFY(!palette->isVisible());
}

void ShellTest::theCommandPaletteFindsThings() {
  workspace::RecordsPage page;
  page.limit = 1;
  const auto records = m_window->workbench()->workspace().ask(page).result();
  QVERIFY(records && !records->records.empty());
  const Record& record = records->records.front().record;
  m_window->workbench()->show(u"audit"_s);
  m_window->workbench()->openPalette();
  auto* palette = m_window->findChild<ui::CommandPalette*>();
  QTest::keyClicks(palette->search(), record.number.toLower());
  const auto first = [palette] { return palette->results()->model()->index(0, 0); };
  QTRY_VERIFY(first().data(ui::SecondLineRole).toString().endsWith(record.number));
  QCOMPARE(palette->results()->currentIndex().row(), 0);
  picture(u"shell-palette"_s);
  QTest::keyClick(palette->search(), Qt::Key_Return);
  QTRY_VERIFY(m_window->workbench()->page(u"records"_s)->isVisible());
  m_window->workbench()->openPalette();
  QTest::keyClicks(palette->search(), u"over"_s);
  QTRY_COMPARE(first().data().toString(), u"Go to Overview"_s); // commands that have it in their name stay above
  QTest::keyClick(palette->search(), Qt::Key_Escape);
}

void ShellTest::theOverviewOpensItsLists() {
  m_window->workbench()->show(u"overview"_s);
  auto* charts = m_window->findChild<ui::OverviewCharts*>();
  QVERIFY(charts);
  QTRY_VERIFY(charts->isVisibleTo(m_window->workbench()));
  const auto bars = charts->findChildren<ui::BarChart*>();
  QCOMPARE(bars.size(), 4);
  auto* scroll = m_window->findChild<QWidget*>(u"overview"_s)->findChild<QScrollArea*>();
  scroll->ensureWidgetVisible(charts);
  for (const auto& [mode, name] : {std::pair(ui::Theme::Light, u"light"_s), std::pair(ui::Theme::Dark, u"dark"_s)}) {
    m_window->setTheme(mode);
    QCoreApplication::processEvents(); // windows hear of it with the next event
    picture(u"overview-charts-"_s + name);
  }
  m_window->setTheme(ui::Theme::Light);
  bars.front()->setFocus();
  QTest::keyClick(bars.front(), Qt::Key_Home);
  QTest::keyClick(bars.front(), Qt::Key_Return); // the fullest class
  QTRY_VERIFY(m_window->workbench()->page(u"records"_s)->isVisible());
  auto* list = m_window->findChild<ui::RecordsScreen*>()->findChild<ui::RecordsList*>();
  QVERIFY(list->filter().within);
}

void ShellTest::aWrongPassphraseIsExplained() {
  ui::MainWindow window({&m_clock, &m_files, &m_keychain, nullptr, ScryptCost{10, 8, 1}}, *m_settings);
  window.show();
  window.openFolder(m_folder.filePath(u"sample"_s), u"not the passphrase"_s);
  const auto problem = [&] {
    const auto labels = window.findChildren<QLabel*>();
    return std::ranges::any_of(labels, [](const QLabel* label) {
      return label->isVisible() && label->text().contains(u"passphrase does not open"_s);
    });
  };
  QTRY_VERIFY(problem());
  QVERIFY(!window.workbench());
}

void ShellTest::aNewWorkspaceShowsItsRecoveryKeyOnce() {
  ui::MainWindow window({&m_clock, &m_files, &m_keychain, nullptr, ScryptCost{10, 8, 1}}, *m_settings);
  window.show();
  Q_EMIT window.welcome()->createRequested(m_folder.filePath(u"new"_s), u"New"_s, u"a long passphrase"_s, false, true);
  const auto field = [&]() -> QLineEdit* {
    for (QLineEdit* line : window.findChildren<QLineEdit*>()) {
      if (line->isVisible() && line->isReadOnly())
        return line;
    }
    return nullptr;
  };
  QTRY_VERIFY(field() != nullptr);
  QLineEdit* shown = field();
  QCOMPARE(shown->text().count(u'-'), 7);
  Q_EMIT window.welcome()->recoveryKeyKept();
  QTRY_VERIFY(window.workbench());
}

MUNIMENT_TEST(ShellTest);

} // namespace muniment::tests

#include "shell_test.moc"
