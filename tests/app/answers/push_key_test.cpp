#include "core/workspace/connections/connection_commands.h"
#include "core/workspace/connections/connection_queries.h"
#include "tests/app/answers/deliver.h"
#include "tests/support/test_suite.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

namespace muniment::tests {

using namespace workspace;

class PushKeyTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void everyDeviceIsToldUnderTheKeyForWhichItRegistered();
  void aNumberThatIsNoneIsRefused();
};

namespace {

QByteArray base64(const QByteArray& bytes) {
  return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

/// The id of the error, or nothing.
QString useKey(AnswerHouse& house, const QString& number) {
  const auto cards = house.desk.workspace().ask(Connections()).result();
  const Connection& known = cards->front().connection;
  ConnectionDetails details{known.name,   known.site,  known.manifest,    known.purpose,
                            known.ground, known.owner, known.captureDays, known.matter};
  details.site[u"key"_s] = number;
  const Json outcome = house.desk.run(ChangeConnection{known.id, details});
  return outcome.string() ? outcome.string()->sliced(1) : QString();
}

/// Registers the browser behind a push service, for a key, as the page's script does.
int registered(AnswerHouse& house, const PushService& service, const QByteArray& token, const QByteArray& key) {
  const QByteArray body = "{\"form\":\"" + house.desk.form(token).form + "\",\"key\":\"" + base64(key) +
                          "\",\"label\":\"Phone\",\"subscription\":{\"endpoint\":\"" + service.endpoint() +
                          "\",\"keys\":{\"auth\":\"" + base64(PushService::secret()) + "\",\"p256dh\":\"" +
                          base64(service.key().publicPoint()) + "\"}}}";
  return house.send("POST", "q/" + token + "/device", body, {{"Content-Type", "application/json"}}).status;
}

/// Our key under which the service was told last.
QByteArray keyTold(const PushService& service) {
  const connect::InboundRequest told = service.taken().back();
  for (const auto& [name, value] : told.headers) {
    if (name.toLower() == "authorization")
      return QByteArray::fromBase64(value.mid(value.indexOf(", k=") + 4), QByteArray::Base64UrlEncoding);
  }
  return {};
}

/// The link in what the service was told last.
QByteArray linkTold(const PushService& service) {
  const QByteArray notice = service.opened(service.taken().back());
  return QJsonDocument::fromJson(notice).object().value("url"_L1).toString().section(u'/', -1).toLatin1();
}

} // namespace

void PushKeyTest::everyDeviceIsToldUnderTheKeyForWhichItRegistered() {
  PushService before;
  PushService after;
  AnswerHouse house({"/", connect::PushHosts(QStringList{u"127.0.0.1"_s}), 1000, 1000});
  connect::QtTransport transport;
  const QByteArray start = house.desk.link(house.desk.ask());
  const QByteArray firstKey = house.desk.form(start).pushKey;
  QCOMPARE(registered(house, before, start, firstKey), 200);
  QCOMPARE(useKey(house, u"2"_s), QString());

  const QByteArray other = house.desk.link(house.desk.ask());
  const QByteArray secondKey = house.desk.form(other).pushKey;
  QVERIFY(secondKey != firstKey);
  QVERIFY(deliver(house, transport));
  QCOMPARE(keyTold(before), firstKey); // it would hear under no other
  // What a browser made before the key was replaced is not taken for what it makes now.
  QCOMPARE(registered(house, after, other, firstKey), 409);

  const QByteArray told = linkTold(before);
  QVERIFY(house.get("q/" + told).body.contains("have to be renewed"));
  QVERIFY(!house.get("q/" + other).body.contains("have to be renewed"));
  QCOMPARE(registered(house, after, told, secondKey), 200);
  const auto heard = before.taken().size();
  const QuestionId last = house.desk.ask();
  QVERIFY(deliver(house, transport));
  QCOMPARE(before.taken().size(), heard);
  QCOMPARE(keyTold(after), secondKey);
  QVERIFY(!house.get("q/" + linkTold(after)).body.contains("id=\"push\""));
  const auto devices = house.desk.sheet(last).devices;
  QCOMPARE(devices.size(), std::size_t{2});
  QCOMPARE(std::ranges::count(devices, u"replaced"_s, &PushDevice::reason), 1);
  QVERIFY(house.desk.isSound());
}

void PushKeyTest::aNumberThatIsNoneIsRefused() {
  AnswerHouse house;
  for (const QString& wrong : {u"0"_s, u"-1"_s, u"1001"_s, u"two"_s})
    QCOMPARE(useKey(house, wrong), u"connection.key_wrong"_s);
  QCOMPARE(useKey(house, {}), QString());
}

MUNIMENT_TEST(PushKeyTest);

} // namespace muniment::tests

#include "push_key_test.moc"
