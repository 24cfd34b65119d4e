#include "tests/app/ctl_run.h"

#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtTest/QTest>

#ifdef Q_OS_LINUX
#include <unistd.h>
#endif

namespace muniment::tests {

using namespace Qt::StringLiterals;

Answer runCtl(const QStringList& arguments, bool unprivileged) {
  QProcess process;
  QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
  environment.remove(u"MUNIMENT_WORKSPACE"_s);
  environment.remove(u"MUNIMENT_PASSPHRASE_FILE"_s);
  environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nowhere"_s);
  process.setProcessEnvironment(environment);
#ifdef Q_OS_LINUX
  if (unprivileged && geteuid() == 0) {
    process.setChildProcessModifier([] {
      if (setgid(65534) != 0 || setuid(65534) != 0)
        _exit(99);
    });
  }
#else
  Q_UNUSED(unprivileged)
#endif
  process.start(QStringLiteral(MUNIMENT_CTL), QStringList{u"--json"_s} + arguments);
  if (!process.waitForFinished(60'000))
    return {};
  return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput(),
          process.readAllStandardError()};
}

void put(const QString& path, const QByteArray& bytes) {
  QFile file(path);
  QVERIFY(file.open(QIODevice::WriteOnly));
  QCOMPARE(file.write(bytes), bytes.size());
}

} // namespace muniment::tests
