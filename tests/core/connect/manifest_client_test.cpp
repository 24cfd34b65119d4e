#include "core/connect/http/qt_transport.h"
#include "core/connect/manifest/peer_answer.h"
#include "core/connect/manifest/presets.h"
#include "core/connect/server/http_server.h"
#include "tests/core/connect/manifest_link.h"
#include "tests/core/connect/service_key.h"
#include "tests/support/test_suite.h"

namespace muniment::tests {

using namespace connect;
using namespace Qt::StringLiterals;

namespace {

QByteArray listWith(const QByteArray& paging) {
  return manifestWith(R"("list":{"method":"GET","path":"/things","items":"/items","paging":)" + paging + "}");
}

} // namespace

class ManifestClientTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void pagesAreRead_data();
  void pagesAreRead();
  void pagesAreAskedForAsDescribed();
  void aFailedPageIsAskedForAgain();
  void theListGoesOnAtHomeOnly();
  void cloudMessagesAreSentAsTheServiceWants();
  void whatCloudMessagingSaysIsUnderstood_data();
  void whatCloudMessagingSaysIsUnderstood();
  void requestsAreBuilt();
  void valuesStayInTheirPlace();
  void bodiesAreBuilt();
  void inputsAreNeeded();
  void answersThatFail_data();
  void answersThatFail();
  void aSuccessThatIsNone();
  void valuesOfTheSiteAreChecked();
  void presetsSpeakToARealServer();
};

void ManifestClientTest::pagesAreRead_data() {
  QTest::addColumn<QByteArray>("paging");
  QTest::addColumn<QList<QByteArray>>("answers");
  QTest::addColumn<QString>("outcome");
  const QByteArray one = R"({"items":[{"id":"1"},{"id":"2"}])";
  const QByteArray two = R"({"items":[{"id":"3"},{"id":"4"}])";
  const QByteArray none = R"({"items":[]})";
  const QByteArray page = R"({"kind":"page","param":"page"})";
  QTest::addRow("no paging") << QByteArray(R"({"kind":"none"})") << QList<QByteArray>{one + "}"} << u"12|"_s;
  QTest::addRow("until a page is empty") << page << QList<QByteArray>{one + "}", two + "}", none} << u"12|34||"_s;
  QTest::addRow("until a page repeats") << page << QList<QByteArray>{one + "}", two + "}", two + "}"} << u"12|34|"_s;
  QTest::addRow("until a page is short") << QByteArray(R"({"kind":"page","param":"page","sizeParam":"limit","size":2})")
                                         << QList<QByteArray>{one + "}", R"({"items":[{"id":"3"}]})"} << u"12|3|"_s;
  QTest::addRow("until the last of them all")
      << QByteArray(R"({"kind":"page","param":"page","totalPages":"/pages"})")
      << QList<QByteArray>{one + R"(,"pages":2})", two + R"(,"pages":2})"} << u"12|34|"_s;
  QTest::addRow("by offset") << QByteArray(R"({"kind":"offset","param":"skip"})")
                             << QList<QByteArray>{one + "}", two + "}", none} << u"12|34||"_s;
  const QByteArray cursor = R"({"kind":"cursor","param":"after","next":"/next"})";
  QTest::addRow("until there is no cursor")
      << cursor << QList<QByteArray>{one + R"(,"next":"b"})", two + "}"} << u"12|34|"_s;
  QTest::addRow("until the cursor is null")
      << cursor << QList<QByteArray>{one + R"(,"next":7})", two + R"(,"next":null})"} << u"12|34|"_s;
  QTest::addRow("until an empty page repeats the cursor")
      << cursor << QList<QByteArray>{one + R"(,"next":"b"})", R"({"items":[],"next":"b"})"} << u"12||"_s;
  QTest::addRow("a cursor that goes round")
      << cursor << QList<QByteArray>{one + R"(,"next":"b"})", two + R"(,"next":"c"})", one + R"(,"next":"b"})"}
      << u"12|34|peer.page_repeats"_s;
  QTest::addRow("a page that comes again under a new cursor")
      << cursor << QList<QByteArray>{one + R"(,"next":"b"})", one + R"(,"next":"c"})"} << u"12|peer.page_repeats"_s;
  QTest::addRow("next link") << QByteArray(R"({"kind":"next-link","next":"/next"})")
                             << QList<QByteArray>{one + R"(,"next":"/api/things?p=2"})", two + "}"} << u"12|34|"_s;
  QTest::addRow("a next link to itself") << QByteArray(R"({"kind":"next-link","next":"/next"})")
                                         << QList<QByteArray>{one + R"(,"next":"?p=2"})", two + R"(,"next":"?p=2"})"}
                                         << u"12|peer.page_repeats"_s;
  QTest::addRow("path suffix") << QByteArray(R"({"kind":"path-suffix","param":"page","suffix":"/page"})")
                               << QList<QByteArray>{one + "}", two + "}", two + "}"} << u"12|34|"_s;
  QTest::addRow("no list there") << page << QList<QByteArray>{R"({"items":{}})"} << u"peer.shape_unexpected"_s;
  QTest::addRow("a page of HTML") << page << QList<QByteArray>{"<html>Restarting</html>"} << u"peer.not_json"_s;
  QTest::addRow("cut short") << page << QList<QByteArray>{R"({"items":[{"id":"1"})"} << u"peer.not_json"_s;
}

