#include "tests/support/test_suite.h"
#include "tests/ui/conversations/fake_queries.h"
#include "ui/conversations/attachment_viewer.h"
#include "ui/conversations/conversations_screen.h"
#include "ui/conversations/transcript_view.h"
#include "ui/preview/preview_dialog.h"
#include "ui/preview/preview_view.h"

#include <QtTest/QSignalSpy>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>

namespace muniment::tests {

using namespace Qt::StringLiterals;
using namespace muniment::ui;

/// In the conversation of the fakes, every 23rd message from the 7th on came with a file.
class AttachmentViewerTest final : public QObject {
  Q_OBJECT

  std::shared_ptr<preview::PreviewHost> m_previews =
      std::make_shared<preview::PreviewHost>(QStringLiteral(MUNIMENT_PREVIEW));

  static QString title(const QWidget& dialog) { return dialog.findChild<QLabel*>(u"previewName"_s)->text(); }

 private Q_SLOTS:
  void enterOpensTheFileAndLeadsToTheOthers() {
    FakeQueries queries;
    ConversationsScreen screen(queries, queries.review, nullptr);
    screen.setPreviews(m_previews);
    screen.resize(1262, 820);
    screen.show();
    auto* view = screen.findChild<TranscriptView*>(u"transcript"_s);
    QTRY_VERIFY(view->geometryOfRows().find(FakeQueries::kCount - 1));
    view->scrollTo(53, 0.5);
    QTRY_VERIFY(view->geometryOfRows().find(53) && view->geometryOfRows().find(53)->layout);
    view->setCurrent(52); // without a file
    QTest::keyClick(view, Qt::Key_Return);
    QVERIFY(!screen.findChild<PreviewDialog*>());
    view->setCurrent(53);
    QTest::keyClick(view, Qt::Key_Return);
    auto* dialog = screen.findChild<PreviewDialog*>();
    QVERIFY(dialog && dialog->isVisible());
    QCOMPARE(title(*dialog), u"Delivery note 53.pdf"_s);
    QTRY_COMPARE(dialog->view()->state(), PreviewView::State::Shown);
    QTRY_VERIFY(dialog->view()->canvas()->isSharp());
    QVERIFY(screen.window()->grab().save(QStringLiteral(MUNIMENT_PICTURES "/attachment.png")));
    auto* previous = dialog->findChild<QPushButton*>(u"previewPreviousFile"_s);
    auto* next = dialog->findChild<QPushButton*>(u"previewNextFile"_s);
    QTRY_VERIFY(previous->isEnabled() && next->isEnabled());
    next->click();
    QTRY_COMPARE(title(*dialog), u"Delivery note 76.pdf"_s);
    QTRY_VERIFY(previous->isEnabled());
    previous->click();
    QTRY_VERIFY(previous->isEnabled());
    previous->click();
    QTRY_COMPARE(title(*dialog), u"Delivery note 30.pdf"_s);
    QTRY_VERIFY(previous->isEnabled());
    previous->click();
    QTRY_COMPARE(title(*dialog), u"Delivery note 7.pdf"_s);
    QTRY_VERIFY(next->isEnabled());
    QVERIFY(!previous->isEnabled()); // there is none before it
    dialog->close();
  }

  void whatIsCopiedIsNotedFirst() {
    FakeQueries queries;
    QWidget window;
    window.resize(1000, 800);
    window.show();
    AttachmentViewer viewer(queries, window, nullptr);
    viewer.setPreviews(m_previews);
    const auto page = queries.ask(workspace::TranscriptPage{}).result();
    const Message message = *std::ranges::find_if(page->messages, &AttachmentViewer::canOpen);
    viewer.open(queries.row.conversation.id, message, {});
    QTRY_COMPARE(viewer.dialog()->view()->state(), PreviewView::State::Shown);
    Q_EMIT viewer.dialog()->view()->copyRequested(u"text"_s);
    QTRY_COMPARE(queries.journal,
                 QStringList{accessActCode(AccessAct::Copied) + u' ' + aggregateOfAttachment(message.id)});
    const QSignalSpy saves(&viewer, &AttachmentViewer::saveRequested);
    viewer.dialog()->findChild<QPushButton*>(u"previewSave"_s)->click();
    QCOMPARE(saves.size(), 1);
    QTest::keyClick(viewer.dialog(), Qt::Key_Escape);
    QTRY_VERIFY(!viewer.dialog());
    QVERIFY(!viewer.paneState().isEmpty());
  }

  void withoutAProgramTheReasonIsSaid() {
    FakeQueries queries;
    QWidget window;
    window.resize(1000, 800);
    window.show();
    AttachmentViewer viewer(queries, window, nullptr);
    Message message;
    viewer.open(queries.row.conversation.id, message, {});
    QVERIFY(!viewer.dialog()); // no file came with it
    const auto page = queries.ask(workspace::TranscriptPage{}).result();
    viewer.open(queries.row.conversation.id, *std::ranges::find_if(page->messages, &AttachmentViewer::canOpen), {});
    QTRY_COMPARE(viewer.dialog()->view()->state(), PreviewView::State::Failed);
  }
};

MUNIMENT_TEST(AttachmentViewerTest);

} // namespace muniment::tests

#include "attachment_viewer_test.moc"
