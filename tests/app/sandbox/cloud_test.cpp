#include "core/base/sha256.h"
#include "core/connect/server/http_server.h"
#include "tests/app/sandbox/sandbox_run.h"
#include "tests/support/test_suite.h"

#include <mutex>

namespace muniment::tests {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kNumber = "200300400500600";

/// Where the webhooks of a sandbox arrive.
class Receiver final : public connect::RequestHandler {
 public:
  Receiver() { m_server = std::move(*connect::HttpServer::listen("127.0.0.1", 0, *this)); }

  connect::InboundReply handle(const connect::InboundRequest& request) override {
    const std::scoped_lock lock(m_mutex);
    if (request.method == "GET") {
      const qsizetype at = request.target.indexOf("hub.challenge=") + 14;
      const bool ours = request.target.contains("hub.verify_token=ours");
      return {ours ? 200 : 403, "text/plain", request.target.mid(at, request.target.indexOf('&', at) - at)};
    }
    ++m_attempts;
    if (m_refusals > 0) {
      --m_refusals;
      return {500, "text/plain", "no"};
    }
    QByteArray signature;
    for (const auto& [name, value] : request.headers)
      if (name.toLower() == "x-hub-signature-256")
        signature = value;
    if (signature != "sha256=" + hmacSha256("sandbox-app-secret", request.body).toHex().toLatin1())
      return {401, "text/plain", "forged"};
    m_bodies.push_back(request.body);
    return {200, "text/plain", "ok"};
  }

  void refuse(int times) {
    const std::scoped_lock lock(m_mutex);
    m_refusals = times;
  }
  [[nodiscard]] int attempts() const {
    const std::scoped_lock lock(m_mutex);
    return m_attempts;
  }
  [[nodiscard]] std::vector<QByteArray> bodies() const {
    const std::scoped_lock lock(m_mutex);
    return m_bodies;
  }
  /// What stood under a member of the values, such as `statuses`, in the order of arrival.
  [[nodiscard]] std::vector<QJsonObject> all(const QString& member) const {
    std::vector<QJsonObject> found;
    for (const QByteArray& body : bodies())
      for (const QJsonValue& entry : QJsonDocument::fromJson(body).object().value("entry"_L1).toArray())
        for (const QJsonValue& change : entry.toObject().value("changes"_L1).toArray())
          for (const QJsonValue& each : change.toObject().value("value"_L1).toObject().value(member).toArray())
            found.push_back(each.toObject());
    return found;
  }
  [[nodiscard]] QStringList statuses() const {
    QStringList names;
    for (const QJsonObject& each : all(u"statuses"_s))
      names += each.value("status"_L1).toString();
    return names;
  }
  [[nodiscard]] QString url() const { return u"http://127.0.0.1:%1/hooks/wa"_s.arg(m_server->port()); }

 private:
  mutable std::mutex m_mutex;
  std::vector<QByteArray> m_bodies;
  int m_attempts = 0;
  int m_refusals = 0;
  std::unique_ptr<connect::HttpServer> m_server;
};

/// A sandbox whose messenger knows where to tell what happens.
struct Messenger final {
  Messenger() { run.json("POST control/wa/webhook", {{u"url"_s, receiver.url()}}); }

  QJsonObject post(const QByteArray& path, const QJsonObject& body) {
    return run.json("POST wa/v24.0/" + path, body, {{"Authorization", "Bearer sandbox-token"}});
  }
  QJsonObject get(const QByteArray& path) {
    return run.json("GET wa/v24.0/" + path, {}, {{"Authorization", "Bearer sandbox-token"}});
  }
  /// Sends; returns the id, or the code of the error as a number.
  QString send(const QString& type, const QJsonValue& content, const QString& to = u"15550100001"_s) {
    const QJsonObject answer =
        post(QByteArray(kNumber) + "/messages", {{u"messaging_product"_s, u"whatsapp"_s},
                                                 {u"to"_s, to},
                                                 {u"type"_s, type},
                                                 {type, content},
                                                 {u"biz_opaque_callback_data"_s, u"outbox-7"_s}});
    if (answer.contains("error"_L1))
      return QString::number(answer.value("error"_L1).toObject().value("code"_L1).toInt());
    return answer.value("messages"_L1).toArray().at(0).toObject().value("id"_L1).toString();
  }
  QString sendText(const QString& text) { return send(u"text"_s, QJsonObject{{u"body"_s, text}}); }
  QJsonObject says(const QJsonObject& what, const QByteArray& name = "ana") {
    return run.json("POST control/people/" + name + "/messages", what);
  }

