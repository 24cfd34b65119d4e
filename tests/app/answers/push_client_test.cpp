#include "core/connect/push/web_push.h"
#include "tests/app/answers/push_service.h"
#include "tests/support/test_suite.h"

#include <QtCore/QDir>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QProcess>
#include <QtCore/QStandardPaths>

namespace muniment::tests {

using namespace Qt::StringLiterals;

class PushClientTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void aPublishedReaderReadsWhatIsSent();
};

namespace {

constexpr int kLongest = 120'000;

QString sourceFolder() { return QStringLiteral(MUNIMENT_ANSWER_SOURCE) + u"/clients"_s; }
QString buildFolder() { return QStringLiteral(MUNIMENT_ANSWER_FOLDER); }

/// Fetches the reader, of the version and with the checksum of the lock file, unless it is there; else why not.
QString prepare() {
  for (const QString& program : {u"node"_s, u"npm"_s}) {
    if (QStandardPaths::findExecutable(program).isEmpty())
      return program + u" is not installed"_s;
  }
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
  return isDone ? QString() : u"npm could not fetch it: "_s + QString::fromUtf8(npm.readAll()).simplified();
}

QString base64(const QByteArray& bytes) {
  return QString::fromLatin1(bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

} // namespace

void PushClientTest::aPublishedReaderReadsWhatIsSent() {
  if (const QString why = prepare(); !why.isEmpty())
    QSKIP(qUtf8Printable(u"NO published reader decrypted what Web Push sends: "_s + why));
  for (const QByteArray& text : {QByteArray("When I grow up"), QByteArray(connect::kLongestPush, 'x'), QByteArray()}) {
    const Secret secret = Secret::random(connect::P256Key::kSecretSize);
    const auto key = connect::P256Key::fromSecret(secret);
    QVERIFY(key.has_value());
    const auto body =
        connect::sealPush({QUrl(u"https://a.example/"_s), key->publicPoint(), PushService::secret()}, text);
    QVERIFY(body.has_value());
    QProcess node;
    node.start(u"node"_s, {sourceFolder() + u"/decrypt.mjs"_s, buildFolder()});
    node.write(QJsonDocument(QJsonObject{{u"body"_s, base64(*body)},
                                         {u"secret"_s, base64(secret.view().toByteArray())},
                                         {u"auth"_s, base64(PushService::secret())}})
                   .toJson(QJsonDocument::Compact));
    node.closeWriteChannel();
    QVERIFY(node.waitForFinished(kLongest));
    QVERIFY2(node.exitCode() == 0, node.readAllStandardError().left(2000).constData());
    QCOMPARE(node.readAllStandardOutput(), text);
  }
}

MUNIMENT_TEST(PushClientTest);

} // namespace muniment::tests

#include "push_client_test.moc"
