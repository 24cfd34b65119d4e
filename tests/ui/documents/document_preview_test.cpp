#include "tests/core/preview/made_pdf.h"
#include "tests/support/test_suite.h"
#include "tests/support/widget_parts.h"
#include "tests/ui/documents/fake_documents.h"
#include "ui/documents/document_preview.h"
#include "ui/documents/documents_screen.h"
#include "ui/kit/theme.h"
#include "ui/preview/preview_view.h"

#include <QtCore/QDir>
#include <QtWidgets/QApplication>
#include <QtWidgets/QListView>
#include <QtWidgets/QTabBar>

namespace muniment::tests {

using namespace Qt::StringLiterals;
using Tab = ui::DocumentPane::Tab;
using ui::PreviewView;

namespace {

QByteArray certificate() {
  return MadePdf{{pageOfText({"Certificate of origin X-9984", "Baltic Packaging", "240 transit crates"}),
                  pageOfText({"Page two", "Signed and sealed"})}}
      .bytes();
}

/// An invoice that brings its printed version along.
QByteArray invoiceWithPdf(const QByteArray& pdf) {
  return "<?xml version=\"1.0\"?><Invoice "
         "xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:Invoice-2\"><ID>INV-8</ID>"
         "<IssueDate>2026-03-17</IssueDate><AdditionalDocumentReference><ID>print</ID><Attachment>"
         "<EmbeddedDocumentBinaryObject mimeCode=\"application/pdf\" filename=\"invoice.pdf\">" +
         pdf.toBase64() + "</EmbeddedDocumentBinaryObject></Attachment></AdditionalDocumentReference></Invoice>";
}

} // namespace

/// Papers, and what documents carry inside, on the screen of documents.
class DocumentPreviewTest final : public QObject {
  Q_OBJECT

  std::shared_ptr<preview::PreviewHost> m_host =
      std::make_shared<preview::PreviewHost>(QStringLiteral(MUNIMENT_PREVIEW));

  void open(ui::DocumentsScreen& screen, std::int64_t index) {
    screen.setPreviews(m_host);
    screen.resize(1256, 824);
    screen.show();
    screen.refresh();
    screen.showDocument(FakeDocuments::documentId(index));
    QTRY_VERIFY(screen.pane()->known() && screen.pane()->known()->summary.id == FakeDocuments::documentId(index));
  }

 private Q_SLOTS:
  void cleanup() { ui::applyTheme(*qApp, ui::Theme::Light); }

  void whatAScannerFoundIsNotOpened() {
    QDir().mkpath(QStringLiteral(MUNIMENT_PICTURES));
    for (const auto mode : {ui::Theme::Light, ui::Theme::Dark}) {
      ui::applyTheme(*qApp, mode);
      FakeDocuments desk;
      const std::int64_t index = desk.addPaper(u"certificate X-9984.pdf"_s, certificate());
      VirusScan scan;
      scan.verdict = VirusScan::Verdict::Infected;
      scan.threat = u"Pdf.Exploit.Test <b>-1"_s;
      scan.at = *Instant::parse(u"2026-03-18T09:00:00.000Z"_s);
      desk.scans.emplace(FakeDocuments::documentId(index), scan);
      ui::DocumentsScreen screen(desk, nullptr);
      open(screen, index);
      const PreviewView* view = screen.pane()->previewTab()->view();
      QTRY_COMPARE(view->state(), PreviewView::State::Failed);
      QTRY_VERIFY(says(screen, u"The virus scanner found Pdf.Exploit.Test <b>-1 in this file"_s));
      QVERIFY(says(screen, scan.threat + u" found, "_s)); // beside it, with the moment
      QVERIFY(screen.grab().save(u"%1/documents-infected-%2.png"_s.arg(
          QStringLiteral(MUNIMENT_PICTURES), mode == ui::Theme::Light ? u"light"_s : u"dark"_s)));
    }
  }

  void aPaperIsShownAndNothingElse() {
    for (const auto mode : {ui::Theme::Light, ui::Theme::Dark}) {
      ui::applyTheme(*qApp, mode);
      FakeDocuments desk;
      const std::int64_t index = desk.addPaper(u"certificate X-9984.pdf"_s, certificate());
      ui::DocumentsScreen screen(desk, nullptr);
      open(screen, index);
      auto* tabs = screen.findChild<QTabBar*>(u"documentTabs"_s);
      QCOMPARE(screen.pane()->tab(), Tab::Preview);
      QVERIFY(!tabs->isTabVisible(int(Tab::Document)) && !tabs->isTabVisible(int(Tab::Original)));
      PreviewView* view = screen.pane()->previewTab()->view();
      QTRY_COMPARE(view->state(), PreviewView::State::Shown);
      QCOMPARE(view->canvas()->pages(), 2);
      QTRY_VERIFY(view->canvas()->isSharp());
      QDir().mkpath(QStringLiteral(MUNIMENT_PICTURES));
      QVERIFY(screen.grab().save(u"%1/documents-paper-%2.png"_s.arg(QStringLiteral(MUNIMENT_PICTURES),
                                                                    mode == ui::Theme::Dark ? u"dark"_s : u"light"_s)));
    }
  }

