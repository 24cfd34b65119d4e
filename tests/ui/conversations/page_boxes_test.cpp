#include "tests/support/test_suite.h"
#include "tests/ui/conversations/fake_queries.h"
#include "tests/ui/redaction/fake_redaction.h"
#include "ui/conversations/attachment_viewer.h"
#include "ui/kit/theme.h"
#include "ui/preview/page_boxes.h"
#include "ui/preview/preview_dialog.h"
#include "ui/preview/preview_view.h"
#include "ui/redaction/redact_sheet.h"

#include <QtTest/QSignalSpy>
#include <QtWidgets/QApplication>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QToolButton>

namespace muniment::tests {

using namespace Qt::StringLiterals;
using namespace muniment::ui;

namespace {

/// A file of the fakes, open in a window of its own.
class OpenFile final {
 public:
  OpenFile() : m_viewer(m_queries, m_window, nullptr) {
    m_window.resize(1100, 900);
    m_window.show();
    m_viewer.setPreviews(std::make_shared<preview::PreviewHost>(QStringLiteral(MUNIMENT_PREVIEW)));
    m_viewer.setRedactionDesk(fake);
    const auto page = m_queries.ask(workspace::TranscriptPage{}).result();
    message = *std::ranges::find_if(page->messages, &AttachmentViewer::canOpen);
  }
  void open() { m_viewer.open(m_queries.row.conversation.id, message, {}); }
  [[nodiscard]] QWidget& window() { return m_window; }
  [[nodiscard]] AttachmentViewer& viewer() { return m_viewer; }
  [[nodiscard]] PreviewView& view() { return *m_viewer.dialog()->view(); }
  [[nodiscard]] PreviewCanvas& canvas() { return *view().canvas(); }
  [[nodiscard]] PageBoxes& boxes() { return *canvas().boxes(); }
  template <class W>
  [[nodiscard]] W* part(const char* name) {
    return m_viewer.dialog()->findChild<W*>(QLatin1StringView(name));
  }
  void drag(QPoint from, QPoint to) {
    QWidget* pages = canvas().viewport();
    QTest::mousePress(pages, Qt::LeftButton, {}, from);
    QTest::mouseMove(pages, (from + to) / 2);
    QTest::mouseMove(pages, to);
    QTest::mouseRelease(pages, Qt::LeftButton, {}, to);
  }

  FakeRedaction fake;
  Message message;

 private:
  FakeQueries m_queries;
  QWidget m_window;
  AttachmentViewer m_viewer;
};

} // namespace

/// Boxes on the pages of a file that came with a message.
class PageBoxesTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void cleanup() { applyTheme(*qApp, Theme::Light); }

