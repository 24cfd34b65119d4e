#include "tests/support/test_suite.h"

#include <QtCore/QProcess>
#include <QtCore/QStandardPaths>
#include <QtCore/QTemporaryDir>

namespace muniment::tests {

using namespace Qt::StringLiterals;

class SystemKeychainTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void aRealKeychainKeepsBytes() {
    for (const QString& program : {u"dbus-run-session"_s, u"gnome-keyring-daemon"_s}) {
      if (QStandardPaths::findExecutable(program).isEmpty())
        QSKIP(qPrintable(u"THE KEYCHAIN WAS NOT TESTED: %1 is not installed"_s.arg(program)));
    }
    const QString script = u"printf pass | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1; "
                           "exec \"$0\""_s;
    const QByteArray said = run({u"dbus-run-session"_s, u"--"_s, u"sh"_s, u"-c"_s, script, probe()});
    QCOMPARE(said, QByteArray("read-missing keychain.no_entry\nwrite ok\nread ok\nsame ok\nremove ok\n"
                              "read-removed keychain.no_entry\n"));
  }

  void withoutAServiceThatIsSaid() {
#ifndef Q_OS_LINUX
    QSKIP("only Linux can be without a keychain");
#endif
    QCOMPARE(run({probe()}), QByteArray("read-missing keychain.unavailable\nwrite keychain.unavailable\n"));
  }

 private:
  static QString probe() { return QStringLiteral(KEYCHAIN_PROBE); }
  static QByteArray run(QStringList command) {
    const QTemporaryDir home;
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString& name : {u"DBUS_SESSION_BUS_ADDRESS"_s, u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s})
      environment.remove(name);
    for (const QString& name : {u"HOME"_s, u"XDG_DATA_HOME"_s, u"XDG_CONFIG_HOME"_s, u"XDG_RUNTIME_DIR"_s})
      environment.insert(name, home.path());
    process.setProcessEnvironment(environment);
    const QString program = command.takeFirst();
    process.start(program, command);
    if (!process.waitForFinished(60'000)) {
      process.kill();
      process.waitForFinished();
      return "no answer within a minute: " + process.readAllStandardOutput();
    }
    return process.readAllStandardOutput();
  }
};

MUNIMENT_TEST(SystemKeychainTest);

} // namespace muniment::tests

#include "system_keychain_test.moc"
