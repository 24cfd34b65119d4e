#include "core/base/sha256.h"
#include "core/connect/manifest/presets.h"
#include "core/connect/manifest/webhook_verifier.h"
#include "tests/core/connect/manifest_link.h"
#include "tests/support/test_suite.h"

namespace muniment::tests {

using namespace connect;

class ManifestMappingTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void fieldsAreMapped_data();
  void fieldsAreMapped();
  void whatIsDoubtfulIsNamed();
  void webhooksAreVerified_data();
  void webhooksAreVerified();
  void webhooksAreRead();
};

void ManifestMappingTest::fieldsAreMapped_data() {
  using State = FieldValue::State;
  QTest::addColumn<QByteArray>("map");
  QTest::addColumn<QByteArray>("sent");
  QTest::addColumn<int>("state");
  QTest::addColumn<QString>("value");
  const auto row = [](const char* name, const QByteArray& map, const QByteArray& sent, State state,
                      const QString& value) { QTest::addRow("%s", name) << map << sent << int(state) << value; };
  const QByteArray table = R"({"from":"/v","enum":{"A":"first"}})";
  const QByteArray iso = R"({"from":"/v","date":"iso8601"})";
  const QByteArray german = R"({"from":"/v","decimal":{"point":",","group":"."}})";
  const QByteArray url = R"({"from":"/v","url":true})";
  row("a place", R"("/v")", "\"x\"", State::Mapped, u"x"_s);
  row("a number keeps its spelling", R"("/v")", "1.50", State::Mapped, u"1.50"_s);
  row("null is nothing", R"("/v")", "null", State::Missing, {});
  row("a constant", R"({"const":"c"})", "1", State::Mapped, u"c"_s);
  row("text from places", R"({"template":"<{/v}-{/w}>"})", "7", State::Mapped, u"<7-w>"_s);
  row("text with a place missing", R"({"template":"{/v}{/x}"})", "7", State::Missing, {});
  row("a known value", table, "\"A\"", State::Mapped, u"first"_s);
  row("an unknown value", table, "\"B\"", State::Unmapped, {});
  row("an unknown value with a substitute", R"({"from":"/v","enum":{"A":"first"},"else":"other"})", "\"B\"",
      State::Unmapped, u"other"_s);
  row("a moment", iso, "\"2026-03-01T09:30:00+01:00\"", State::Mapped, u"2026-03-01T08:30:00.000Z"_s);
  row("a local time stays local", iso, "\"2026-03-01T09:30:00\"", State::Mapped, u"2026-03-01T09:30:00"_s);
  row("a day", iso, "\"2026-03-01\"", State::Mapped, u"2026-03-01"_s);
  row("no day", iso, "\"2026-02-30\"", State::Malformed, {});
  row("seconds", R"({"from":"/v","date":"epoch-seconds"})", "\"1767323045\"", State::Mapped,
      u"2026-01-02T03:04:05.000Z"_s);
  row("milliseconds", R"({"from":"/v","date":"epoch-milliseconds"})", "1767323045678", State::Mapped,
      u"2026-01-02T03:04:05.678Z"_s);
  row("beyond all time", R"({"from":"/v","date":"epoch-seconds"})", "99999999999999", State::Malformed, {});
  row("a pattern", R"({"from":"/v","date":"dd.MM.yyyy"})", "\"01.03.2026\"", State::Mapped, u"2026-03-01"_s);
  row("a pattern with a time", R"({"from":"/v","date":"yyyyMMddHHmm"})", "\"202603010930\"", State::Mapped,
      u"2026-03-01T09:30:00"_s);
  row("not of the pattern", R"({"from":"/v","date":"dd.MM.yyyy"})", "\"2026-03-01\"", State::Malformed, {});
  row("a decimal", german, "\"1.234,50\"", State::Mapped, u"1234.50"_s);
  row("no decimal", german, "\"12x\"", State::Malformed, {});
  row("an exponent", R"({"from":"/v","decimal":{"point":"."}})", "1e3", State::Malformed, {});
  row("an address of the peer", url, "\"https://peer.test/x\"", State::Mapped, u"https://peer.test/x"_s);
  row("an address elsewhere", url, "\"https://evil.test/x\"", State::Malformed, {});
  row("a script", url, "\"javascript:alert(1)\"", State::Malformed, {});
  row("a list is kept as it is", R"("/v")", R"([1,"a"])", State::Mapped, uR"([1,"a"])"_s);
}

void ManifestMappingTest::fieldsAreMapped() {
  QFETCH(const QByteArray, map);
  QFETCH(const QByteArray, sent);
  QFETCH(const int, state);
  QFETCH(const QString, value);
  Link link(manifestWith(R"("get":{"method":"GET","path":"/things"})", R"({"f":)" + map + "}"));
  link.peer.answer(200, R"({"w":"w","v":)" + sent + "}");
  const auto item = link.client().call(u"thing"_s, u"get"_s, {});
  QVERIFY(item);
  const FieldValue field = item->fields.at(u"f"_s);
  QCOMPARE(int(field.state), state);
  QCOMPARE(field.value, value);
  if (field.state == FieldValue::State::Unmapped || field.state == FieldValue::State::Malformed)
    QVERIFY(!field.raw.isEmpty()); // whatever became of it, what was sent is kept
}