  SandboxRun run;
  Receiver receiver;
};

QJsonObject buttons(int count) {
  QJsonArray all;
  for (int i = 1; i <= count; ++i)
    all.append(
        QJsonObject{{u"type"_s, u"reply"_s},
                    {u"reply"_s, QJsonObject{{u"id"_s, u"signed-%1"_s.arg(i)}, {u"title"_s, u"Choice %1"_s.arg(i)}}}});
  return {{u"type"_s, u"button"_s},
          {u"body"_s, QJsonObject{{u"text"_s, u"Approve?"_s}}},
          {u"action"_s, QJsonObject{{u"buttons"_s, all}}}};
}

} // namespace

class CloudTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void statusesFollowAMessage();
  void theWindowClosesAfterADay();
  void anaAnswersWithButtonTwo();
  void aTemplateIsTappedWithItsPayload();
  void contentIsChecked_data();
  void contentIsChecked();
  void mediaHaveAnAddressForFiveMinutes();
  void webhooksAreRepeatedUntilTaken();
  void webhooksCanComeTwiceAndInAnotherOrder();
  void theBytesThatAreSignedAreEscaped();
  void anAddressProvesThatItIsOurs();
  void onePersonIsNotFlooded();
  void peopleMayHideTheirNumber();
  void templatesAreReviewed();
};

void CloudTest::statusesFollowAMessage() {
  Messenger wa;
  wa.says({{u"text"_s, u"Hello"_s}});
  QTRY_COMPARE(wa.receiver.all(u"messages"_s).size(), std::size_t(1));
  const QString id = wa.sendText(u"Good morning"_s);
  QVERIFY(id.startsWith(u"wamid."_s));
  wa.run.advance(10);
  QTRY_COMPARE(wa.receiver.statuses(), (QStringList{u"sent"_s, u"delivered"_s, u"read"_s}));
  const QJsonObject status = wa.receiver.all(u"statuses"_s).front();
  QCOMPARE(status.value("id"_L1).toString(), id);
  QCOMPARE(status.value("biz_opaque_callback_data"_L1).toString(), u"outbox-7"_s);
  const QJsonObject history =
      wa.get(QByteArray(kNumber) + "/message_history?message_id=" + id.toUtf8().toPercentEncoding());
  QCOMPARE(history.value("data"_L1)
               .toArray()
               .at(0)
               .toObject()
               .value("events"_L1)
               .toObject()
               .value("data"_L1)
               .toArray()
               .size(),
           3);
  wa.post(QByteArray(kNumber) + "/messages",
          {{u"messaging_product"_s, u"whatsapp"_s},
           {u"status"_s, u"read"_s},
           {u"message_id"_s, wa.receiver.all(u"messages"_s).front().value("id"_L1)}});
  QCOMPARE(wa.run.status(), 200);
  wa.run.json("GET wa/v24.0/1/phone_numbers", {}, {{"Authorization", "Bearer other"}});
  QCOMPARE(wa.run.status(), 401);
}

void CloudTest::theWindowClosesAfterADay() {
  Messenger wa;
  wa.says({{u"text"_s, u"Hello"_s}});
  wa.run.advance(23.9 * 3600);
  QVERIFY(wa.sendText(u"inside"_s).startsWith(u"wamid."_s));
  wa.run.advance(600);
  QTRY_COMPARE(wa.receiver.statuses().size(), qsizetype(3));
  QVERIFY(wa.sendText(u"outside"_s).startsWith(u"wamid."_s)); // accepted, and fails later
  wa.run.advance(5);
  QTRY_COMPARE(wa.receiver.statuses().value(3), u"failed"_s);
  const QJsonObject failed = wa.receiver.all(u"statuses"_s).back();
  QCOMPARE(failed.value("errors"_L1).toArray().at(0).toObject().value("code"_L1).toInt(), 131047);
  QVERIFY(wa.send(u"text"_s, QJsonObject{{u"body"_s, u"x"_s}}, u"19995550000"_s).startsWith(u"wamid."_s));
  wa.run.advance(5);
  QTRY_COMPARE(
      wa.receiver.all(u"statuses"_s).back().value("errors"_L1).toArray().at(0).toObject().value("code"_L1).toInt(),
      131026);
}

