#include "tests/support/test_suite.h"
#include "tests/support/widget_parts.h"
#include "tests/ui/evidence/fake_evidence.h"
#include "ui/evidence/export_dialog.h"
#include "ui/evidence/export_flow.h"
#include "ui/evidence/export_profile.h"
#include "ui/evidence/productions_sheet.h"
#include "ui/evidence/verification_sheet.h"
#include "ui/kit/copy_text.h"
#include "ui/kit/theme.h"

#include <QtGui/QClipboard>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QApplication>
#include <QtWidgets/QPushButton>

namespace muniment::tests {

using namespace Qt::StringLiterals;
using ui::ExportFlow;

/// From the wish to the report, over a window.
class ExportFlowTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() {
    ui::applyTheme(*qApp, ui::Theme::Light);
    m_fake = std::make_unique<FakeEvidence>();
    ui::ExportProfile profile = ui::ExportProfile::usual();
    profile.folder = m_folder.path();
    m_fake->kept[ui::ExportProfile::nameFor(m_fake->answer.matter)] = profile.toText();
    m_fake->kept[ui::ExportProfile::nameFor(std::nullopt)] = profile.toText(); // what is listed belongs to no matter
    m_window = std::make_unique<QWidget>();
    m_window->resize(1280, 800);
    m_window->show();
    ExportFlow::Jobs jobs;
    jobs.start = [this](const QString& id, const QString& what) {
      m_started.append(id + u' ' + what);
      return std::make_shared<Progress>();
    };
    jobs.end = [this](const QString& id, const QString& sentence) { m_ended.append(id + u' ' + sentence); };
    m_flow = new ExportFlow(*m_fake, std::move(jobs), m_window.get());
    m_started.clear();
    m_ended.clear();
  }
  void cleanup() {
    m_window.reset();
    m_fake.reset();
  }

  void itEndsWithAReport() {
    begin();
    exportIt();
    auto* sheet = waitForReport();
    QVERIFY(sheet);
    QCOMPARE(m_fake->written.size(), 1U);
    QCOMPARE(m_started, QStringList(u"package-1 Writing P-7"_s));
    QCOMPARE(m_ended, QStringList(u"package-1 P-7 is written and verified"_s));
    QVERIFY(says(*sheet, u"The package of P-7 is whole"_s));
    QVERIFY(says(*sheet, u"138 of 138 items"_s));
    QVERIFY(says(*sheet, u"no third party has seen the ledger yet"_s));
    sheet->findChild<QPushButton*>(u"copyManifestHash"_s)->click();
    QCOMPARE(QApplication::clipboard()->text(), m_fake->report.manifestDigest.toHex());
    QTest::keyClick(sheet, Qt::Key_Return);
    QTRY_VERIFY(!sheet->isVisible());
  }

  void aPackageThatIsNotWholeIsNotPassedOn() {
    m_fake->report.problems = {{u"data/messages.csv:12"_s, u"file.failed"_s}};
    begin();
    exportIt();
    auto* sheet = waitForReport();
    QVERIFY(sheet);
    QVERIFY(says(*sheet, u"1 thing(s) in this package are not as they must be"_s));
    QVERIFY(says(*sheet, u"Do not hand it over"_s));
    QVERIFY(says(*sheet, u"data/messages.csv:12"_s));
  }

  void whatWasStoppedIsWrittenFromTheList() {
    m_fake->writeError = makeError(ErrorKind::Cancelled, "base.cancelled"_L1);
    QSignalSpy failed(m_flow, &ExportFlow::failed);
    begin();
    exportIt();
    QTRY_VERIFY(says(*m_window, u"The package of P-7 was not written"_s));
    QVERIFY(failed.isEmpty());
    m_fake->writeError.reset();
    m_fake->addProductions(1);
    m_flow->showProductions();
    auto* productions = m_window->findChild<ui::ProductionsSheet*>();
    QTRY_VERIFY(says(*productions, u"P-1 Dispute"_s));
    productions->findChild<QPushButton*>(u"writePackage"_s)->click();
    auto* act = m_window->findChild<QPushButton*>(u"packageAct"_s);
    QTRY_VERIFY(act && act->isEnabled());
    act->click();
    QVERIFY(waitForReport());
    QVERIFY(m_fake->written.front().production == m_fake->lines.front().production.id);
  }

  void whatFailsIsToldOnce() {
    m_fake->writeError = makeError(ErrorKind::Failed, "file.failed"_L1);
    QSignalSpy failed(m_flow, &ExportFlow::failed);
    begin();
    exportIt();
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(!m_window->findChild<ui::VerificationSheet*>());
  }

  void aPackageIsVerifiedAgain() {
    m_flow->check(u"/packages/P-7-pdf"_s);
    QVERIFY(waitForReport());
    QCOMPARE(m_fake->checked, QStringList(u"/packages/P-7-pdf"_s));
    QVERIFY(m_fake->written.empty());
  }

  void theNextExportSupplements() {
    m_fake->addProductions(3);
    m_flow->showProductions();
    auto* productions = m_window->findChild<ui::ProductionsSheet*>();
    QTRY_VERIFY(productions->findChild<QPushButton*>(u"supplement"_s)->isEnabled());
    productions->findChild<QPushButton*>(u"supplement"_s)->click();
    QTRY_VERIFY(says(*m_window, u"Choose what is added to P-3"_s));
    begin();
    exportIt();
    QTRY_COMPARE(m_fake->frozen.size(), 1U);
    QVERIFY(m_fake->frozen.front().supplements == m_fake->lines.front().production.id);
  }

  void nothingIsShownOverALockedDesk() {
    m_window->hide();
    m_flow->check(u"/packages/P-7-pdf"_s);
    QTRY_COMPARE(m_ended.size(), 1);
    QVERIFY(!m_window->findChild<ui::VerificationSheet*>());
  }

 private:
  void begin() {
    ui::ExportWish wish;
    wish.selection.ranges = {{ConversationId::make(Instant()), 102, 239}};
    wish.name = u"PO-4711 Harbour Freight"_s;
    m_flow->begin(wish);
  }
  void exportIt() {
    auto* dialog = m_window->findChild<ui::ExportDialog*>();
    QVERIFY(dialog);
    auto* act = dialog->findChild<QPushButton*>(u"exportAct"_s);
    QTRY_VERIFY(act->isEnabled());
    QTest::keyClick(dialog, Qt::Key_Return);
  }
  ui::VerificationSheet* waitForReport() {
    (void)QTest::qWaitFor([this] { return m_window->findChild<ui::VerificationSheet*>(); });
    return m_window->findChild<ui::VerificationSheet*>();
  }

  QTemporaryDir m_folder;
  std::unique_ptr<FakeEvidence> m_fake;
  std::unique_ptr<QWidget> m_window;
  ExportFlow* m_flow = nullptr;
  QStringList m_started;
  QStringList m_ended;
};

MUNIMENT_TEST(ExportFlowTest);

} // namespace muniment::tests

#include "export_flow_test.moc"
