#include "core/base/json.h"
#include "core/connect/push/push_sender.h"
#include "core/connect/push/web_push.h"
#include "tests/support/scripted_line.h"
#include "tests/support/test_suite.h"

namespace muniment::tests {

using namespace connect;
using namespace Qt::StringLiterals;
using Ending = PushOutcome::Ending;

class PushTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void theKnownNotificationComesOut();
  void theKnownRecordComesOut();
  void theKnownStatementIsBelieved();
  void keysOutsideTheCurveAreRefused();
  void noTwoBodiesAreAlike();
  void tooMuchIsRefused();
  void subscriptionsAreReadStrictly_data();
  void subscriptionsAreReadStrictly();
  void onlyKnownServicesAreSpokenTo_data();
  void onlyKnownServicesAreSpokenTo();
  void whoIsSendingIsSaidOncePerService();
  void theRequestIsAsServicesWantIt();
  void whatServicesSayIsUnderstood_data();
  void whatServicesSayIsUnderstood();
  void aLostAnswerIsUnsure();
};

namespace {

QByteArray bytes(const char* text) { return QByteArray::fromBase64(text, QByteArray::Base64UrlEncoding); }
QByteArray text(const QByteArray& of) {
  return of.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

const PushSubscription& browser() {
  static const PushSubscription known{
      QUrl(u"https://fcm.googleapis.com/fcm/send/abc"_s),
      bytes("BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4"),
      bytes("BTBZMqHH6r4Tts7J_aSIgg")};
  return known;
}

/// Something that sends, with a service that answers as told.
struct Post final {
  ScriptedLine line;
  MovableClock clock{*Instant::parse(u"2026-03-02T09:00:00.000Z")};
  Vapid vapid{std::make_shared<const P256Key>(P256Key::generate()), u"mailto:records@example.com"_s};
  PushSender sender{line, vapid, PushHosts(), clock};

  PushOutcome send(const PushMessage& message = {"hello", 60, "topic", true}) {
    return sender.send(browser(), message);
  }
};

} // namespace

/// RFC 8291, section 5.
void PushTest::theKnownNotificationComesOut() {
  const auto sender = P256Key::fromSecret(Secret(bytes("yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw")));
  QVERIFY(sender.has_value());
  QCOMPARE(text(sender->publicPoint()),
           "BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8");
  QCOMPARE(text(sender->agree(browser().key)->view().toByteArray()), "kyrL1jIIOHEzg3sM2ZWRHDRB62YACZhhSlknJ672kSs");
  const auto body =
      sealPush(browser(), "When I grow up, I want to be a watermelon", *sender, bytes("DGv6ra1nlYgDCS1FRnbzlw"));
  QCOMPARE(text(*body),
           "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6P"
           "Bru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN");
}

/// RFC 8188, section 3.1.
void PushTest::theKnownRecordComesOut() {
  QCOMPARE(text(sealRecord(bytes("yqdlZ-tYemfogSmv7Ws5PQ"), bytes("I1BsxtFttlv3u_Oo94xnmw"), {}, "I am the walrus")),
           "I1BsxtFttlv3u_Oo94xnmwAAEAAA-NAVub2qFgBEuQKRapoZu-IxkIva3MEB1PD-ly8Thjg");
}

/// RFC 8292, section 2.4.
void PushTest::theKnownStatementIsBelieved() {
  const QByteArray spoken =
      "eyJ0eXAiOiJKV1QiLCJhbGciOiJFUzI1NiJ9.eyJhdWQiOiJodHRwczovL3B1c2guZXhhbXBsZS5uZXQiLCJleHAiOjE0NTM1MjM3NjgsInN1"
      "YiI6Im1haWx0bzpwdXNoQGV4YW1wbGUuY29tIn0";
  const QByteArray key =
      bytes("BA1Hxzyi1RUM1b5wjxsn7nGxAszw2u61m164i3MrAIxHF6YK5h4SDYic-dRuU_RCPCfA5aq9ojSwk5Y2EmClBPs");
  QByteArray signature =
      bytes("i3CYb7t4xfxCDquptFOepC9GAu_HLGkMlMuCGSK2rpiUfnK9ojFwDXb1JrErtmysazNjjvW2L9OkSSHzvoD1oA");
  QVERIFY(verifyP256(key, spoken, signature));
  signature[3] = static_cast<char>(signature.at(3) ^ 1);
  QVERIFY(!verifyP256(key, spoken, signature));
  QVERIFY(!verifyP256(key, spoken, signature.first(63)));
  const P256Key own = P256Key::generate();
  QVERIFY(verifyP256(own.publicPoint(), spoken, own.sign(spoken)));
  QVERIFY(!verifyP256(own.publicPoint(), spoken + 'x', own.sign(spoken)));
}

void PushTest::keysOutsideTheCurveAreRefused() {
  QByteArray point = browser().key;
  QVERIFY(isP256Point(point));
  point[64] = static_cast<char>(point.at(64) ^ 1);
  QVERIFY(!isP256Point(point));
  QVERIFY(!isP256Point(QByteArray(65, '\0')));
  QVERIFY(!isP256Point(QByteArray("\4", 1) + QByteArray(64, '\0')));
  QVERIFY(!isP256Point({}));
  QCOMPARE(P256Key::generate().agree(point).error().id, u"push.key_wrong"_s);
  for (const QByteArray& secret : {QByteArray(32, '\0'), QByteArray(32, '\xFF'), QByteArray(31, '\1')})
    QCOMPARE(P256Key::fromSecret(Secret(QByteArray(secret))).error().id, u"push.key_wrong"_s);
}

void PushTest::noTwoBodiesAreAlike() {
  const auto first = sealPush(browser(), "the same");
  const auto second = sealPush(browser(), "the same");
  QVERIFY(first && second);
  QVERIFY(first->first(16) != second->first(16));     // salt
  QVERIFY(first->mid(21, 65) != second->mid(21, 65)); // key
  QVERIFY(!first->contains("the same"));
}

void PushTest::tooMuchIsRefused() {
  QCOMPARE(sealPush(browser(), QByteArray(kLongestPush, 'x'))->size(), 4096);
  QCOMPARE(sealPush(browser(), QByteArray(kLongestPush + 1, 'x')).error().id, u"push.too_large"_s);
  Post post;
  QCOMPARE(post.send({QByteArray(5000, 'x'), 60, {}, false}).ending, Ending::Refused);
  QVERIFY(post.line.jobs().empty());
}

void PushTest::subscriptionsAreReadStrictly_data() {
  QTest::addColumn<QByteArray>("json");
  const QByteArray keys =
      R"("keys":{"auth":")" + text(browser().secret) + R"(","p256dh":")" + text(browser().key) + R"("})";
  QTest::newRow("no endpoint") << QByteArray("{" + keys + "}");
  QTest::newRow("relative") << QByteArray(R"({"endpoint":"/a",)" + keys + "}");
  QTest::newRow("fragment") << QByteArray(R"({"endpoint":"https://a.example/#b",)" + keys + "}");
  QTest::newRow("long") << QByteArray(R"({"endpoint":"https://a.example/)" + QByteArray(3000, 'x') + R"(",)" + keys +
                                      "}");
  QTest::newRow("line") << QByteArray("{\"endpoint\":\"https://a.example/\\r\\nX: y\"," + keys + "}");
  QTest::newRow("no keys") << QByteArray(R"({"endpoint":"https://a.example/"})");
  QTest::newRow("short secret") << QByteArray(R"({"endpoint":"https://a.example/","keys":{"auth":"AAAA","p256dh":")" +
                                              text(browser().key) + "\"}}");
  QTest::newRow("no point") << QByteArray(R"({"endpoint":"https://a.example/","keys":{"auth":")" +
                                          text(browser().secret) + R"(","p256dh":"AAAA"}})");
}

void PushTest::subscriptionsAreReadStrictly() {
  QFETCH(QByteArray, json);
  const auto parsed = parseJson(json);
  QVERIFY(parsed.has_value());
  const auto read = pushSubscriptionFrom(*parsed);
  QVERIFY(!read.has_value());
  QCOMPARE(read.error().id, u"push.subscription_wrong"_s);
  QCOMPARE(*pushSubscriptionFrom(jsonOf(browser())), browser());
}

void PushTest::onlyKnownServicesAreSpokenTo_data() {
  QTest::addColumn<QString>("endpoint");
  QTest::addColumn<bool>("allowed");
  QTest::newRow("chrome") << u"https://fcm.googleapis.com/fcm/send/x"_s << true;
  QTest::newRow("firefox") << u"https://updates.push.services.mozilla.com/wpush/v2/x"_s << true;
  QTest::newRow("windows") << u"https://wns2-par02p.notify.windows.com/w/?token=x"_s << true;
  QTest::newRow("the domain alone") << u"https://notify.windows.com/"_s << false;
  QTest::newRow("looks alike") << u"https://evilnotify.windows.com/"_s << false;
  QTest::newRow("ends otherwise") << u"https://fcm.googleapis.com.evil.example/"_s << false;
  QTest::newRow("without TLS") << u"http://fcm.googleapis.com/"_s << false;
  QTest::newRow("another port") << u"https://fcm.googleapis.com:8443/"_s << false;
  QTest::newRow("with a name") << u"https://a:b@fcm.googleapis.com/"_s << false;
  QTest::newRow("this computer") << u"http://127.0.0.1:9/"_s << false;
  QTest::newRow("the network") << u"https://10.0.0.1/"_s << false;
}

void PushTest::onlyKnownServicesAreSpokenTo() {
  QFETCH(QString, endpoint);
  QFETCH(bool, allowed);
  QCOMPARE(PushHosts().check(QUrl(endpoint)).has_value(), allowed);
  QCOMPARE(PushHosts::fromText(u" ,"_s).check(QUrl(endpoint)).has_value(), allowed);
  QVERIFY(PushHosts::fromText(u"127.0.0.1, push.example"_s).check(QUrl(u"http://127.0.0.1:9/"_s)));
  QVERIFY(!PushHosts::fromText(u"127.0.0.1, push.example"_s).check(QUrl(u"https://fcm.googleapis.com/"_s)));
}

void PushTest::whoIsSendingIsSaidOncePerService() {
  Post post;
  const Instant now = post.clock.now();
  const QUrl one(u"https://fcm.googleapis.com/fcm/send/abc?x=1"_s);
  const QByteArray first = *post.vapid.authorization(one, now);
  QCOMPARE(*post.vapid.authorization(QUrl(u"https://fcm.googleapis.com/other"_s), now), first);
  QVERIFY(*post.vapid.authorization(QUrl(u"https://web.push.apple.com/other"_s), now) != first);
  QVERIFY(*post.vapid.authorization(one, now.plusMilliseconds(11LL * 3'600'000 + 1)) != first);
  QVERIFY(first.startsWith("vapid t="));
  const QByteArray token = first.mid(8, first.indexOf(',') - 8);
  const QByteArray key = bytes(first.mid(first.indexOf("k=") + 2).constData());
  const QByteArray spoken = token.first(token.lastIndexOf('.'));
  QVERIFY(verifyP256(key, spoken, bytes(token.mid(token.lastIndexOf('.') + 1).constData())));
  const auto claims = parseJson(bytes(token.split('.').at(1).constData()));
  QCOMPARE(claims->text(u"aud"), u"https://fcm.googleapis.com"_s);
  QCOMPARE(claims->text(u"sub"), u"mailto:records@example.com"_s);
  const std::int64_t life = claims->number(u"exp") - now.milliseconds() / 1000;
  QVERIFY(life > 0 && life <= 86'400);
}

void PushTest::theRequestIsAsServicesWantIt() {
  Post post;
  post.line.answerAlways(201);
  QCOMPARE(post.send().ending, Ending::Taken);
  const HttpRequest request = post.line.request(0);
  QCOMPARE(request.method, "POST");
  QCOMPARE(request.url, browser().endpoint);
  QCOMPARE(post.line.sent(0, "TTL"), "60");
  QCOMPARE(post.line.sent(0, "Urgency"), "high");
  QCOMPARE(post.line.sent(0, "Topic"), "topic");
  QCOMPARE(post.line.sent(0, "Content-Encoding"), "aes128gcm");
  QVERIFY(post.line.sent(0, "Authorization").startsWith("vapid t="));
  QVERIFY(!request.body.contains("hello"));
  QVERIFY(post.line.jobs().at(0).repeatable);
  (void)post.send({"hello", -5, {}, false});
  QCOMPARE(post.line.sent(1, "TTL"), "0");
  QCOMPARE(post.line.sent(1, "Topic"), "");
  (void)post.send({"hello", 1'000'000'000, {}, false});
  QCOMPARE(post.line.sent(2, "TTL"), QByteArray::number(28 * 86'400));
}

void PushTest::whatServicesSayIsUnderstood_data() {
  QTest::addColumn<int>("status");
  QTest::addColumn<int>("ending");
  const auto row = [](int status, Ending ending) { QTest::addRow("%d", status) << status << static_cast<int>(ending); };
  for (const int taken : {200, 201, 202})
    row(taken, Ending::Taken);
  for (const int gone : {404, 410})
    row(gone, Ending::Gone);
  for (const int refused : {302, 400, 401, 403, 413})
    row(refused, Ending::Refused);
  for (const int later : {408, 429, 503})
    row(later, Ending::Later);
  for (const int unsure : {500, 502})
    row(unsure, Ending::Unsure);
}

void PushTest::whatServicesSayIsUnderstood() {
  QFETCH(int, status);
  QFETCH(int, ending);
  Post post;
  post.line.answer(status, {}, {{"Retry-After", "7"}});
  const PushOutcome outcome = post.send();
  QCOMPARE(static_cast<int>(outcome.ending), ending);
  QCOMPARE(outcome.problem.isEmpty(), outcome.ending == Ending::Taken);
  if (outcome.ending == Ending::Later)
    QCOMPARE(outcome.wait.value_or(0), std::int64_t{7000});
}

void PushTest::aLostAnswerIsUnsure() {
  Post post;
  post.line.fail(makeError(ErrorKind::Unavailable, "http.answer_cut"_L1));
  const PushOutcome outcome = post.send();
  QCOMPARE(static_cast<int>(outcome.ending), static_cast<int>(Ending::Unsure));
  QCOMPARE(outcome.problem, u"http.answer_cut"_s);
}

MUNIMENT_TEST(PushTest);

} // namespace muniment::tests

#include "push_test.moc"
