#include "tests/support/test_suite.h"
#include "tests/ui/documents/fake_documents.h"
#include "ui/documents/documents_screen.h"
#include "ui/kit/theme.h"

#include <QtCore/QDir>
#include <QtWidgets/QApplication>
#include <QtWidgets/QListView>

namespace muniment::tests {

using namespace Qt::StringLiterals;
using Tab = ui::DocumentPane::Tab;

/// Pictures of the screen in the build folder, to be looked at.
class DocumentPicturesTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void pictures_data() {
    QTest::addColumn<int>("mode");
    QTest::addColumn<int>("row");
    QTest::addColumn<int>("tab");
    QTest::addColumn<bool>("mirrored");
    for (const int mode : {int(ui::Theme::Light), int(ui::Theme::Dark)}) {
      const char* name = mode == ui::Theme::Light ? "light" : "dark";
      const auto add = [&](const char* what, int row, Tab tab, bool mirrored = false) {
        QTest::addRow("%s-%s", what, name) << mode << row << int(tab) << mirrored;
      };
      add("invoice", 0, Tab::Document);
      add("ship-notice", 1, Tab::Document);
      add("change", 2, Tab::Document);
      add("acknowledgement", 3, Tab::Document);
      add("order", 4, Tab::Document);
      add("original", 0, Tab::Original);
      add("chain", 2, Tab::Chain);
      add("findings", 0, Tab::Findings);
      add("mirrored", 0, Tab::Document, true);
    }
  }
  void pictures() {
    QFETCH(const int, mode);
    QFETCH(const int, row);
    QFETCH(const int, tab);
    QFETCH(const bool, mirrored);
    QDir().mkpath(QStringLiteral(MUNIMENT_PICTURES));
    ui::applyTheme(*qApp, static_cast<ui::Theme::Mode>(mode));
    QApplication::setLayoutDirection(mirrored ? Qt::RightToLeft : Qt::LeftToRight);
    FakeDocuments desk;
    desk.isHeld = true;
    ui::DocumentsScreen screen(desk, nullptr);
    screen.resize(1256, 824);
    screen.show();
    screen.refresh();
    QTRY_VERIFY(screen.pane()->known());
    auto* list = screen.findChild<QListView*>(u"documents"_s);
    list->setCurrentIndex(list->model()->index(row, 0));
    QTRY_VERIFY(screen.pane()->known() && screen.pane()->known()->summary.id == FakeDocuments::documentId(row));
    screen.pane()->setTab(static_cast<Tab>(tab));
    if (tab == int(Tab::Original))
      screen.pane()->showInOriginal(screen.pane()->known()->document.totals.front().value.place);
    QTest::qWait(250);
    const QString file =
        u"%1/documents-%2.png"_s.arg(QStringLiteral(MUNIMENT_PICTURES), QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY(screen.grab().save(file));
    QApplication::setLayoutDirection(Qt::LeftToRight);
  }
};

MUNIMENT_TEST(DocumentPicturesTest);

} // namespace muniment::tests

#include "pictures_test.moc"
