#include "tests/support/test_suite.h"
#include "tests/ui/shell/sample_window.h"
#include "ui/rules/rule_pane.h"
#include "ui/rules/rules_screen.h"

#include <QtCore/QDir>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QListView>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableView>

namespace muniment::tests {

using namespace Qt::StringLiterals;

/// Rules in the real window, on the sample.
class RulesWindowTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() {
    QDir().mkpath(QStringLiteral(MUNIMENT_PICTURES));
    m_sample.start();
    QVERIFY(m_sample.waitOpen());
    m_sample.window().resize(1440, 900);
    QVERIFY(QTest::qWaitForWindowActive(&m_sample.window()));
  }

  void rulesStandBetweenTasksAndAudit() {
    const QStringList screens = m_sample.workbench().screens();
    QCOMPARE(screens.indexOf(u"rules"_s), screens.indexOf(u"tasks"_s) + 1);
    QCOMPARE(screens.indexOf(u"campaigns"_s), screens.indexOf(u"rules"_s) + 1);
  }

  void aRuleIsTriedAndItsHitOpens() {
    m_sample.workbench().show(u"rules"_s);
    auto* rows = part<QListView>("rules.rows");
    QTRY_COMPARE(rows->model()->rowCount(), 4);
    QTRY_VERIFY(screen()->pane()->shown());
    QTRY_VERIFY(part<QPushButton>("trial.start")->isEnabled()); // who may try it is known
    screen()->pane()->tryOnThePast();
    auto* hits = part<QTableView>("trial.rows");
    QTRY_VERIFY(says(u"Nothing was sent or changed."_s));
    QVERIFY(m_sample.window().grab().save(QStringLiteral(MUNIMENT_PICTURES "/window-rules.png")));
    QTRY_VERIFY(hits->model()->rowCount() > 0);
    Q_EMIT hits->activated(hits->model()->index(0, 0));
    QTRY_VERIFY(m_sample.workbench().page(u"conversations"_s)->isVisible());
  }

  void aReadyMadeRuleIsSavedAndSwitchedOff() {
    m_sample.workbench().show(u"rules"_s);
    screen()->showLibrary();
    auto* rows = part<QListView>("rules.rows");
    QTRY_COMPARE(rows->model()->rowCount(), 39);
    QVERIFY(m_sample.window().grab().save(QStringLiteral(MUNIMENT_PICTURES "/window-rules-library.png")));
    QTRY_VERIFY(part<QPushButton>("rule.use")->isVisible());
    part<QPushButton>("rule.use")->click();
    QTRY_VERIFY(part<QPushButton>("rule.save")->isEnabled());
    part<QPushButton>("rule.save")->click();
    QTRY_COMPARE(rows->model()->rowCount(), 5);
  }

 private:
  ui::RulesScreen* screen() { return m_sample.window().findChild<ui::RulesScreen*>(); }
  template <class W>
  W* part(const char* name) {
    return m_sample.window().findChild<W*>(QLatin1StringView(name));
  }
  bool says(const QString& words) {
    return std::ranges::any_of(m_sample.window().findChildren<QLabel*>(), [&](const QLabel* label) {
      return label->isVisible() && label->text().contains(words);
    });
  }

  SampleWindow m_sample;
};

MUNIMENT_TEST(RulesWindowTest);

} // namespace muniment::tests

#include "window_test.moc"
