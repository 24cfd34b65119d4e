#include "core/workspace/holds/hold_queries.h"
#include "core/workspace/tasks/task_queries.h"
#include "tests/support/test_suite.h"
#include "tests/ui/shell/sample_window.h"
#include "ui/tasks/task_words.h"

#include <QtCore/QDir>
#include <QtWidgets/QApplication>
#include <QtWidgets/QDialog>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>

namespace muniment::tests {

using namespace Qt::StringLiterals;

/// Holds and tasks in the real window, on the sample.
class HoldsWindowTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() {
    QDir().mkpath(QStringLiteral(MUNIMENT_PICTURES));
    m_sample.start();
    QVERIFY(m_sample.waitOpen());
    m_sample.window().resize(1440, 900);
    QVERIFY(QTest::qWaitForWindowActive(&m_sample.window()));
  }

  void aNoticeIsAcknowledgedByKey() {
    m_sample.workbench().show(u"tasks"_s);
    workspace::TasksPage notices;
    notices.kind = model::Task::Kind::AcknowledgeHold;
    const auto open = [&] { return workspace().ask(notices).result()->total; };
    auto* list = part<QListView>("tasks.rows");
    const auto notice = [&] { // the agent adds rows of its own meanwhile
      const QModelIndexList found = list->model()->match(list->model()->index(0, 0), Qt::DisplayRole,
                                                         ui::TaskWords::kind(model::Task::Kind::AcknowledgeHold));
      return found.isEmpty() ? QModelIndex() : found.front();
    };
    QTRY_VERIFY(notice().isValid());
    const std::int64_t before = open();
    list->setCurrentIndex(notice());
    QTRY_VERIFY(part<QPushButton>("taskDecision0") &&
                part<QPushButton>("taskDecision0")->text().contains(u"cknowledge"_s));
    picture(u"window-tasks"_s);
    list->setFocus();
    QTest::keyClick(list, Qt::Key_A);
    QTRY_COMPARE(open(), before - 1);
  }

  void aNewHoldIsInForceAfterOneSheet() {
    m_sample.workbench().show(u"holds"_s);
    QTRY_VERIFY(part<QPushButton>("newHold") && part<QPushButton>("newHold")->isVisible());
    part<QPushButton>("newHold")->click();
    auto* sheet = part<QDialog>("newHoldSheet");
    QVERIFY(sheet);
    part<QLineEdit>("newHold.name")->setText(u"Recall of crates"_s);
    part<QLineEdit>("newHold.trigger")->setText(u"A crate broke at the customer"_s);
    part<QPlainTextEdit>("peopleList")->setPlainText(u"Ana Lima\nMarta Klein"_s);
    auto* apply = sheet->findChild<QPushButton*>(u"sheet.action"_s);
    QTRY_VERIFY(apply->isEnabled());
    const auto figure = [sheet] { return sheet->findChild<QLabel*>(u"reachFigure"_s)->text(); };
    QTRY_VERIFY(!figure().isEmpty() && !figure().startsWith(u'0'));
    QVERIFY(sheet->grab().save(QStringLiteral(MUNIMENT_PICTURES "/window-new-hold.png")));
    const auto inForce = [&] { return workspace().ask(workspace::HoldsPage{Hold::State::Active}).result()->lines; };
    const std::size_t before = inForce().size();
    apply->click();
    QTRY_COMPARE(inForce().size(), before + 1);
    QCOMPARE(inForce().front().hold.name, u"Recall of crates"_s);
    QCOMPARE(inForce().front().custodians, 2); // one of them was new
    QTRY_VERIFY(says(u"Recall of crates"_s));
  }

  void aReleaseIsSignedAndCools() {
    m_sample.workbench().show(u"holds"_s);
    QTRY_VERIFY(part<QPushButton>("releaseHold")->isVisible());
    part<QPushButton>("releaseHold")->click();
    auto* sheet = part<QDialog>("releaseSheet");
    QVERIFY(sheet);
    const QString code = workspace().ask(workspace::HoldsPage{Hold::State::Active}).result()->lines.front().hold.code;
    part<QPlainTextEdit>("releaseSheet.reason")->setPlainText(u"The crate was overloaded by the customer."_s);
    part<QLineEdit>("releaseSheet.word")->setText(code);
    QVERIFY(sheet->grab().save(QStringLiteral(MUNIMENT_PICTURES "/window-release.png")));
    sheet->findChild<QPushButton*>(u"sheet.action"_s)->click();
    QTRY_VERIFY(part<QLineEdit>("passphraseSheet.passphrase"));
    part<QLineEdit>("passphraseSheet.passphrase")->setText(u"sample"_s);
    part<QPushButton>("passphraseSheet.sign")->click();
    const auto released = [&] { return workspace().ask(workspace::HoldById{code}).result()->hold.state; };
    QTRY_COMPARE(released(), Hold::State::Released);
    QTRY_VERIFY(says(u"Cooling off until"_s));
    QTRY_VERIFY(!part<QPushButton>("releaseHold")->isVisible());
    QTRY_VERIFY(says(u"Hold released"_s)); // its history
    QTRY_VERIFY(!part<QPushButton>("takeOff"));
    picture(u"window-released"_s);
    QVERIFY(workspace().verify({true, std::nullopt}, nullptr).result()->isClean());
  }

 private:
  workspace::Workspace& workspace() { return m_sample.workbench().workspace(); }
  template <class W>
  W* part(const char* name) {
    return m_sample.window().findChild<W*>(QLatin1StringView(name));
  }
  bool says(const QString& words) {
    return std::ranges::any_of(m_sample.window().findChildren<QLabel*>(), [&](const QLabel* label) {
      return label->isVisible() && label->text().contains(words);
    });
  }
  void picture(const QString& name) {
    QVERIFY(m_sample.window().grab().save(QStringLiteral(MUNIMENT_PICTURES) + u'/' + name + u".png"_s));
  }

  SampleWindow m_sample;
};

MUNIMENT_TEST(HoldsWindowTest);

} // namespace muniment::tests

#include "window_test.moc"
