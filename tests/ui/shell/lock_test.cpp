#include "tests/support/test_suite.h"
#include "tests/ui/shell/sample_window.h"
#include "ui/kit/copy_text.h"
#include "ui/kit/typed_confirmation.h"
#include "ui/welcome/welcome_page.h"

#include <QtCore/QDir>
#include <QtCore/QPointer>
#include <QtGui/QAction>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>

namespace muniment::tests {

using namespace Qt::StringLiterals;

/// Nobody at the desk, and nothing on it.
class LockTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { QDir().mkpath(QStringLiteral(MUNIMENT_PICTURES)); }
  void init() {
    m_open.start();
    QVERIFY(m_open.waitOpen());
  }

  void tenMinutesWithoutInputCloseTheWorkspace() {
    const QPointer<ui::Workbench> workbench = &m_open.workbench();
    ui::copyText(u"taken from a message"_s);
    auto* dialog = new ui::TypedConfirmation({u"Destroy"_s, u"a title"_s, {}, u"x"_s, u"Destroy"_s}, workbench);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
    const QPointer<QDialog> open = dialog;
    m_open.clock().advance(kMinute * 9);
    QTest::qWait(kLooks);
    QVERIFY(workbench);
    m_open.clock().advance(kMinute);
    QTRY_VERIFY(!workbench);
    QVERIFY(!open);
    QVERIFY(QGuiApplication::clipboard()->text().isEmpty());
    QVERIFY(m_open.window().welcome()->isVisible());
    QCOMPARE(m_open.window().windowTitle(), u"Muniment"_s);
    QVERIFY(m_open.window().grab().save(QStringLiteral(MUNIMENT_PICTURES "/shell-locked.png")));
    unlock(u"not it"_s);
    QTRY_VERIFY(m_open.window().findChild<QLineEdit*>(u"unlockPassphrase"_s)->isEnabled());
    QVERIFY(!m_open.window().workbench());
    unlock(u"sample"_s);
    QVERIFY(m_open.waitOpen());
  }

  void inputPutsItOff() {
    const QPointer<ui::Workbench> workbench = &m_open.workbench();
    for (int i = 0; i < 3; ++i) {
      m_open.clock().advance(kMinute * 9);
      QTest::mouseMove(&m_open.window(), QPoint(100 + i, 100));
      QTest::keyClick(&m_open.window(), Qt::Key_Shift);
      QTest::qWait(kLooks);
      QVERIFY(workbench);
    }
  }

  void theTouchThatWakesTheComputerShowsNothing() {
    const QPointer<ui::Workbench> workbench = &m_open.workbench();
    m_open.clock().advance(kMinute * 60);
    QTest::keyClick(&m_open.window(), Qt::Key_Shift); // before the watch looks by itself
    QTRY_VERIFY(!workbench);
  }

  void theDelayIsAPreference() {
    auto* action = [this]() -> QAction* {
      for (QAction* each : m_open.workbench().actions()) {
        if (each->text().startsWith(u"Lock After"_s))
          return each;
      }
      return nullptr;
    }();
    QVERIFY(action);
    action->trigger();
    auto* dialog = m_open.workbench().findChild<QDialog*>(u"lockDelayDialog"_s);
    QVERIFY(dialog);
    QCOMPARE(dialog->findChild<QComboBox*>()->currentData().toInt(), 10);
    QVERIFY(dialog->grab().save(QStringLiteral(MUNIMENT_PICTURES "/lock-delay.png")));
    dialog->findChild<QComboBox*>()->setCurrentIndex(1);
    dialog->accept();
    const QPointer<ui::Workbench> workbench = &m_open.workbench();
    m_open.clock().advance(kMinute * 2);
    QTRY_VERIFY(!workbench);
  }

  void workThatRunsIsFinishedUnseen() {
    QFile file(m_folder.filePath(u"large.bin"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.resize(80'000'000));
    const QPointer<ui::Workbench> workbench = &m_open.workbench();
    m_open.workbench().capture({QUrl::fromLocalFile(file.fileName())});
    QVERIFY(workbench->isWorking());
    m_open.window().lock();
    QVERIFY(workbench && !workbench->isVisible());
    QVERIFY(!m_open.window().workbench());
    QTRY_VERIFY(!workbench);
  }

 private:
  static constexpr std::int64_t kMinute = 60'000;
  static constexpr int kLooks = 2'200; ///< milliseconds in which the watch looks twice

  void unlock(const QString& passphrase) {
    auto* field = m_open.window().findChild<QLineEdit*>(u"unlockPassphrase"_s);
    QVERIFY(field && field->isVisible());
    field->setText(passphrase);
    QTest::keyClick(field, Qt::Key_Return);
  }

  SampleWindow m_open;
  QTemporaryDir m_folder;
};

MUNIMENT_TEST(LockTest);

} // namespace muniment::tests

#include "lock_test.moc"
