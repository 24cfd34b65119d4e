#include "tests/support/test_suite.h"
#include "ui/kit/bar_chart.h"
#include "ui/kit/cell_role.h"
#include "ui/kit/command_palette.h"
#include "ui/kit/filter_pill.h"
#include "ui/kit/navigation_bar.h"
#include "ui/kit/status_strip.h"
#include "ui/kit/typed_confirmation.h"

#include <QtGui/QStandardItemModel>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>
#include <QtWidgets/QPushButton>

namespace muniment::tests {

using namespace muniment::ui;

class WidgetsTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void confirmationWaitsForTheWord() {
    TypedConfirmation dialog({u"Destroy"_qs, {}, {}, u"Destroy"_qs, u"Destroy 14 records"_qs});
    QVERIFY(!dialog.action()->isEnabled());
    dialog.field()->setText(u"destro"_qs);
    QVERIFY(!dialog.action()->isEnabled());
    dialog.field()->setText(u" destroy "_qs);
    QVERIFY(dialog.action()->isEnabled());
  }
  void paletteChoosesTheBestRow() {
    QWidget window;
    window.resize(800, 600);
    QStandardItemModel model;
    for (const char* text : {"Discover sources", "Back up now", "Verify the ledger"})
      model.appendRow(new QStandardItem(QString::fromLatin1(text)));
    CommandPalette palette(&window);
    palette.setModel(&model);
    QSignalSpy chosen(&palette, &CommandPalette::chosen);
    window.show();
    palette.open();
    QCOMPARE(palette.results()->model()->rowCount(), 3);
    QTest::keyClicks(palette.search(), u"ver"_qs);
    QCOMPARE(palette.results()->model()->rowCount(), 2);
    QTest::keyClick(palette.search(), Qt::Key_Return);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen[0][0].toModelIndex().data().toString(), u"Verify the ledger"_qs);
    QVERIFY(!palette.isVisible());
  }
  void chartIsWalkedByKeyboard() {
    BarChart chart(u"Entries"_qs);
    chart.setBars({{u"2 March: 3"_qs, 3, {}, false}, {u"3 March: 7"_qs, 7, {}, false}});
    chart.resize(200, 80);
    QSignalSpy clicked(&chart, &BarChart::clicked);
    QTest::keyClick(&chart, Qt::Key_End);
    QCOMPARE(chart.accessibleDescription(), u"3 March: 7"_qs);
    QTest::keyClick(&chart, Qt::Key_Return);
    QTest::mouseClick(&chart, Qt::LeftButton, {}, QPoint(20, 30));
    QCOMPARE(clicked.size(), 2);
    QCOMPARE(clicked[0][0].toInt(), 1);
    QCOMPARE(clicked[1][0].toInt(), 0);
  }
  void anEmptyChartStaysCalm() {
    BarChart chart(u"Entries"_qs);
    chart.resize(200, 80);
    QTest::keyClick(&chart, Qt::Key_End);
    QTest::mouseClick(&chart, Qt::LeftButton);
    QVERIFY(!chart.grab().isNull());
  }
  void filterIsClearedByKeyAndCross() {
    FilterPill pill(u"Subject"_qs);
    pill.setValue(u"PO-4711"_qs);
    pill.resize(pill.sizeHint());
    QSignalSpy cleared(&pill, &FilterPill::cleared);
    QTest::keyClick(&pill, Qt::Key_Delete);
    QTest::mouseClick(&pill, Qt::LeftButton, {}, QPoint(pill.width() - 16, 12));
    QCOMPARE(cleared.size(), 2);
  }
  void navigationTellsOnlyWhatAPersonChose() {
    NavigationBar bar;
    bar.addItem(u"overview"_qs, Icon::Overview, u"Overview"_qs);
    bar.addItem(u"audit"_qs, Icon::Audit, u"Audit"_qs);
    QSignalSpy activated(&bar, &NavigationBar::activated);
    bar.setCurrent(u"overview"_qs);
    QCOMPARE(activated.size(), 0);
    bar.findChild<QAbstractButton*>(u"navigation.audit"_qs)->click();
    QCOMPARE(activated.size(), 1);
    QCOMPARE(bar.current(), u"audit"_qs);
    bar.setCollapsed(true);
    QCOMPARE(bar.width(), 48);
  }
  void finishedJobsKeepTheirSentence() {
    StatusStrip strip;
    strip.setJob(u"import"_qs,
                 {.what = u"Importing"_qs, .fraction = 0.5, .doneOfTotal = {}, .rate = {}, .timeLeft = {}});
    QSignalSpy cancelled(&strip, &StatusStrip::cancelRequested);
    auto* row = strip.findChild<JobRow*>(u"job.import"_qs);
    QVERIFY(row);
    row->findChild<QPushButton*>()->click();
    QCOMPARE(cancelled.size(), 1);
    strip.finishJob(u"import"_qs, u"1,204 messages imported"_qs, u"Show"_qs);
    QCOMPARE(row->accessibleName(), u"1,204 messages imported"_qs);
  }
};

MUNIMENT_TEST(WidgetsTest);

} // namespace muniment::tests

#include "widgets_test.moc"