void ManifestClientTest::pagesAreRead() {
  QFETCH(const QByteArray, paging);
  QFETCH(const QList<QByteArray>, answers);
  QFETCH(const QString, outcome);
  Link link(listWith(paging));
  for (const QByteArray& answer : answers)
    link.peer.answer(200, answer);
  QCOMPARE(link.readAll(), outcome);
  QCOMPARE(link.peer.jobs().size(), std::size_t(answers.size()));
}

void ManifestClientTest::pagesAreAskedForAsDescribed() {
  const auto asked = [](const QByteArray& paging, const QList<QByteArray>& answers, CallInputs inputs = {}) {
    Link link(listWith(paging));
    for (const QByteArray& answer : answers)
      link.peer.answer(
          200, answer,
          {{"Link", "<https://peer.test/api/x?a>; rel=\"prev\", </api/y>; title=\"a,b\"; rel=\"last next\""}});
    (void)link.readAll(std::move(inputs));
    QStringList all;
    for (const HttpJob& job : link.peer.jobs())
      all += job.request.url.toString(QUrl::RemoveScheme | QUrl::RemoveAuthority | QUrl::FullyEncoded);
    return all;
  };
  const QByteArray items = R"({"items":[{"id":"1"},{"id":"2"}]})";
  const QByteArray end = R"({"items":[]})";
  QCOMPARE(asked(R"({"kind":"page","param":"page","first":0,"sizeParam":"limit","size":2})", {items, end}),
           QStringList({u"/api/things?page=0&limit=2"_s, u"/api/things?page=1&limit=2"_s}));
  QCOMPARE(asked(R"({"kind":"offset","param":"skip"})", {items, end}),
           QStringList({u"/api/things?skip=0"_s, u"/api/things?skip=2"_s}));
  QCOMPARE(asked(R"({"kind":"path-suffix","param":"page","suffix":"/page"})", {items, end}),
           QStringList({u"/api/things"_s, u"/api/things/page?page=2"_s}));
  QCOMPARE(asked(R"({"kind":"cursor","param":"after","next":"/next"})", {R"({"items":[],"next":"a&b=c d"})", end},
                 {{u"cursor"_s, {u"start"_s}}}),
           QStringList({u"/api/things?after=start"_s, u"/api/things?after=a%26b%3Dc%20d"_s}));
  QCOMPARE(asked(R"({"kind":"link-header"})", {items, end}), QStringList({u"/api/things"_s, u"/api/y"_s}));
}

void ManifestClientTest::aFailedPageIsAskedForAgain() {
  Link link(listWith(R"({"kind":"page","param":"page"})"));
  link.peer.answer(200, R"({"items":[{"id":"1"}]})");
  link.peer.answer(500);
  link.peer.answer(200, R"({"items":[{"id":"2"}]})");
  auto pages = link.client().list(u"thing"_s, {});
  QVERIFY(*pages->next());
  QVERIFY(!pages->next());
  QCOMPARE((*pages->next())->items.at(0).fields.at(u"id"_s).value, u"2"_s);
  QCOMPARE(link.peer.request(2).url, link.peer.request(1).url);
}

