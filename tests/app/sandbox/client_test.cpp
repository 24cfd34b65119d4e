#include "tests/app/sandbox/sandbox_run.h"
#include "tests/support/test_suite.h"

#include <QtCore/QDir>
#include <QtCore/QProcess>
#include <QtCore/QStandardPaths>

namespace muniment::tests {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLongest = 120'000;

QString sourceFolder() { return QStringLiteral(MUNIMENT_CLIENT_SOURCE); }
QString buildFolder() { return QStringLiteral(MUNIMENT_CLIENT_FOLDER); }

/// Fetches the clients, of the versions and with the checksums of the lock file, unless they are there; else why not.
QString prepare() {
  for (const QString& program : {u"node"_s, u"npm"_s})
    if (QStandardPaths::findExecutable(program).isEmpty())
      return program + u" is not installed"_s;
  if (QFile::exists(buildFolder() + u"/node_modules/.package-lock.json"_s))
    return {};
  QDir().mkpath(buildFolder());
  for (const QString& name : {u"/package.json"_s, u"/package-lock.json"_s}) {
    QFile::remove(buildFolder() + name);
    if (!QFile::copy(sourceFolder() + name, buildFolder() + name))
      return u"the build folder cannot be written"_s;
  }
  QProcess npm;
  npm.setWorkingDirectory(buildFolder());
  npm.setProcessChannelMode(QProcess::MergedChannels);
  npm.start(u"npm"_s, {u"ci"_s, u"--ignore-scripts"_s, u"--no-audit"_s, u"--no-fund"_s});
  const bool isDone = npm.waitForFinished(kLongest) && npm.exitStatus() == QProcess::NormalExit && npm.exitCode() == 0;
  return isDone ? QString() : u"npm could not fetch them: "_s + QString::fromUtf8(npm.readAll()).simplified();
}

} // namespace

class ClientTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void publishedClientsDriveIt();
};

void ClientTest::publishedClientsDriveIt() {
  if (const QString why = prepare(); !why.isEmpty())
    QSKIP(qUtf8Printable(u"NO published client drove the sandbox: "_s + why));
  SandboxRun run;
  QProcess node;
  node.start(u"node"_s, {sourceFolder() + u"/drive.mjs"_s, buildFolder(), run.address(u"rm"_s), run.address(u"wa"_s),
                         run.address(u"control"_s)});
  QVERIFY(node.waitForFinished(kLongest));
  QVERIFY2(node.exitCode() == 0, node.readAllStandardError().left(2000).constData());
  QHash<QString, int> steps;
  for (QByteArray line = node.readLine(); !line.isEmpty(); line = node.readLine())
    ++steps[QJsonDocument::fromJson(line).object().value("client"_L1).toString()];
  QCOMPARE(steps.value(u"@kweli/cs-rest"_s), 9);
  QCOMPARE(steps.value(u"@kapso/whatsapp-cloud-api"_s), 7);
  // What the clients believe is what the peers hold.
  const QJsonArray messages = run.state(u"wa"_s).value("messages"_L1).toArray();
  QCOMPARE(messages.size(), 5);
  QCOMPARE(messages.last().toObject().value("content"_L1).toObject().value("type"_L1).toString(), u"image"_s);
}

MUNIMENT_TEST(ClientTest);

} // namespace muniment::tests

#include "client_test.moc"
