#include "tests/support/test_suite.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>

namespace muniment::tests {

using namespace Qt::StringLiterals;

/// A workspace that was interrupted while it was made can be made again in the same folder.
class InitTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() {
    QFile pass(m_folder.filePath(u"pass"_s));
    QVERIFY(pass.open(QIODevice::WriteOnly) && pass.write("correct horse\n") > 0);
  }

  void aKilledInitIsBegunAnew() {
    int unfinished = 0;
    for (int delay = 20; delay < 2'000; delay += delay / 4) {
      const QString name = u"ws%1"_s.arg(delay);
      QProcess process;
      start(process, {u"init"_s, m_folder.filePath(name), u"--single-person"_s});
      QVERIFY(process.waitForStarted());
      process.waitForFinished(delay);
      process.kill();
      process.waitForFinished();
      const QDir folder(m_folder.filePath(name));
      const bool complete = folder.exists(u"workspace.json"_s);
      unfinished += !complete && folder.exists() ? 1 : 0;
      QCOMPARE(run({u"init"_s, folder.path(), u"--single-person"_s}), complete ? 4 : 0);
      QCOMPARE(run({u"-w"_s, folder.path(), u"verify"_s, u"--deep"_s}), 0);
      if (complete)
        break;
      QVERIFY(!folder.exists(u"unfinished"_s));
    }
    QVERIFY2(unfinished >= 3, QByteArray::number(unfinished)); // else nothing was shown
  }

  void filesOfSomebodyElseAreLeftAlone() {
    const QDir folder(m_folder.filePath(u"strange"_s));
    QVERIFY(folder.mkpath(u"."_s));
    QFile file(folder.filePath(u"muniment.db"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("not ours") > 0);
    file.close();
    QCOMPARE(run({u"init"_s, folder.path(), u"--single-person"_s}), 4);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), "not ours"_ba);
    QCOMPARE(folder.entryList(QDir::Files), QStringList{u"muniment.db"_s});
  }

 private:
  void start(QProcess& process, const QStringList& arguments) const {
    process.start(QStringLiteral(MUNIMENT_CTL),
                  QStringList{u"--passphrase-file"_s, m_folder.filePath(u"pass"_s)} + arguments);
  }
  [[nodiscard]] int run(const QStringList& arguments) const {
    QProcess process;
    start(process, arguments);
    return process.waitForFinished(60'000) ? process.exitCode() : -1;
  }

  QTemporaryDir m_folder;
};

MUNIMENT_TEST(InitTest);

} // namespace muniment::tests

#include "init_test.moc"