  void boxesAreDrawnAndRedacted() {
    for (const Theme::Mode mode : {Theme::Light, Theme::Dark}) {
      applyTheme(*qApp, mode);
      OpenFile file;
      file.open();
      const QSignalSpy changed(&file.viewer(), &AttachmentViewer::redactionsChanged);
      QTRY_COMPARE(file.view().state(), PreviewView::State::Shown);
      QTRY_VERIFY(file.canvas().isSharp());
      auto* act = file.part<QPushButton>("redactBoxes");
      QVERIFY(!act->isVisible());
      file.part<QToolButton>("previewRedact")->click();
      QVERIFY(act->isVisible() && !act->isEnabled());
      file.drag({300, 80}, {560, 130});
      file.drag({300, 200}, {301, 201}); // a slip of the hand
      QCOMPARE(file.boxes().drawn().size(), 1U);
      file.drag({300, 160}, {420, 190});
      QCOMPARE(file.boxes().drawn().size(), 2U);
      QTest::keyClick(&file.canvas(), Qt::Key_Backspace);
      QCOMPARE(file.boxes().drawn().size(), 1U);
      file.drag({420, 190}, {300, 160}); // from any corner
      QCOMPARE(file.boxes().drawn().size(), 2U);
      QVERIFY(file.boxes().drawn()[1].box.width() > 0);
      const QString name = mode == Theme::Dark ? u"dark"_s : u"light"_s;
      QVERIFY(file.viewer().dialog()->grab().save(QStringLiteral(MUNIMENT_PICTURES "/page-boxes-%1.png").arg(name)));
      act->click();
      auto* sheet = file.viewer().dialog()->findChild<RedactSheet*>();
      QVERIFY(sheet);
      QVERIFY(sheet->grab().save(QStringLiteral(MUNIMENT_PICTURES "/redact-boxes-%1.png").arg(name)));
      auto* done = sheet->findChild<QPushButton*>(u"sheet.action"_s);
      QTRY_VERIFY(done->isEnabled());
      const QRect drawn = file.boxes().drawn().front().box;
      done->click();
      QTRY_COMPARE(changed.size(), 1);
      QCOMPARE(file.fake.proposed.size(), 1U);
      const auto& wishes = file.fake.proposed.front().wishes;
      QCOMPARE(wishes.size(), 2U);
      QVERIFY(wishes.front().part == Redaction::Part::Page && wishes.front().message == file.message.id);
      QCOMPARE(wishes.front().page, 1);
      QCOMPARE(wishes.front().box, drawn);
      QVERIFY(!file.boxes().isDrawing());
      QTRY_COMPARE(file.boxes().known().size(), 2U);
      QCOMPARE(file.boxes().known().front().box, burnedBox(drawn));
      QVERIFY(file.viewer().dialog()->grab().save(QStringLiteral(MUNIMENT_PICTURES "/boxed-page-%1.png").arg(name)));
    }
  }

  void keysAreEnough() {
    OpenFile file;
    file.open();
    QTRY_COMPARE(file.view().state(), PreviewView::State::Shown);
    PreviewCanvas& canvas = file.canvas();
    QTest::keyClick(&canvas, Qt::Key_B);
    QVERIFY(file.boxes().isDrawing() && file.part<QToolButton>("previewRedact")->isChecked());
    QTest::keyClick(&canvas, Qt::Key_Return); // the frame appears
    QVERIFY(file.boxes().current() && file.boxes().drawn().empty());
    const QRect before = file.boxes().current()->box;
    QTest::keyClick(&canvas, Qt::Key_Up);
    QTest::keyClick(&canvas, Qt::Key_Left, Qt::ControlModifier);
    QCOMPARE(file.boxes().current()->box, before.translated(-2, -10));
    QTest::keyClick(&canvas, Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(&canvas, Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(file.boxes().current()->box, QRect(before.topLeft() - QPoint(2, 10), before.size() + QSize(10, 10)));
    QTest::keyClick(&canvas, Qt::Key_Return);
    QCOMPARE(file.boxes().drawn().size(), 1U);
    // On a page that is turned, the frame goes where the arrow points.
    QTest::keyClick(&canvas, Qt::Key_R);
    const QRect turned = file.boxes().current()->box;
    QTest::keyClick(&canvas, Qt::Key_Right);
    QCOMPARE(file.boxes().current()->box, turned.translated(0, -10));
    for (int i = 0; i < 200; ++i)
      QTest::keyClick(&canvas, Qt::Key_Right);
    QCOMPARE(file.boxes().current()->box.top(), 0); // never beyond the page
    QTest::keyClick(&canvas, Qt::Key_Delete);
    QVERIFY(file.boxes().drawn().empty());
    QTest::keyClick(&canvas, Qt::Key_Escape);
    QVERIFY(!file.boxes().isDrawing() && file.viewer().dialog()->isVisible());
  }

  void anotherFileBeginsAnew() {
    OpenFile file;
    file.open();
    QTRY_COMPARE(file.view().state(), PreviewView::State::Shown);
    file.part<QToolButton>("previewRedact")->click();
    file.drag({300, 80}, {560, 130});
    QCOMPARE(file.boxes().drawn().size(), 1U);
    file.view().setLoading();
    QVERIFY(!file.boxes().isDrawing() && file.boxes().drawn().empty());
  }
};

MUNIMENT_TEST(PageBoxesTest);

} // namespace muniment::tests

#include "page_boxes_test.moc"
