#include "core/connect/http/transport_settings.h"
#include "core/platform/local_file_system.h"
#include "tests/core/connect/certificates.h"
#include "tests/core/connect/raw_peer.h"
#include "tests/support/test_suite.h"

#include <QtCore/QFile>
#include <QtCore/QProcessEnvironment>
#include <QtCore/QTemporaryDir>

namespace muniment::tests {

using namespace connect;
using namespace Qt::StringLiterals;

class TransportSettingsTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void nothingSaidIsTheWayOfThisComputer();
  void aProxyIsNamed_data();
  void aProxyIsNamed();
  void filesAreRead();
  void requestsGoToTheProxy();

 private:
  [[nodiscard]] QString put(const QString& name, const QByteArray& bytes) {
    QFile file(m_folder.filePath(name));
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
  }
  [[nodiscard]] Result<TransportSettings> read(const std::map<QString, QString>& said) {
    QProcessEnvironment environment;
    for (const auto& [name, value] : said)
      environment.insert(name, value);
    return transportSettings(environment, m_files);
  }

  QTemporaryDir m_folder;
  platform::LocalFileSystem m_files;
};

void TransportSettingsTest::nothingSaidIsTheWayOfThisComputer() {
  const auto settings = read({});
  QVERIFY(settings.has_value());
  QVERIFY(settings->proxy.isEmpty() && !settings->systemProxy);
  QVERIFY(settings->authorities.isEmpty() && settings->proxyPassword.isEmpty());
}

void TransportSettingsTest::aProxyIsNamed_data() {
  QTest::addColumn<QString>("proxy");
  QTest::addColumn<bool>("good");
  QTest::newRow("of the computer") << u"system"_s << true;
  QTest::newRow("http") << u"http://proxy.example:3128"_s << true;
  QTest::newRow("with a user") << u"http://ines@proxy.example:3128/"_s << true;
  QTest::newRow("socks") << u"socks5://127.0.0.1:1080"_s << true;
  QTest::newRow("a password that others can see") << u"http://ines:pass@proxy.example:3128"_s << false;
  QTest::newRow("a host alone") << u"proxy.example"_s << false;
  QTest::newRow("of another kind") << u"ftp://proxy.example"_s << false;
  QTest::newRow("with a path") << u"http://proxy.example/there"_s << false;
}

void TransportSettingsTest::aProxyIsNamed() {
  QFETCH(const QString, proxy);
  QFETCH(const bool, good);
  const auto settings = read({{u"MUNIMENT_PROXY"_s, proxy}});
  QCOMPARE(settings.has_value(), good);
  if (!good)
    QCOMPARE(settings.error().id, u"network.proxy_wrong"_s);
  else if (!settings->systemProxy)
    QCOMPARE(settings->proxy, QUrl(proxy));
}

void TransportSettingsTest::filesAreRead() {
  const Certificates certificates = Certificates::make();
  const QString authorities = put(u"authorities.pem"_s, certificates.authority);
  const QString password = put(u"password"_s, "open sesame\r\n");
  const auto settings = read({{u"MUNIMENT_AUTHORITIES"_s, authorities}, {u"MUNIMENT_PROXY_PASSWORD_FILE"_s, password}});
  QVERIFY(settings.has_value());
  QCOMPARE(settings->authorities, certificates.authority);
  QCOMPARE(settings->proxyPassword, u"open sesame"_s);
  QCOMPARE(read({{u"MUNIMENT_AUTHORITIES"_s, password}}).error().id, u"network.authorities_wrong"_s);
  QCOMPARE(read({{u"MUNIMENT_AUTHORITIES"_s, u"/nowhere/at/all"_s}}).error().id, u"network.file_missing"_s);
}

void TransportSettingsTest::requestsGoToTheProxy() {
  RawPeer::Manner manner;
  manner.answer = "HTTP/1.1 204 No Content\r\nContent-Length: 0\r\n\r\n";
  RawPeer proxy(manner);
  const auto settings = read({{u"MUNIMENT_PROXY"_s, u"http://127.0.0.1:%1"_s.arg(proxy.port())}});
  QVERIFY(settings.has_value());
  QtTransport transport(*settings);
  HttpRequest request;
  request.url = QUrl(u"http://orders.invalid/list"_s);
  const auto answer = transport.send(request);
  QVERIFY(answer.has_value());
  QCOMPARE(answer->status, 204);
}

MUNIMENT_TEST(TransportSettingsTest);

} // namespace muniment::tests

#include "transport_settings_test.moc"
