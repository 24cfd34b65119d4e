#include "tests/core/workspace/deeds.h"
#include "tests/core/workspace/workspace_fixture.h"
#include "tests/support/test_suite.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QProcess>

namespace muniment::tests {

namespace {

constexpr int kRuns = 60;
constexpr int kRunsOfOneWorkspace = 15;

/// What the child had been told before it died `milliseconds` after its first word.
QStringList runAndKill(const FilePath& directory, int run, int milliseconds) {
  QProcess process;
  process.start(QStringLiteral(MUNIMENT_KILL_CHILD), {directory.value, QString::number(run)});
  if (!process.waitForStarted())
    qFatal("the child does not start");
  process.waitForReadyRead(10'000);
  process.waitForFinished(milliseconds);
  process.kill();
  process.waitForFinished();
  QString text = QString::fromUtf8(process.readAllStandardOutput());
  text.truncate(text.lastIndexOf(u'\n') + 1); // a line without its end was not told
  return text.split(u'\n', Qt::SkipEmptyParts);
}

} // namespace

class WorkspaceKillTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void nothingAcknowledgedIsLost() {
    QElapsedTimer timer;
    timer.start();
    std::mt19937 random(20'260'302);
    std::unique_ptr<WorkspaceFixture> fixture;
    QStringList acknowledged;
    qsizetype total = 0;
    for (int run = 0; run < kRuns; ++run) {
      if (run % kRunsOfOneWorkspace == 0) {
        fixture = std::make_unique<WorkspaceFixture>();
        QVERIFY(fixture->create());
        acknowledged.clear();
      }
      const QStringList told = runAndKill(fixture->path(u"ws"_s), run, static_cast<int>(random() % 120));
      total += told.size();
      acknowledged += told;
      const auto workspace = fixture->open();
      QVERIFY2(workspace, workspace ? "" : qPrintable(workspace.error().id));
      const QString problem = whatIsLost(**workspace, acknowledged);
      QVERIFY2(problem.isEmpty(), qPrintable(u"run %1: %2"_s.arg(run).arg(problem)));
    }
    qInfo("%d kills, %lld acts acknowledged, %lld ms", kRuns, static_cast<long long>(total), timer.elapsed());
    QVERIFY(total > kRuns);
  }
};

MUNIMENT_TEST(WorkspaceKillTest);

} // namespace muniment::tests

#include "kill_test.moc"
