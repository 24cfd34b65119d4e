#include "core/platform/process_lock.h"
#include "tests/support/test_suite.h"

#include <QtCore/QProcess>
#include <QtCore/QStandardPaths>
#include <QtCore/QTemporaryDir>

namespace muniment::tests {

using namespace Qt::StringLiterals;
using namespace platform;

class ProcessLockTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void oneHolderAtATimeAndItIsNamed() {
    const QTemporaryDir folder;
    const FilePath file{folder.filePath(u"lock"_s)};
    {
      const auto first = ProcessLock::acquire(file, u"munimentd"_s);
      QVERIFY(first);
      const auto second = ProcessLock::acquire(file, u"muniment"_s);
      QVERIFY(!second);
      QCOMPARE(second.error().kind, ErrorKind::Unavailable);
      QCOMPARE(second.error().id, u"platform.locked"_s);
      QCOMPARE(second.error().arguments.value(0), u"munimentd"_s);
      QCOMPARE(second.error().arguments.value(1), QString::number(QCoreApplication::applicationPid()));
      QVERIFY(second.error().retryable);
    }
    QVERIFY(ProcessLock::acquire(file, u"muniment"_s));
  }

  void movingKeepsTheLock() {
    const QTemporaryDir folder;
    const FilePath file{folder.filePath(u"lock"_s)};
    auto first = ProcessLock::acquire(file, u"one"_s);
    {
      const ProcessLock moved = std::move(*first);
      QVERIFY(!ProcessLock::acquire(file, u"two"_s));
    }
    QVERIFY(ProcessLock::acquire(file, u"two"_s));
  }

  void aKilledHolderLetsGo() {
    const QString flock = QStandardPaths::findExecutable(u"flock"_s);
    if (flock.isEmpty())
      QSKIP("flock is not installed");
    const QTemporaryDir folder;
    const FilePath file{folder.filePath(u"lock"_s)};
    QProcess holder;
    holder.start(flock, {u"--no-fork"_s, file.value, u"sh"_s, u"-c"_s, u"echo held; exec sleep 60"_s});
    QVERIFY(holder.waitForReadyRead());
    QVERIFY(!ProcessLock::acquire(file, u"muniment"_s));
    holder.kill();
    QVERIFY(holder.waitForFinished());
    QVERIFY(ProcessLock::acquire(file, u"muniment"_s));
  }

  void aFolderThatIsMissingIsSaid() {
    QCOMPARE(ProcessLock::acquire({u"/nonexistent/lock"_s}, u"muniment"_s).error().kind, ErrorKind::NotFound);
  }
};

MUNIMENT_TEST(ProcessLockTest);

} // namespace muniment::tests

#include "process_lock_test.moc"