void ManifestMappingTest::whatIsDoubtfulIsNamed() {
  Link link(
      manifestWith(R"("get":{"method":"GET","path":"/things"})",
                   R"({"a":{"from":"/a","required":true},"b":"/b","c":{"from":"/c","enum":{"x":"y"}},"d":"/d"})"));
  link.peer.answer(200, R"({"c":"new","d":"1"})");
  const auto item = link.client().call(u"thing"_s, u"get"_s, {});
  QCOMPARE(item->doubts(link.connection->manifest().resources.at(u"thing"_s).map), QStringList({u"a"_s, u"c"_s}));
}

void ManifestMappingTest::webhooksAreVerified_data() {
  QTest::addColumn<WebhookVerifier::Headers>("headers");
  QTest::addColumn<QString>("outcome");
  const auto signedWith = [](const QByteArray& key, const QByteArray& time, const QByteArray& body) {
    return "sha256=" + hmacSha256(key, time + '.' + body).toBytes().toHex();
  };
  const QByteArray now = "1767323045";
  const QByteArray body = "{\"a\":\"\\u00e9\"}";
  using Headers = WebhookVerifier::Headers;
  const QString forged = u"webhook.not_signed"_s;
  QTest::addRow("signed") << Headers{{"x-signature", signedWith("new", now, body)}, {"X-TIME", now}} << u"taken"_s;
  QTest::addRow("with the old secret") << Headers{{"X-Signature", signedWith("old", now, body)}, {"X-Time", now}}
                                       << u"taken"_s;
  QTest::addRow("with another secret") << Headers{{"X-Signature", signedWith("evil", now, body)}, {"X-Time", now}}
                                       << forged;
  QTest::addRow("with no secret") << Headers{{"X-Signature", signedWith("", now, body)}, {"X-Time", now}} << forged;
  QTest::addRow("another body") << Headers{{"X-Signature", signedWith("new", now, "{\"a\":\"\xc3\xa9\"}")},
                                           {"X-Time", now}}
                                << forged;
  QTest::addRow("without prefix") << Headers{{"X-Signature", signedWith("new", now, body).mid(7)}, {"X-Time", now}}
                                  << forged;
  QTest::addRow("not signed") << Headers{{"X-Time", now}} << forged;
  QTest::addRow("empty") << Headers{{"X-Signature", ""}, {"X-Time", now}} << forged;
  QTest::addRow("signed twice") << Headers{{"X-Signature", "sha256=00"},
                                           {"X-Signature", signedWith("new", now, body)},
                                           {"X-Time", now}}
                                << forged;
  QTest::addRow("time taken off") << Headers{{"X-Signature", signedWith("new", now, body)}} << forged;
  QTest::addRow("replayed later") << Headers{{"X-Signature", signedWith("new", "1767322000", body)},
                                             {"X-Time", "1767322000"}}
                                  << u"webhook.too_old"_s;
  QTest::addRow("from the future") << Headers{{"X-Signature", signedWith("new", "1767329999", body)},
                                              {"X-Time", "1767329999"}}
                                   << u"webhook.too_old"_s;
  QTest::addRow("no number") << Headers{{"X-Signature", signedWith("new", "soon", body)}, {"X-Time", "soon"}}
                             << u"webhook.too_old"_s;
}

void ManifestMappingTest::webhooksAreVerified() {
  QFETCH(const WebhookVerifier::Headers, headers);
  QFETCH(const QString, outcome);
  MovableClock clock(Instant::fromMilliseconds(1'767'323'045'000));
  WebhookRule rule;
  rule.hmac = {"X-Signature", "sha256=", false, "X-Time"};
  std::vector<Secret> secrets;
  for (const QByteArray& key : {QByteArray("new"), QByteArray("old"), QByteArray()})
    secrets.push_back(secret(key));
  const auto verified = WebhookVerifier(rule, std::move(secrets), clock).verify(headers, "{\"a\":\"\\u00e9\"}");
  QCOMPARE(verified ? u"taken"_s : verified.error().id, outcome);
}

void ManifestMappingTest::webhooksAreRead() {
  const auto manifest = *readManifest(*preset(u"active-documents"_s)).manifest;
  const auto read = [&](const QByteArray& body) { return readWebhook(manifest, HostList(), body); };
  const auto items = read(R"({"items":[{"eventId":"e1","kind":"new"},{"eventId":2}]})");
  QCOMPARE(items->size(), std::size_t(2));
  QCOMPARE(items->at(1).first, u"2"_s);
  QCOMPARE(items->at(0).second.fields.at(u"kind"_s).value, u"new"_s);
  for (const QByteArray& bad :
       {QByteArray(), QByteArray("{}"), QByteArray("{\"items\":7}"), QByteArray("{\"items\":[{}]}"),
        QByteArray("{\"items\":[{\"eventId\":\"\"}]}"), QByteArray("<html>")})
    QCOMPARE(read(bad).error().id, u"peer.shape_unexpected"_s);
}

MUNIMENT_TEST(ManifestMappingTest);

} // namespace muniment::tests

#include "manifest_mapping_test.moc"
