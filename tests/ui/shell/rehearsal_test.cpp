#include "tests/support/test_suite.h"
#include "tests/ui/shell/sample_window.h"
#include "ui/kit/day_text.h"
#include "ui/kit/status_strip.h"

#include <QtCore/QDir>
#include <QtGui/QAction>
#include <QtWidgets/QDateEdit>
#include <QtWidgets/QDialog>
#include <QtWidgets/QLabel>

namespace muniment::tests {

using namespace Qt::StringLiterals;

/// The sample is a rehearsal: its time is moved from the window.
class RehearsalWindowTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void timeIsMovedFromThePalette() {
    QDir().mkpath(QStringLiteral(MUNIMENT_PICTURES));
    SampleWindow open;
    open.start();
    QVERIFY(open.waitOpen());
    auto* strip = open.workbench().findChild<ui::StatusStrip*>();
    const auto shows = [strip](QDate day) {
      return std::ranges::any_of(strip->findChildren<QLabel*>(), [&](const QLabel* label) {
        return label->isVisible() && label->text() == ui::dayText(day);
      });
    };
    const QDate today = ui::dayOf(open.workbench().workspace().now());
    QVERIFY(shows(today));
    const QList<QAction*> actions = open.workbench().actions();
    const auto move =
        std::ranges::find_if(actions, [](const QAction* each) { return each->text().startsWith(u"Move Time"_s); });
    QVERIFY(move != actions.end());
    (*move)->trigger();
    auto* dialog = open.workbench().findChild<QDialog*>(u"moveTimeDialog"_s);
    QVERIFY(dialog);
    auto* day = dialog->findChild<QDateEdit*>(u"day"_s);
    QCOMPARE(day->minimumDate(), today.addDays(1));
    QVERIFY(dialog->grab().save(QStringLiteral(MUNIMENT_PICTURES "/move-time.png")));
    day->setDate(today.addYears(3));
    dialog->accept();
    QTRY_VERIFY(shows(today.addYears(3)));
    QVERIFY(open.window().grab().save(QStringLiteral(MUNIMENT_PICTURES "/shell-rehearsal.png")));
  }
};

MUNIMENT_TEST(RehearsalWindowTest);

} // namespace muniment::tests

#include "rehearsal_test.moc"