void CloudTest::anaAnswersWithButtonTwo() {
  Messenger wa;
  wa.says({{u"text"_s, u"Hello"_s}});
  const QString question = wa.send(u"interactive"_s, buttons(3));
  wa.says({{u"button"_s, 2}, {u"after"_s, 90}});
  wa.run.advance(89);
  QTRY_COMPARE(wa.receiver.statuses().size(), qsizetype(3));
  QCOMPARE(wa.receiver.all(u"messages"_s).size(), std::size_t(1));
  wa.run.advance(2);
  QTRY_COMPARE(wa.receiver.all(u"messages"_s).size(), std::size_t(2));
  const QJsonObject answer = wa.receiver.all(u"messages"_s).back();
  QCOMPARE(answer.value("interactive"_L1).toObject().value("button_reply"_L1).toObject().value("id"_L1).toString(),
           u"signed-2"_s);
  QCOMPARE(answer.value("context"_L1).toObject().value("id"_L1).toString(), question);
}

void CloudTest::aTemplateIsTappedWithItsPayload() {
  Messenger wa;
  const auto parameters = [](std::initializer_list<QString> texts) {
    QJsonArray all;
    for (const QString& each : texts)
      all.append(QJsonObject{{u"type"_s, u"text"_s}, {u"text"_s, each}});
    return all;
  };
  const auto request = [&](const QString& name, const QJsonArray& body) {
    const QJsonObject payload{{u"type"_s, u"payload"_s}, {u"payload"_s, u"opaque-1"_s}};
    return QJsonObject{{u"name"_s, name},
                       {u"language"_s, QJsonObject{{u"code"_s, u"en_US"_s}}},
                       {u"components"_s, QJsonArray{QJsonObject{{u"type"_s, u"body"_s}, {u"parameters"_s, body}},
                                                    QJsonObject{{u"type"_s, u"button"_s},
                                                                {u"sub_type"_s, u"quick_reply"_s},
                                                                {u"index"_s, u"0"_s},
                                                                {u"parameters"_s, QJsonArray{payload}}}}}};
  };
  QCOMPARE(wa.send(u"template"_s, request(u"unknown"_s, {})), u"132001"_s);
  QCOMPARE(wa.send(u"template"_s, request(u"approval_request"_s, parameters({u"PO 7"_s}))), u"132000"_s);
  QCOMPARE(wa.send(u"template"_s, request(u"approval_request"_s, parameters({u"PO\n7"_s, u"Friday"_s}))), u"132012"_s);
  // Nobody wrote before: the window is closed, a template goes through.
  QVERIFY(wa.send(u"template"_s, request(u"approval_request"_s, parameters({u"PO 7"_s, u"Friday"_s})))
              .startsWith(u"wamid."_s));
  wa.says({{u"button"_s, 1}, {u"after"_s, 20}});
  wa.run.advance(30);
  QTRY_COMPARE(wa.receiver.all(u"messages"_s).size(), std::size_t(1));
  const QJsonObject button = wa.receiver.all(u"messages"_s).front().value("button"_L1).toObject();
  QCOMPARE(button.value("payload"_L1).toString(), u"opaque-1"_s);
  QCOMPARE(button.value("text"_L1).toString(), u"Approve"_s);
}

void CloudTest::contentIsChecked_data() {
  QTest::addColumn<QString>("type");
  QTest::addColumn<QJsonObject>("content");
  QTest::addColumn<QString>("code");
  const auto text = [](const QString& body) { return QJsonObject{{u"body"_s, body}}; };
  QTest::addRow("a text that is too long") << u"text"_s << text(QString(4097, u'x')) << u"100"_s;
  QTest::addRow("an empty text") << u"text"_s << text({}) << u"131008"_s;
  QTest::addRow("a type that nobody knows") << u"hologram"_s << text(u"x"_s) << u"131051"_s;
  QTest::addRow("four buttons") << u"interactive"_s << buttons(4) << u"131009"_s;
  QTest::addRow("no buttons") << u"interactive"_s << buttons(0) << u"131009"_s;
  QTest::addRow("media that is not there") << u"image"_s << QJsonObject{{u"id"_s, u"1"_s}} << u"131009"_s;
  QTest::addRow("media without either") << u"image"_s << QJsonObject{{u"caption"_s, u"x"_s}} << u"131008"_s;
  QTest::addRow("a reaction to nothing") << u"reaction"_s << QJsonObject{{u"emoji"_s, u"👍"_s}} << u"131008"_s;
}

void CloudTest::contentIsChecked() {
  QFETCH(const QString, type);
  QFETCH(const QJsonObject, content);
  QFETCH(const QString, code);
  Messenger wa;
  QCOMPARE(wa.send(type, content), code);
  QCOMPARE(wa.run.status(), 400);
  QCOMPARE(wa.run.state(u"wa"_s).value("messages"_L1).toArray().size(), 0);
}

