#include "core/workspace/documents/document_queries.h"
#include "tests/support/test_suite.h"
#include "tests/ui/documents/sample_documents.h"
#include "tests/ui/shell/sample_window.h"
#include "ui/documents/documents_screen.h"
#include "ui/documents/original_view.h"
#include "ui/kit/theme.h"

#include <QtCore/QDir>
#include <QtWidgets/QApplication>
#include <QtWidgets/QDialog>
#include <QtWidgets/QListView>

namespace muniment::tests {

using namespace Qt::StringLiterals;

/// Partner documents in the real window: dropped, read, declared and held.
class DocumentsWindowTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() {
    QDir().mkpath(QStringLiteral(MUNIMENT_PICTURES));
    m_sample.start();
    QVERIFY(m_sample.waitOpen());
    m_sample.window().resize(1440, 900);
    QVERIFY(QTest::qWaitForWindowActive(&m_sample.window()));
    m_screen = qobject_cast<ui::DocumentsScreen*>(m_sample.workbench().page(u"documents"_s));
    QVERIFY(m_screen);
  }

  void filesOfPartnersAreReadWhereTheyAreDropped() {
    const std::int64_t before = count();
    QList<QUrl> files;
    for (const auto& [name, bytes] :
         {std::pair(u"order.edi"_s, orderText()), std::pair(u"change.edi"_s, orderChangeText()),
          std::pair(u"ship.edi"_s, shipNoticeText()), std::pair(u"fa.edi"_s, syntaxText()),
          std::pair(u"invoice.edi"_s, invoiceText())}) {
      QFile file(m_folder.filePath(name));
      QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
      files << QUrl::fromLocalFile(file.fileName());
    }
    m_sample.workbench().capture(files);
    QTRY_COMPARE(count(), before + 5);
    QTRY_VERIFY(!m_sample.workbench().isWorking());
    m_sample.workbench().capture({files.first()}); // the same bytes again add nothing
    QTRY_VERIFY(!m_sample.workbench().isWorking());
    QCOMPARE(count(), before + 5);
    QTRY_COMPARE(list()->model()->rowCount(), static_cast<int>(before + 5));
  }

  void theInvoiceIsReadFromItsBytes() {
    workspace::DocumentsPage page;
    page.filter.text = u"INV-77"_s;
    const auto found = workspace().ask(page).result();
    QVERIFY(found && !found->documents.empty());
    m_screen->showDocument(found->documents.front().id);
    QTRY_VERIFY(m_screen->pane()->known());
    m_screen->pane()->showInOriginal(m_screen->pane()->known()->document.totals.front().value.place);
    QTRY_VERIFY(m_screen->pane()->original()->current() >= 0);
    const OriginalLine* line = m_screen->pane()->original()->text()->line(m_screen->pane()->original()->current());
    QVERIFY(line);
    QCOMPARE(line->text, u"TDS*826400~"_s);
    m_screen->pane()->setTab(ui::DocumentPane::Tab::Document);
    for (const auto mode : {ui::Theme::Dark, ui::Theme::Light}) {
      m_sample.window().setTheme(mode);
      QTest::qWait(300);
      QVERIFY(m_sample.window().grab().save(u"%1/window-documents-%2.png"_s.arg(
          QStringLiteral(MUNIMENT_PICTURES), mode == ui::Theme::Dark ? u"dark"_s : u"light"_s)));
    }
  }

  void declareAndHoldOpenTheirDialogs() {
    for (const auto& [key, name] : {std::pair(Qt::Key_D, u"declareDialog"_s), std::pair(Qt::Key_H, u"holdSheet"_s)}) {
      m_sample.window().activateWindow();
      QVERIFY(QTest::qWaitForWindowActive(&m_sample.window()));
      list()->setFocus();
      QTRY_VERIFY(list()->hasFocus());
      QTest::keyClick(list(), key);
      QDialog* dialog = nullptr;
      QTRY_VERIFY((dialog = m_sample.window().findChild<QDialog*>(name)) && dialog->isVisible());
      QTest::qWait(300);
      QVERIFY(dialog->grab().save(u"%1/window-documents-%2.png"_s.arg(QStringLiteral(MUNIMENT_PICTURES), name)));
      dialog->reject();
      QTRY_VERIFY(!m_sample.window().findChild<QDialog*>(name));
    }
  }

 private:
  using OriginalLine = ui::OriginalLine;

  [[nodiscard]] workspace::Workspace& workspace() { return m_sample.workbench().workspace(); }
  [[nodiscard]] QListView* list() { return m_screen->findChild<QListView*>(u"documents"_s); }
  [[nodiscard]] std::int64_t count() { return workspace().ask(workspace::DocumentCounts()).result()->total; }

  QTemporaryDir m_folder;
  SampleWindow m_sample;
  ui::DocumentsScreen* m_screen = nullptr;
};

MUNIMENT_TEST(DocumentsWindowTest);

} // namespace muniment::tests

#include "window_test.moc"
