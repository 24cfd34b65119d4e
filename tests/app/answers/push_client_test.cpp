#include "core/connect/push/web_push.h"
#include "tests/app/answers/push_service.h"
#include "tests/support/npm_packages.h"
#include "tests/support/test_suite.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QProcess>

namespace muniment::tests {

using namespace Qt::StringLiterals;

class PushClientTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void aPublishedReaderReadsWhatIsSent();
};

namespace {

QString base64(const QByteArray& bytes) {
  return QString::fromLatin1(bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

} // namespace

void PushClientTest::aPublishedReaderReadsWhatIsSent() {
  const NpmPackages reader(QStringLiteral(MUNIMENT_ANSWER_SOURCE) + u"/clients"_s,
                           QStringLiteral(MUNIMENT_ANSWER_FOLDER));
  if (const QString why = reader.prepare(); !why.isEmpty())
    QSKIP(qUtf8Printable(u"NO published reader decrypted what Web Push sends: "_s + why));
  for (const QByteArray& text : {QByteArray("When I grow up"), QByteArray(connect::kLongestPush, 'x'), QByteArray()}) {
    const Secret secret = Secret::random(connect::P256Key::kSecretSize);
    const auto key = connect::P256Key::fromSecret(secret);
    QVERIFY(key.has_value());
    const auto body =
        connect::sealPush({QUrl(u"https://a.example/"_s), key->publicPoint(), PushService::secret()}, text);
    QVERIFY(body.has_value());
    QProcess node;
    node.start(u"node"_s, {reader.source() + u"/decrypt.mjs"_s, reader.folder()});
    node.write(QJsonDocument(QJsonObject{{u"body"_s, base64(*body)},
                                         {u"secret"_s, base64(secret.view().toByteArray())},
                                         {u"auth"_s, base64(PushService::secret())}})
                   .toJson(QJsonDocument::Compact));
    node.closeWriteChannel();
    QVERIFY(node.waitForFinished(NpmPackages::kLongest));
    QVERIFY2(node.exitCode() == 0, node.readAllStandardError().left(2000).constData());
    QCOMPARE(node.readAllStandardOutput(), text);
  }
}

MUNIMENT_TEST(PushClientTest);

} // namespace muniment::tests

#include "push_client_test.moc"