void CloudTest::mediaHaveAnAddressForFiveMinutes() {
  Messenger wa;
  const SandboxRun::Headers proof{{"Authorization", "Bearer sandbox-token"}};
  auto headers = proof;
  headers.emplace_back("Content-Type", kFormType);
  const QByteArray bytes("\xff\xd8\xff picture", 11);
  const QByteArray form =
      fileForm({{"messaging_product", "whatsapp"}, {"type", "image/jpeg"}}, "p.jpg", "image/jpeg", bytes);
  const auto uploaded = wa.run.send("POST wa/v24.0/" + QByteArray(kNumber) + "/media", form, headers);
  QCOMPARE(uploaded->status, 200);
  const QString id = QJsonDocument::fromJson(uploaded->body).object().value("id"_L1).toString();
  const QJsonObject described = wa.get(id.toLatin1());
  QCOMPARE(described.value("sha256"_L1).toString(), sha256(bytes).toHex());
  const QByteArray address =
      QUrl(described.value("url"_L1).toString()).toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority).mid(1);
  auto named = proof;
  named.emplace_back("User-Agent", "Muniment");
  QCOMPARE(wa.run.send("GET " + address, {}, named)->body, bytes);
  QCOMPARE(wa.run.send("GET " + address, {}, {{"User-Agent", "Muniment"}})->status, 401);
  wa.run.advance(301);
  QCOMPARE(wa.run.send("GET " + address, {}, named)->status, 404);
  wa.says({{u"text"_s, u"Hello"_s}});
  QVERIFY(wa.send(u"image"_s, QJsonObject{{u"id"_s, id}}).startsWith(u"wamid."_s));
  wa.run.advance(31.0 * 86'400);
  QCOMPARE(wa.send(u"image"_s, QJsonObject{{u"id"_s, id}}), u"131009"_s);
}

void CloudTest::webhooksAreRepeatedUntilTaken() {
  Messenger wa;
  wa.receiver.refuse(2);
  wa.says({{u"text"_s, u"é / 😀 @"_s}});
  QTRY_COMPARE(wa.receiver.attempts(), 1);
  // The time stands still until the test moves it: so does the repetition.
  QTRY_COMPARE(wa.run.state(u"wa"_s)
                   .value("webhooks"_L1)
                   .toObject()
                   .value("waiting"_L1)
                   .toArray()
                   .at(0)
                   .toObject()
                   .value("last_status"_L1)
                   .toInt(),
               500);
  wa.run.advance(2);
  QTRY_COMPARE(wa.receiver.attempts(), 2);
  wa.run.startAgain();
  wa.run.advance(60);
  QTRY_COMPARE(wa.receiver.all(u"messages"_s).size(), std::size_t(1));
  QTRY_COMPARE(wa.run.state(u"wa"_s).value("webhooks"_L1).toObject().value("delivered"_L1).toInt(), 1);
}

