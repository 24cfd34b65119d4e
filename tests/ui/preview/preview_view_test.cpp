#include "tests/core/preview/made_pdf.h"
#include "tests/support/test_suite.h"
#include "ui/kit/theme.h"
#include "ui/preview/pages_model.h"
#include "ui/preview/preview_dialog.h"
#include "ui/preview/preview_view.h"
#include "ui/preview/saved_copy.h"

#include <QtCore/QBuffer>
#include <QtCore/QDir>
#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QTabBar>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QTreeWidget>

namespace muniment::tests {

using namespace Qt::StringLiterals;
using ui::PreviewView;

namespace {

QByteArray contract(int pages) {
  MadePdf made;
  for (int i = 1; i <= pages; ++i)
    made.pages << pageOfText(
        {"Purchase order 4711", "Page " + QByteArray::number(i), "Total 12 345.67 EUR", "Delivery within ten days"});
  return made.bytes();
}

} // namespace

class PreviewViewTest final : public QObject {
  Q_OBJECT

  std::shared_ptr<preview::PreviewHost> m_host =
      std::make_shared<preview::PreviewHost>(QStringLiteral(MUNIMENT_PREVIEW));

  static void picture(QWidget& widget, const QString& name) {
    QDir().mkpath(QStringLiteral(MUNIMENT_PICTURES));
    widget.grab().save(QStringLiteral(MUNIMENT_PICTURES "/%1.png").arg(name));
  }

 private Q_SLOTS:
  void cleanup() { ui::applyTheme(*qApp, ui::Theme::Light); }