void ManifestClientTest::theListGoesOnAtHomeOnly() {
  for (const QByteArray& place : {QByteArray("https://evil.test/x"), QByteArray("https://peer.test:8443/x"),
                                  QByteArray("http://peer.test/x"), QByteArray("//evil.test/x")}) {
    Link link(listWith(R"({"kind":"next-link","next":"/next"})"));
    link.peer.answer(200, R"({"items":[{"id":"1"}],"next":")" + place + "\"}");
    QCOMPARE(link.readAll(), u"peer.next_elsewhere"_s);
    QCOMPARE(link.peer.jobs().size(), std::size_t(1));
  }
}

void ManifestClientTest::requestsAreBuilt() {
  Link link(manifestWith(R"("get":{"method":"GET","path":"/things/{id}","query":{"a":"{a?}","b":"x{b}"},
    "headers":{"X-Why":"{why}"},"item":"/thing"})"));
  link.peer.answer(200, R"({"thing":{"id":7}})");
  const auto item = link.client().call(u"thing"_s, u"get"_s,
                                       {{u"id"_s, {u"4 5"_s}}, {u"b"_s, {u"&"_s}}, {u"why"_s, {u"a\r\nX: b"_s}}});
  QCOMPARE(item->fields.at(u"id"_s).value, u"7"_s);
  QCOMPARE(link.peer.request(0).url.toString(QUrl::FullyEncoded), u"https://peer.test/api/things/4%205?b=x%26"_s);
  QCOMPARE(link.peer.sent(0, "X-Why"), QByteArray("a X: b"));
  QCOMPARE(link.peer.sent(0, "Authorization"), QByteArray("Bearer s3cret-key"));
  QCOMPARE(link.peer.request(0).timeoutMilliseconds, 60'000);
}

void ManifestClientTest::valuesStayInTheirPlace() {
  const QByteArray get = R"("get":{"method":"GET","path":"/things/{id}/content"})";
  for (const auto& [id, path] :
       {std::pair(u"../../admin?x=1#y"_s, u"/api/things/..%2F..%2Fadmin%3Fx%3D1%23y/content"_s),
        std::pair(u"{secret}"_s, u"/api/things/%7Bsecret%7D/content"_s),
        std::pair(u"a/b"_s, u"/api/things/a%2Fb/content"_s), std::pair(u"..."_s, u"/api/things/.../content"_s)}) {
    Link link(manifestWith(get));
    link.peer.answer(200, "{}");
    QVERIFY(link.client().call(u"thing"_s, u"get"_s, {{u"id"_s, {id}}}));
    QCOMPARE(link.peer.request(0).url.toString(QUrl::FullyEncoded), u"https://peer.test"_s + path);
  }
  for (const QString& upwards : {u"."_s, u".."_s}) {
    Link link(manifestWith(get));
    QCOMPARE(link.client().call(u"thing"_s, u"get"_s, {{u"id"_s, {upwards}}}).error().id, u"peer.address_refused"_s);
    QVERIFY(link.peer.jobs().empty());
  }
}

void ManifestClientTest::bodiesAreBuilt() {
  const CallInputs inputs{{u"a"_s, {u"x\"y"_s}}, {u"n"_s, {u"12.50"_s}}, {u"l"_s, {u"p"_s, u"q"_s}}};
  const auto sent = [&](const QByteArray& body) {
    Link link(manifestWith(R"("create":{"method":"POST","path":"/things","body":)" + body + "}"));
    link.peer.answer(201, "{}");
    const auto made = link.client().call(u"thing"_s, u"create"_s, inputs);
    return made ? link.peer.sent(0, "Content-Type") + ' ' + link.peer.request(0).body : made.error().id.toUtf8();
  };
  QCOMPARE(
      sent(R"({"kind":"json","value":{"a":"{a}!","n":"{n#}","l":"{l*}","no":"{no?}","deep":[{"c":1.0,"t":true}]}})"),
      QByteArray(R"(application/json {"a":"x\"y!","n":12.50,"l":["p","q"],"deep":[{"c":1.0,"t":true}]})"));
  QCOMPARE(sent(R"({"kind":"form","fields":{"a":"{a}","l":"{l}","no":"{no?}"}})"),
           QByteArray("application/x-www-form-urlencoded a=x%22y&l=p%2Cq"));
  QCOMPARE(sent(R"({"kind":"form-with-json-field","field":"body","value":{"a":"{a}"},"fields":{"f":"{n}"}})"),
           QByteArray("application/x-www-form-urlencoded f=12.50&body=%7B%22a%22%3A%22x%5C%22y%22%7D"));
  QCOMPARE(sent(R"({"kind":"json","value":{"n":"{a#}"}})"), QByteArray("peer.input_malformed"));
}

void ManifestClientTest::inputsAreNeeded() {
  Link link(manifestWith(R"("get":{"method":"GET","path":"/things/{id}"},
    "upload":{"method":"POST","path":"/things","body":{"kind":"multipart","file":"file"}})"));
  const auto errorOfCall = [&](const QString& resource, const QString& operation) {
    return link.client().call(resource, operation, {}).error();
  };
  QCOMPARE(errorOfCall(u"thing"_s, u"get"_s).id, u"peer.input_missing"_s);
  QCOMPARE(errorOfCall(u"thing"_s, u"get"_s).arguments, QStringList{u"id"_s});
  QCOMPARE(errorOfCall(u"thing"_s, u"upload"_s).id, u"peer.input_missing"_s);
  QCOMPARE(errorOfCall(u"thing"_s, u"remove"_s).id, u"peer.not_offered"_s);
  QCOMPARE(errorOfCall(u"other"_s, u"get"_s).id, u"peer.not_offered"_s);
  QVERIFY(link.peer.jobs().empty());
}

void ManifestClientTest::answersThatFail_data() {
  QTest::addColumn<int>("status");
  QTest::addColumn<QByteArray>("body");
  QTest::addColumn<QString>("id");
  QTest::addColumn<bool>("retryable");
  QTest::addRow("401") << 401 << QByteArray() << u"peer.signed_out"_s << false;
  QTest::addRow("403") << 403 << QByteArray("{}") << u"peer.refused"_s << false;
  QTest::addRow("404") << 404 << QByteArray("<html>") << u"peer.not_found"_s << false;
  QTest::addRow("409") << 409 << QByteArray() << u"peer.conflict"_s << false;
  QTest::addRow("422") << 422 << QByteArray() << u"peer.invalid"_s << false;
  QTest::addRow("429") << 429 << QByteArray() << u"peer.busy"_s << true;
  QTest::addRow("502") << 502 << QByteArray("<html>") << u"peer.failed"_s << true;
  QTest::addRow("a redirect without place") << 302 << QByteArray() << u"peer.invalid"_s << false;
  QTest::addRow("by its status") << 418 << QByteArray() << u"peer.busy"_s << true;
  QTest::addRow("by its code") << 500 << QByteArray(R"({"error":{"code":"exists","message":"M"}})")
                               << u"peer.conflict"_s << false;
  QTest::addRow("HTML with 200") << 200 << QByteArray("<html>Restarting</html>") << u"peer.not_json"_s << true;
  QTest::addRow("nothing of that shape") << 200 << QByteArray(R"({"other":1})") << u"peer.shape_unexpected"_s << false;
}

void ManifestClientTest::answersThatFail() {
  QFETCH(const int, status);
  QFETCH(const QByteArray, body);
  QFETCH(const QString, id);
  QFETCH(const bool, retryable);
  Link link(manifestWith(
      R"("get":{"method":"GET","path":"/things","item":"/thing"})", R"({"id":"/id"})",
      R"(,"errors":{"message":"/error/message","code":"/error/code","codes":{"exists":"conflict"},"statuses":{"418":"busy"}})"));
  link.peer.answerAlways(status, body);
  const auto outcome = link.client().call(u"thing"_s, u"get"_s, {});
  QVERIFY(!outcome);
  QCOMPARE(outcome.error().id, id);
  QCOMPARE(outcome.error().retryable, retryable);
  QVERIFY(!outcome.error().detail.contains("Restarting"_L1));
  const HttpResponse response{status, {}, body};
  QCOMPARE(peerMessage(link.connection->manifest(), response), body.contains("\"M\"") ? u"M"_s : QString());
}

void ManifestClientTest::aSuccessThatIsNone() {
  Link link(manifestWith(R"("update":{"method":"PUT","path":"/things","ok":{"at":"/results/ok","is":"true"}})"));
  link.peer.answer(200, R"({"results":{"ok":false,"errMsg":"no"}})");
  link.peer.answer(200, R"({"results":{"ok":true}})");
  QCOMPARE(link.client().call(u"thing"_s, u"update"_s, {}).error().id, u"peer.invalid"_s);
  QVERIFY(link.client().call(u"thing"_s, u"update"_s, {}));
}

void ManifestClientTest::valuesOfTheSiteAreChecked() {
  const auto manifest = *readManifest(*preset(u"xconnector"_s)).manifest;
  Link any(*preset(u"xconnector"_s));
  const auto open = [&](const QString& address, const QByteArray& key) {
    ConnectionValues values;
    values.site.emplace(u"address"_s, address);
    values.secrets.emplace(u"key"_s, secret(key));
    const auto made =
        ManifestConnection::open(manifest, std::move(values), {&any.peer, &any.clock, &any.pause, &any.die, &any.log});
    return made ? u"open"_s : made.error().id;
  };
  QCOMPARE(open(u"https://site.test/x"_s, "k"), u"open"_s);
  QCOMPARE(open(u"http://127.0.0.1:99/"_s, "k"), u"open"_s);
  QCOMPARE(open({}, "k"), u"peer.setting_missing"_s);
  QCOMPARE(open(u"https://site.test"_s, ""), u"peer.secret_missing"_s);
  QCOMPARE(open(u"http://site.test"_s, "k"), u"http.not_encrypted"_s);
  QCOMPARE(open(u"https://a:b@site.test"_s, "k"), u"http.not_a_web_address"_s);
  QCOMPARE(open(u"nonsense"_s, "k"), u"http.not_a_web_address"_s);
}

namespace {

/// As much of the reference contract as the self-tests of the presets ask for.
class ContractServer final : public RequestHandler {
 public:
  InboundReply handle(const InboundRequest& request) override {
    ++requests;
    QByteArray authorization;
    for (const auto& [name, value] : request.headers) {
      if (name.compare("Authorization", Qt::CaseInsensitive) == 0)
        authorization = value;
    }
    if (request.target == "/oauth2/token")
      return {200, "application/json",
              R"({"access_token":"t)" + QByteArray::number(++tokens) + R"(","expires_in":600})"};
    if (authorization == "Bearer t1")
      return {401, "application/json", R"({"error":{"code":"expired","message":"expired"}})"};
    return {200, "application/json", R"({"items":[],"next":null})"};
  }
  int requests = 0;
  int tokens = 0;
};

} // namespace

void ManifestClientTest::presetsSpeakToARealServer() {
  for (const QString& name : presetNames()) {
    ContractServer contract;
    const auto server = HttpServer::listen("127.0.0.1", 0, contract);
    QVERIFY(server);
    QtTransport transport;
    Link link(*preset(name), &transport, u"http://127.0.0.1:%1"_s.arg((*server)->port()));
    const auto outcomes = link.client().runSelfTests();
    for (const auto& outcome : outcomes)
      QVERIFY2(!outcome.error, qUtf8Printable(name + u": "_s + outcome.name + u' ' + outcome.error->id));
    if (link.connection->manifest().auth.kind == AuthRule::Kind::OAuth2Client)
      QCOMPARE(contract.tokens, 2); // the first was refused, and the job went through with the second
    QCOMPARE(contract.requests > 0, !outcomes.empty());
  }
}

namespace {

/// A project of Firebase, by the preset that comes with the program.
struct Project final {
  Project() {
    auto reading = readManifest(*preset(u"fcm"_s));
    ConnectionValues values;
    values.site = {{u"address"_s, u"https://fcm.googleapis.com/v1/projects/site"_s},
                   {u"tokens"_s, u"https://oauth2.googleapis.com/token"_s}};
    values.secrets.emplace(u"account"_s, key.file());
    connection =
        std::move(*ManifestConnection::open(*reading.manifest, std::move(values), {&peer, &clock, &pause, &die, &log}));
    peer.answer(200, R"({"access_token":"ya29","expires_in":3599})");
  }
  [[nodiscard]] Result<PeerItem> send() {
    return ManifestClient(*connection)
        .call(u"notification"_s, u"create"_s,
              {{u"body"_s, {u"May it leave?"_s}},
               {u"idempotencyKey"_s, {u"k-1"_s}},
               {u"secondsToLive"_s, {u"3600"_s}},
               {u"title"_s, {u"Muniment"_s}},
               {u"to"_s, {u"token-of-a-phone"_s}},
               {u"topic"_s, {u"t-1"_s}},
               {u"urgency"_s, {u"normal"_s}}});
  }

  MovableClock clock{Instant::fromMilliseconds(1'767'323'045'000)};
  ServiceKey key;
  ScriptedLine peer;
  LoadedDie die{0};
  ClockPause pause{clock};
  CategoryWireLog log;
  std::unique_ptr<ManifestConnection> connection;
};

} // namespace

void ManifestClientTest::cloudMessagesAreSentAsTheServiceWants() {
  Project project;
  project.peer.answer(200, R"({"name":"projects/site/messages/7"})");
  const auto sent = project.send();
  QVERIFY(sent);
  QCOMPARE(sent->fields.at(u"id"_s).value, u"projects/site/messages/7"_s);
  QCOMPARE(project.peer.request(0).url, QUrl(u"https://oauth2.googleapis.com/token"_s));
  const HttpRequest asked = project.peer.request(1);
  QCOMPARE(asked.url, QUrl(u"https://fcm.googleapis.com/v1/projects/site/messages:send"_s));
  QCOMPARE(project.peer.sent(1, "Authorization"), QByteArray("Bearer ya29"));
  const auto body = parseJson(asked.body);
  QVERIFY(body);
  const Json& message = body->at(u"message");
  QCOMPARE(message.text(u"token"), u"token-of-a-phone"_s);
  QCOMPARE(message.at(u"notification").text(u"body"), u"May it leave?"_s);
  QCOMPARE(message.at(u"data").text(u"key"), u"k-1"_s);
  QVERIFY(!message.at(u"data").object()->contains(u"link"_s)); // it has none
  QCOMPARE(message.at(u"android").text(u"ttl"), u"3600s"_s);
  QCOMPARE(message.at(u"android").text(u"collapse_key"), u"t-1"_s);
  QCOMPARE(message.at(u"webpush").at(u"headers").text(u"Urgency"), u"normal"_s);
}

void ManifestClientTest::whatCloudMessagingSaysIsUnderstood_data() {
  QTest::addColumn<int>("status");
  QTest::addColumn<QByteArray>("body");
  QTest::addColumn<QString>("error");
  const auto told = [](const QByteArray& code) {
    return R"({"error":{"status":"X","details":[{"errorCode":")" + code + R"("}]}})";
  };
  QTest::newRow("the app is gone") << 404 << told("UNREGISTERED") << u"peer.not_found"_s;
  QTest::newRow("a token of another project") << 403 << told("SENDER_ID_MISMATCH") << u"peer.refused"_s;
  QTest::newRow("an outage in front of it") << 404 << QByteArray("<html>Not found</html>") << u"peer.failed"_s;
  QTest::newRow("our mistake") << 400 << told("INVALID_ARGUMENT") << u"peer.invalid"_s;
  QTest::newRow("credentials of the phones' makers") << 401 << told("THIRD_PARTY_AUTH_ERROR") << u"peer.refused"_s;
}

void ManifestClientTest::whatCloudMessagingSaysIsUnderstood() {
  QFETCH(const int, status);
  QFETCH(const QByteArray, body);
  QFETCH(const QString, error);
  Project project;
  if (status == 401) // a token may have been refused: it is renewed once
    project.peer.answer(status, body);
  if (status == 401)
    project.peer.answer(200, R"({"access_token":"ya30","expires_in":3599})");
  project.peer.answerAlways(status, body);
  const auto sent = project.send();
  QVERIFY(!sent);
  QCOMPARE(sent.error().id, error);
}

MUNIMENT_TEST(ManifestClientTest);

} // namespace muniment::tests

#include "manifest_client_test.moc"
