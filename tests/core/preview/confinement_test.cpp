#include "tests/support/test_suite.h"

#include <QtCore/QProcess>

namespace muniment::tests {

using namespace Qt::StringLiterals;

/// What the preview child may not do ends it, on this very system.
class ConfinementTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() {
#if !defined(Q_OS_LINUX) || defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    QSKIP("The filter of system calls is there on Linux only, and not beside a sanitizer.");
#endif
  }

  void whatIsForbiddenEndsTheChild_data() {
    QTest::addColumn<QString>("what");
    for (const char* what : {"read", "write", "connect", "connect-here", "exec", "code", "remove", "fork"})
      QTest::newRow(what) << QString::fromLatin1(what);
  }
  void whatIsForbiddenEndsTheChild() {
    QFETCH(const QString, what);
    QProcess child;
    child.start(QStringLiteral(MUNIMENT_PREVIEW), {u"--self-test"_s, what});
    QVERIFY(child.waitForFinished());
    QCOMPARE(child.exitStatus(), QProcess::CrashExit);
    constexpr int kBadCall = 31; // SIGSYS
    QCOMPARE(child.exitCode(), kBadCall);
  }

  /// Else the test above would be passed by a child that cannot do anything at all.
  void withoutAnAttemptItEndsByItself() {
    QProcess child;
    child.start(QStringLiteral(MUNIMENT_PREVIEW), {u"--self-test"_s, u"nothing"_s});
    QVERIFY(child.waitForFinished());
    QCOMPARE(child.exitStatus(), QProcess::NormalExit);
    QCOMPARE(child.exitCode(), 0);
  }

  void startedByHandItDoesNothing() {
    QProcess child;
    child.start(QStringLiteral(MUNIMENT_PREVIEW), {});
    QVERIFY(child.waitForFinished());
    QCOMPARE(child.exitStatus(), QProcess::NormalExit);
    QVERIFY(child.exitCode() != 0);
  }
};

MUNIMENT_TEST(ConfinementTest);

} // namespace muniment::tests

#include "confinement_test.moc"
