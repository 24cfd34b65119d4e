#include "tests/app/sandbox/published_clients.h"
#include "tests/app/sandbox/sandbox_run.h"
#include "tests/support/test_suite.h"

#include <QtCore/QProcess>

namespace muniment::tests {

using namespace Qt::StringLiterals;

class ClientTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void publishedClientsDriveIt();
};

void ClientTest::publishedClientsDriveIt() {
  const NpmPackages clients = publishedClients();
  if (const QString why = clients.prepare(); !why.isEmpty())
    QSKIP(qUtf8Printable(u"NO published client drove the sandbox: "_s + why));
  SandboxRun run;
  QProcess node;
  node.start(u"node"_s, {clients.source() + u"/drive.mjs"_s, clients.folder(), run.address(u"rm"_s),
                         run.address(u"wa"_s), run.address(u"control"_s)});
  QVERIFY(node.waitForFinished(NpmPackages::kLongest));
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