  void otherDocumentsKeepTheirTabs() {
    FakeDocuments desk;
    const std::int64_t index = desk.addPaper(u"certificate.pdf"_s, certificate());
    ui::DocumentsScreen screen(desk, nullptr);
    open(screen, 0);
    auto* tabs = screen.findChild<QTabBar*>(u"documentTabs"_s);
    QVERIFY(!tabs->isTabVisible(int(Tab::Preview)));
    screen.pane()->setTab(Tab::Chain);
    screen.showDocument(FakeDocuments::documentId(index));
    QTRY_COMPARE(screen.pane()->tab(), Tab::Preview);
    screen.showDocument(FakeDocuments::documentId(1));
    QTRY_COMPARE(screen.pane()->tab(), Tab::Chain); // where it was before the paper
    QVERIFY(!tabs->isTabVisible(int(Tab::Preview)));
  }

  void filesInsideAreShownToo() {
    FakeDocuments desk;
    desk.files.push_back(sampleOf(invoiceWithPdf(certificate())));
    ++desk.count;
    ui::DocumentsScreen screen(desk, nullptr);
    open(screen, 6);
    QCOMPARE(screen.pane()->tab(), Tab::Document);
    screen.pane()->setTab(Tab::Preview);
    PreviewView* view = screen.pane()->previewTab()->view();
    QTRY_COMPARE(view->state(), PreviewView::State::Shown);
    QCOMPARE(view->canvas()->pages(), 2);
    QTRY_VERIFY(view->canvas()->isSharp());
    QVERIFY(screen.grab().save(QStringLiteral(MUNIMENT_PICTURES) + u"/documents-attachment.png"_s));
  }

  void whatASearchFoundIsMarked() {
    FakeDocuments desk;
    const std::int64_t index = desk.addPaper(u"certificate.pdf"_s, certificate());
    ui::DocumentsScreen screen(desk, nullptr);
    open(screen, 0);
    screen.showPage(FakeDocuments::documentId(index), u"sealed"_s, 1);
    PreviewView* view = screen.pane()->previewTab()->view();
    QTRY_COMPARE(view->state(), PreviewView::State::Shown);
    QTRY_VERIFY(!view->canvas()->search()->isRunning() && view->canvas()->search()->hits().size() == 1);
    QCOMPARE(view->canvas()->search()->hits().front().page, 1);
    screen.showPage(FakeDocuments::documentId(index), u"crates"_s, 0); // it is open already
    QTRY_VERIFY(view->canvas()->search()->text() == u"crates"_s && view->canvas()->search()->hits().size() == 1);
  }

  void aCopyIsNotedBeforeItIsMade() {
    FakeDocuments desk;
    const std::int64_t index = desk.addPaper(u"certificate.pdf"_s, certificate());
    ui::DocumentsScreen screen(desk, nullptr);
    open(screen, index);
    PreviewView* view = screen.pane()->previewTab()->view();
    QTRY_COMPARE(view->state(), PreviewView::State::Shown);
    view->canvas()->text()->want(0);
    QTRY_VERIFY(view->canvas()->text()->words(0));
    view->canvas()->text()->select({0, 0}, {0, 2});
    QTest::keyClick(view->canvas(), Qt::Key_C, Qt::ControlModifier);
    QTRY_COMPARE(desk.noted.size(), std::size_t{1});
    QVERIFY(desk.noted.front().first == AccessAct::Copied);
    QCOMPARE(desk.noted.front().second, aggregateOf(FakeDocuments::documentId(index)));
  }

  void aDamagedPaperSaysSo() {
    for (const auto mode : {ui::Theme::Light, ui::Theme::Dark}) {
      ui::applyTheme(*qApp, mode);
      FakeDocuments desk;
      const std::int64_t index = desk.addPaper(u"scan.pdf"_s, "%PDF-1.7 and then nothing");
      ui::DocumentsScreen screen(desk, nullptr);
      open(screen, index);
      QTRY_COMPARE(screen.pane()->previewTab()->view()->state(), PreviewView::State::Failed);
      QVERIFY(screen.grab().save(u"%1/documents-damaged-%2.png"_s.arg(
          QStringLiteral(MUNIMENT_PICTURES), mode == ui::Theme::Dark ? u"dark"_s : u"light"_s)));
    }
  }
};

MUNIMENT_TEST(DocumentPreviewTest);

} // namespace muniment::tests

#include "document_preview_test.moc"