  /// While a file is being opened much is asked for; what is seen now is answered first, a slow page that was left
  /// later.
  void whatIsSeenComesBeforeWhatIsSearched() {
    MadePdf made;
    made.pages << "0.1 w " + QByteArray("0 0 m 595 842 300 10 10 842 c S ").repeated(5'000);
    for (int i = 0; i < 2; ++i)
      made.pages << pageOfText({"harbour"});
    ui::PreviewSession session(m_host, made.bytes());
    QStringList answers;
    const auto note = [&]<class T>(const QString& name, QFuture<Result<T>> asked) {
      asked.then(this, [&answers, name](const Result<T>& answer) {
        answers.append(answer ? name : name + u' ' + answer.error().id);
      });
    };
    const QRect tile(0, 0, 200, 200);
    note(u"opened"_s, session.open());
    note(u"slow"_s, session.render(0, 1, 0, tile));
    note(u"old"_s, session.find(1, u"harb"_s));
    note(u"words"_s, session.words(1));
    note(u"find"_s, session.find(1, u"harbour"_s));
    note(u"page"_s, session.render(1, 1, 0, tile));
    note(u"page turned to"_s, session.render(2, 1, 0, tile));
    QTRY_COMPARE(answers.size(), 7);
    QCOMPARE(answers, (QStringList{u"opened"_s, u"page turned to"_s, u"page"_s, u"slow"_s, u"words"_s, u"find"_s,
                                   u"old preview.cancelled"_s}));
  }

  void aPdfIsShownSharp() {
    for (const ui::Theme::Mode mode : {ui::Theme::Light, ui::Theme::Dark}) {
      ui::applyTheme(*qApp, mode);
      PreviewView view(nullptr);
      view.resize(900, 700);
      view.show();
      const QSignalSpy opened(&view, &PreviewView::fileOpened);
      view.show(m_host, contract(3));
      QCOMPARE(view.state(), PreviewView::State::Loading);
      QTRY_COMPARE(opened.size(), 1);
      QCOMPARE(view.canvas()->pages(), 3);
      QTRY_VERIFY(view.canvas()->isSharp());
      view.findChild<QToolButton*>(u"previewPages"_s)->click();
      QTRY_VERIFY(view.canvas()->isSharp() && view.canvas()->tiles()->isIdle());
      picture(view, mode == ui::Theme::Dark ? u"preview-pdf-dark"_s : u"preview-pdf-light"_s);
      const QImage shown = view.canvas()->grab().toImage();
      int dark = 0;
      for (int y = 0; y < shown.height(); ++y) {
        for (int x = 0; x < shown.width(); ++x)
          dark += qGray(shown.pixel(x, y)) < 60 ? 1 : 0;
      }
      QVERIFY(dark > 300); // the text is there
    }
  }

  void zoomTurnAndPages() {
    PreviewView view(nullptr);
    view.resize(900, 700);
    view.show();
    view.show(m_host, contract(5));
    QTRY_COMPARE(view.state(), PreviewView::State::Shown);
    ui::PreviewCanvas& canvas = *view.canvas();
    const double fitted = canvas.zoom();
    QTest::keyClick(&canvas, Qt::Key_Plus);
    QVERIFY(canvas.zoom() > fitted);
    QTest::keyClick(&canvas, Qt::Key_0);
    QCOMPARE(canvas.zoom(), 1.0);
    QTest::keyClick(&canvas, Qt::Key_W);
    QCOMPARE(canvas.zoom(), fitted);
    QTest::keyClick(&canvas, Qt::Key_R);
    QTRY_VERIFY(canvas.isSharp());
    QTest::keyClick(&canvas, Qt::Key_End);
    QCOMPARE(canvas.currentPage(), 4);
    QTest::keyClick(&canvas, Qt::Key_Home);
    QCOMPARE(canvas.currentPage(), 0);
    QTest::keyClick(&canvas, Qt::Key_P);
    QTest::keyClick(&canvas, Qt::Key_Right);
    QCOMPARE(canvas.currentPage(), 1);
    QTRY_VERIFY(canvas.isSharp());
    QVERIFY(canvas.tiles()->bytes() <= ui::TileStore::kMostBytes);
    // What the person chose is there again with the next file.
    PreviewView other(nullptr);
    other.setPaneState(view.paneState());
    QCOMPARE(other.canvas()->fit(), ui::PageLayout::Fit::Page);
    other.setPaneState("{\"fit\":2,\"zoom\":2500}");
    QCOMPARE(other.canvas()->zoom(), 2.5);
    other.setPaneState("no state");
  }

  void aWheelZoomsWhereThePointerIs() {
    PreviewView view(nullptr);
    view.resize(900, 700);
    view.show();
    view.show(m_host, contract(3));
    QTRY_COMPARE(view.state(), PreviewView::State::Shown);
    const double before = view.canvas()->zoom();
    QWidget* viewport = view.canvas()->viewport();
    QWheelEvent wheel(QPointF(400, 300), viewport->mapToGlobal(QPointF(400, 300)), {}, {0, 240}, Qt::NoButton,
                      Qt::ControlModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(viewport, &wheel);
    QCOMPARE_GT(view.canvas()->zoom(), before);
    QVERIFY(view.canvas()->verticalScrollBar()->value() > 0);
  }

  void whatIsSearchedForIsMarkedAndReached() {
    PreviewView view(nullptr);
    view.resize(900, 700);
    view.show();
    view.show(m_host, contract(4));
    QTRY_COMPARE(view.state(), PreviewView::State::Shown);
    auto* field = view.findChild<QLineEdit*>(u"previewSearch"_s);
    QTest::keyClick(view.canvas(), Qt::Key_Slash);
    field->setText(u"page"_s);
    QTest::keyClick(field, Qt::Key_Return);
    const ui::PageSearch& search = *view.canvas()->search();
    QTRY_VERIFY(!search.isRunning());
    QCOMPARE(search.hits().size(), std::size_t{4});
    QCOMPARE(search.current(), 0);
    for (const int page : {1, 2, 3, 0}) {
      QTest::keyClick(field, Qt::Key_Return);
      QCOMPARE(search.hits()[static_cast<std::size_t>(search.current())].page, page);
    }
    QTest::keyClick(field, Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(search.current(), 3);
    QCOMPARE(view.canvas()->currentPage(), 3);
    QTRY_VERIFY(view.canvas()->isSharp());
    picture(view, u"preview-search"_s);
    field->setText(u"nowhere"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_VERIFY(!search.isRunning());
    QVERIFY(search.hits().empty());
    QTest::keyClick(field, Qt::Key_Escape);
    QVERIFY(search.text().isEmpty());
  }

  void textIsSelectedAndAskedToBeCopied() {
    PreviewView view(nullptr);
    view.resize(900, 700);
    view.show();
    view.show(m_host, contract(2));
    QTRY_COMPARE(view.state(), PreviewView::State::Shown);
    ui::PreviewCanvas& canvas = *view.canvas();
    const QSignalSpy copies(&view, &PreviewView::copyRequested);
    QTest::keyClick(&canvas, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(copies.size(), 0);
    canvas.text()->want(0);
    QTRY_VERIFY(canvas.text()->words(0));
    canvas.text()->select({0, 0}, {0, 2});
    QTest::keyClick(&canvas, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(copies.size(), 1);
    QCOMPARE(copies[0][0].toString(), u"Purchase order 4711"_s);
    canvas.text()->select({0, 4}, {0, 1}); // from behind
    QCOMPARE(canvas.text()->selectedText(), u"order 4711\nPage 1"_s);
    QTest::keyClick(&canvas, Qt::Key_A, Qt::ControlModifier);
    QTRY_VERIFY(canvas.text()->selectedText().count(u"Delivery"_s) == 2);
    QTest::keyClick(&canvas, Qt::Key_Escape);
    QVERIFY(canvas.text()->isEmpty());
    QTRY_VERIFY(canvas.isSharp());
    // With the pointer, over the whole first page.
    QTest::mousePress(canvas.viewport(), Qt::LeftButton, {}, QPoint(20, 20));
    QTest::mouseMove(canvas.viewport(), QPoint(800, 600));
    QVERIFY(canvas.text()->selectedText().startsWith(u"Purchase order"_s));
    QTest::mouseRelease(canvas.viewport(), Qt::LeftButton, {}, QPoint(800, 600));
    picture(view, u"preview-selection"_s);
  }

  void aPictureHasNeitherPagesNorText() {
    QImage image(1600, 900, QImage::Format_RGB32);
    image.fill(Qt::darkCyan);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "JPEG");
    PreviewView view(nullptr);
    view.resize(900, 700);
    view.show();
    view.show(m_host, bytes);
    QTRY_COMPARE(view.state(), PreviewView::State::Shown);
    QTRY_VERIFY(view.canvas()->isSharp());
    QVERIFY(!view.findChild<QLineEdit*>(u"previewSearch"_s)->isVisible());
    QVERIFY(!view.findChild<QToolButton*>(u"previewPages"_s)->isVisible());
    const QColor middle = view.canvas()->grab().toImage().pixelColor(400, 300);
    QVERIFY(std::abs(middle.green() - QColor(Qt::darkCyan).green()) < 10);
    picture(view, u"preview-picture"_s);
  }

  void whatIsNotShownIsSaid() {
    PreviewView view(nullptr);
    view.resize(900, 700);
    view.show();
    auto* reason = view.findChild<QLabel*>(u"previewReason"_s);
    auto* again = view.findChild<QPushButton*>(u"previewAgain"_s);
    view.show(m_host, "no file at all");
    QTRY_COMPARE(view.state(), PreviewView::State::Failed);
    QVERIFY(reason->text().contains(u"not shown here"_s));
    QVERIFY(!again->isVisible());
    view.show(m_host, "%PDF-1.7 and then nothing");
    QTRY_COMPARE(view.state(), PreviewView::State::Failed);
    QVERIFY(reason->text().contains(u"damaged"_s));
    QVERIFY(again->isVisible());
    picture(view, u"preview-damaged"_s);
    again->click();
    QCOMPARE(view.state(), PreviewView::State::Loading);
    QTRY_COMPARE(view.state(), PreviewView::State::Failed);
    view.show(nullptr, contract(1));
    QCOMPARE(view.state(), PreviewView::State::Failed);
  }

  void aPasswordIsAskedForHere() {
    MadePdf made{{pageOfText({"Sealed order 4711"})}};
    made.password = "kanari";
    PreviewView view(nullptr);
    view.resize(900, 700);
    view.show();
    view.show(m_host, made.bytes());
    QTRY_COMPARE(view.state(), PreviewView::State::Locked);
    picture(view, u"preview-locked"_s);
    auto* field = view.findChild<QLineEdit*>(u"previewPassword"_s);
    auto* open = view.findChild<QPushButton*>(u"previewUnlock"_s);
    QVERIFY(!open->isEnabled());
    field->setText(u"Kanari"_s);
    QTest::keyClick(field, Qt::Key_Return);
    auto* sentence = view.findChild<QLabel*>(u"previewLockedReason"_s);
    QTRY_VERIFY(sentence->isVisible() && sentence->text().contains(u"not the password"_s));
    QVERIFY(field->text().isEmpty());
    picture(view, u"preview-locked-wrong"_s);
    field->setText(u"kanari"_s);
    open->click();
    QTRY_COMPARE(view.state(), PreviewView::State::Shown);
    QTRY_VERIFY(view.canvas()->isSharp());
  }

  void whatWasRepairedIsSaidAbovePages() {
    const QByteArray whole = contract(2);
    for (const ui::Theme::Mode mode : {ui::Theme::Light, ui::Theme::Dark}) {
      ui::applyTheme(*qApp, mode);
      PreviewView view(nullptr);
      view.resize(900, 700);
      view.show();
      auto* note = view.findChild<QWidget*>(u"previewRepaired"_s);
      view.show(m_host, QByteArray(whole).replace("startxref\n", "startxref\n9"));
      QTRY_COMPARE(view.state(), PreviewView::State::Shown);
      QVERIFY(note->isVisible());
      QTRY_VERIFY(view.canvas()->isSharp());
      picture(view, mode == ui::Theme::Dark ? u"preview-repaired-dark"_s : u"preview-repaired-light"_s);
      view.show(m_host, whole);
      QTRY_COMPARE(view.state(), PreviewView::State::Shown);
      QVERIFY(!note->isVisible());
    }
  }

  void headingsAndFilesStandBesideThePages() {
    MadePdf made;
    for (int i = 1; i <= 4; ++i)
      made.pages << pageOfText({"Page " + QByteArray::number(i)});
    made.catalog = "/Outlines 100 0 R/Names<</EmbeddedFiles<</Names[(a)103 0 R]>>>>";
    made.objects = {"<</First 101 0 R/Last 101 0 R/Count 1>>",
                    "<</Title(Prices)/Parent 100 0 R/Dest[14 0 R/Fit]/First 102 0 R/Last 102 0 R/Count 1>>",
                    "<</Title(Elsewhere)/Parent 101 0 R/A<</S/URI/URI(http://127.0.0.1/)>>>>",
                    "<</Type/Filespec/F(prices.xml)/UF(prices.xml)/EF<</F 104 0 R>>>>",
                    "<</Type/EmbeddedFile/Params<</Size 4>>/Length 4>>\nstream\nabcd\nendstream"};
    PreviewView view(nullptr);
    view.resize(900, 700);
    view.show();
    view.show(m_host, made.bytes());
    QTRY_COMPARE(view.state(), PreviewView::State::Shown);
    view.findChild<QToolButton*>(u"previewPages"_s)->click();
    auto* tabs = view.findChild<QTabBar*>(u"previewSideTabs"_s);
    QTRY_VERIFY(tabs->isTabVisible(1) && tabs->isTabVisible(2));
    tabs->setCurrentIndex(1);
    auto* headings = view.findChild<QTreeWidget*>(u"previewHeadings"_s);
    QVERIFY(headings->isVisible());
    headings->setCurrentItem(headings->topLevelItem(0));
    QTest::keyClick(headings, Qt::Key_Return);
    QTRY_COMPARE(view.canvas()->currentPage(), 2);
    QCOMPARE(headings->topLevelItem(0)->child(0)->text(0), u"Elsewhere"_s);
    QTRY_VERIFY(view.canvas()->isSharp());
    picture(view, u"preview-headings"_s);
    tabs->setCurrentIndex(2);
    auto* files = view.findChild<QListWidget*>(u"previewFiles"_s);
    QVERIFY(files->item(0)->text().startsWith(u"prices.xml"_s));
    picture(view, u"preview-files"_s);
    view.show(m_host, contract(1));
    QTRY_COMPARE(view.state(), PreviewView::State::Shown);
    QVERIFY(!tabs->isVisible());
  }

  void whatIsLookedForIsShownOnceTheFileIsThere() {
    PreviewView view(nullptr);
    view.resize(900, 700);
    view.show();
    view.show(m_host, contract(5));
    view.showHits(u"page 4"_s, 3);
    QTRY_COMPARE(view.state(), PreviewView::State::Shown);
    QTRY_VERIFY(!view.canvas()->search()->isRunning() && !view.canvas()->search()->hits().empty());
    QCOMPARE(view.canvas()->currentPage(), 3);
    QCOMPARE(view.findChild<QLineEdit*>(u"previewSearch"_s)->text(), u"page 4"_s);
  }

  void aStaleFileNeverShows() {
    PreviewView view(nullptr);
    view.resize(900, 700);
    view.show();
    view.show(m_host, contract(7));
    view.show(m_host, contract(2));
    QTRY_COMPARE(view.state(), PreviewView::State::Shown);
    QCOMPARE(view.canvas()->pages(), 2);
    QTest::qWait(300);
    QCOMPARE(view.canvas()->pages(), 2);
    view.clear();
    QCOMPARE(view.state(), PreviewView::State::Empty);
    QCOMPARE(view.canvas()->pages(), 0);
  }

  void aViewThatGoesWaitsForNothing() {
    const QByteArray slow = "0.1 w " + QByteArray("0 0 m 595 842 300 10 10 842 c S ").repeated(3'000'000);
    auto view = std::make_unique<PreviewView>(nullptr);
    view->resize(900, 700);
    view->show();
    view->show(m_host, MadePdf{{slow}}.bytes());
    QTRY_COMPARE(view->state(), PreviewView::State::Shown);
    QElapsedTimer sinceGone;
    sinceGone.start();
    view.reset();
    QVERIFY(sinceGone.elapsed() < 1'000);
  }

  void theListOfPagesKeepsTheRules() {
    PreviewView view(nullptr);
    view.resize(900, 700);
    view.show();
    auto* list = view.findChild<QListView*>(u"previewPageList"_s);
    const QAbstractItemModelTester tester(list->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    view.show(m_host, contract(30));
    QTRY_COMPARE(list->model()->rowCount(), 30);
    view.findChild<QToolButton*>(u"previewPages"_s)->click();
    list->setCurrentIndex(list->model()->index(20, 0));
    QCOMPARE(view.canvas()->currentPage(), 20);
    QTRY_VERIFY(list->model()->index(20, 0).data(Qt::DecorationRole).isValid());
    view.show(m_host, contract(1));
    QTRY_COMPARE(list->model()->rowCount(), 1);
  }

  void aCopyIsWrittenWhole() {
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"copy.pdf"_s);
    QVERIFY(ui::SavedCopy::write(file, "bytes"));
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    QCOMPARE(written.readAll(), "bytes");
    QVERIFY(!(written.permissions() & (QFile::ExeOwner | QFile::ExeUser | QFile::ReadOther)));
    QVERIFY(!ui::SavedCopy::write(folder.filePath(u"nowhere/copy.pdf"_s), "bytes"));
    QCOMPARE(ui::SavedCopy::fileName(u"../a:b?.pdf. "_s), u".._a_b_.pdf"_s);
    QCOMPARE(ui::SavedCopy::fileName(u" ."_s), u"file"_s);
  }

  void theDialogLeadsOn() {
    QWidget window;
    window.resize(1280, 800);
    window.show();
    auto* dialog = new ui::PreviewDialog(&window);
    dialog->setTitle(u"Order 4711.pdf"_s, u"Ana, 12 March 2026 14:05, 48 kB"_s);
    dialog->view()->show(m_host, contract(2));
    dialog->open();
    auto* next = dialog->findChild<QPushButton*>(u"previewNextFile"_s);
    QVERIFY(!next->isVisible());
    dialog->setNeighbours(false, true);
    QVERIFY(next->isVisible() && !dialog->findChild<QPushButton*>(u"previewPreviousFile"_s)->isEnabled());
    const QSignalSpy wishes(dialog, &ui::PreviewDialog::nextRequested);
    QTest::keyClick(dialog, Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(wishes.size(), 1);
    QTRY_VERIFY(dialog->view()->canvas()->isSharp());
    picture(*dialog, u"preview-dialog"_s);
    dialog->close();
  }
};

MUNIMENT_TEST(PreviewViewTest);

} // namespace muniment::tests

#include "preview_view_test.moc"