void CloudTest::webhooksCanComeTwiceAndInAnotherOrder() {
  Messenger wa;
  wa.run.fault({{u"kind"_s, u"duplicate"_s}, {u"peer"_s, u"wa"_s}, {u"path"_s, u"webhook"_s}, {u"count"_s, 1}});
  wa.says({{u"text"_s, u"twice"_s}});
  QTRY_COMPARE(wa.receiver.bodies().size(), std::size_t(2));
  QCOMPARE(wa.receiver.bodies().at(0), wa.receiver.bodies().at(1));
  wa.run.json("DELETE control/faults");
  wa.run.fault({{u"kind"_s, u"reorder"_s},
                {u"peer"_s, u"wa"_s},
                {u"path"_s, u"webhook"_s},
                {u"count"_s, 1},
                {u"milliseconds"_s, 15'000}});
  wa.sendText(u"Hello"_s);
  wa.run.advance(10);
  QTRY_COMPARE(wa.receiver.statuses().size(), qsizetype(2));
  wa.run.advance(10);
  QTRY_COMPARE(wa.receiver.statuses(), (QStringList{u"delivered"_s, u"read"_s, u"sent"_s}));
}

void CloudTest::theBytesThatAreSignedAreEscaped() {
  Messenger wa;
  wa.says({{u"text"_s, u"héllo / 😀"_s}});
  QTRY_COMPARE(wa.receiver.bodies().size(), std::size_t(1));
  QVERIFY(wa.receiver.bodies().front().contains(R"(h\u00e9llo \/ \ud83d\ude00)"));
}

void CloudTest::anAddressProvesThatItIsOurs() {
  Messenger wa;
  wa.post("100200300400500/subscribed_apps",
          {{u"override_callback_uri"_s, wa.receiver.url()}, {u"verify_token"_s, u"ours"_s}});
  QTRY_COMPARE(wa.run.state(u"wa"_s).value("webhooks"_L1).toObject().value("delivered"_L1).toInt(), 1);
  wa.post("100200300400500/subscribed_apps",
          {{u"override_callback_uri"_s, wa.receiver.url()}, {u"verify_token"_s, u"theirs"_s}});
  QTRY_COMPARE(wa.run.state(u"wa"_s)
                   .value("webhooks"_L1)
                   .toObject()
                   .value("waiting"_L1)
                   .toArray()
                   .at(0)
                   .toObject()
                   .value("last_status"_L1)
                   .toInt(),
               403);
  wa.post("100200300400500/subscribed_apps", {{u"override_callback_uri"_s, u"https://example.com/hook"_s}});
  QCOMPARE(wa.run.status(), 400);
  wa.run.json("POST control/wa/webhook", {{u"url"_s, u"http://192.0.2.1/"_s}});
  QCOMPARE(wa.run.status(), 422);
}

void CloudTest::onePersonIsNotFlooded() {
  Messenger wa;
  wa.says({{u"text"_s, u"Hello"_s}});
  int sent = 0;
  while (sent < 100 && wa.sendText(u"again"_s).startsWith(u"wamid."_s))
    ++sent;
  QCOMPARE(sent, 45);
  QCOMPARE(wa.sendText(u"again"_s), u"131056"_s);
  QVERIFY(wa.send(u"text"_s, QJsonObject{{u"body"_s, u"x"_s}}, u"15550100002"_s).startsWith(u"wamid."_s));
  wa.run.advance(7);
  QVERIFY(wa.sendText(u"again"_s).startsWith(u"wamid."_s));
  // All persons together are too many for one number in one second.
  QString last;
  for (int i = 0; i < 81 && last != "130429"_L1; ++i)
    last = wa.send(u"text"_s, QJsonObject{{u"body"_s, u"x"_s}}, u"1999555%1"_s.arg(i));
  QCOMPARE(last, u"130429"_s);
  wa.run.json("POST control/wa/limits", {{u"perSecond"_s, 0}, {u"pairBurst"_s, 0}});
  for (int i = 0; i < 200; ++i)
    QVERIFY(wa.sendText(u"again"_s).startsWith(u"wamid."_s));
}

void CloudTest::peopleMayHideTheirNumber() {
  Messenger wa;
  wa.run.json("POST control/people",
              {{u"name"_s, u"Cem"_s}, {u"user_id"_s, u"US.13491349"_s}, {u"hidesNumber"_s, true}});
  wa.says({{u"text"_s, u"Hello"_s}}, "cem");
  QTRY_COMPARE(wa.receiver.all(u"messages"_s).size(), std::size_t(1));
  const QJsonObject message = wa.receiver.all(u"messages"_s).front();
  QVERIFY(!message.contains("from"_L1));
  QCOMPARE(message.value("from_user_id"_L1).toString(), u"US.13491349"_s);
}

void CloudTest::templatesAreReviewed() {
  Messenger wa;
  const auto create = [&](const QString& name, const QString& body) {
    const QJsonArray components{QJsonObject{{u"type"_s, u"BODY"_s}, {u"text"_s, body}}};
    return wa.post(
        "100200300400500/message_templates",
        {{u"name"_s, name}, {u"language"_s, u"de"_s}, {u"category"_s, u"UTILITY"_s}, {u"components"_s, components}});
  };
  QCOMPARE(create(u"good"_s, u"Hello {{1}}, welcome."_s).value("status"_L1).toString(), u"PENDING"_s);
  create(u"bad"_s, u"{{1}} first"_s);
  create(u"Not A Name"_s, u"x"_s);
  QCOMPARE(wa.run.status(), 400);
  wa.run.advance(61);
  QTRY_COMPARE(wa.receiver.bodies().size(), std::size_t(2));
  QHash<QString, QString> statuses;
  for (const QJsonValue& each : wa.get("100200300400500/message_templates").value("data"_L1).toArray())
    statuses.insert(each.toObject().value("name"_L1).toString(), each.toObject().value("status"_L1).toString());
  QCOMPARE(statuses.value(u"good"_s), u"APPROVED"_s);
  QCOMPARE(statuses.value(u"bad"_s), u"REJECTED"_s);
}

MUNIMENT_TEST(CloudTest);

} // namespace muniment::tests

#include "cloud_test.moc"
