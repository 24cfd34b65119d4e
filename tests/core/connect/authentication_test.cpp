#include "core/base/json.h"
#include "core/base/sha256.h"
#include "core/connect/http/authorized_line.h"
#include "core/connect/http/hmac_authenticator.h"
#include "core/connect/http/key_authenticator.h"
#include "core/connect/http/oauth_source.h"
#include "core/connect/http/ticket_source.h"
#include "core/connect/http/token_authenticator.h"
#include "tests/core/connect/service_key.h"
#include "tests/support/scripted_line.h"
#include "tests/support/test_suite.h"

#include <future>

namespace muniment::tests {

using namespace connect;
using namespace Qt::StringLiterals;

namespace {

HttpJob job() {
  HttpJob job;
  job.request.method = "POST";
  job.request.url = QUrl(u"https://peer.test/things"_s);
  job.request.body = "{\"a\":1}";
  return job;
}

Secret secret(const char* text) { return Secret(QByteArray(text)); }

/// Signs in only when told to, so that jobs pile up in front of it.
class GatedSource final : public TokenSource {
 public:
  Result<Token> fetch(const SharedProgress&) override {
    std::unique_lock lock(mutex);
    ++asked;
    wake.notify_all();
    wake.wait(lock, [this] { return open; });
    if (trouble)
      return Failure(*trouble);
    Token token;
    QByteArray value = "token-" + QByteArray::number(asked);
    token.value = Secret(std::move(value));
    token.expires = expires;
    return token;
  }
  void release() {
    const std::scoped_lock lock(mutex);
    open = true;
    wake.notify_all();
  }
  void waitUntilAsked() {
    std::unique_lock lock(mutex);
    wake.wait(lock, [this] { return asked > 0; });
  }

  std::mutex mutex;
  std::condition_variable wake;
  bool open = false;
  int asked = 0;
  std::optional<Error> trouble;
  std::optional<Instant> expires;
};

class RememberingKeeper final : public RefreshTokenKeeper {
 public:
  Result<void> keep(const Secret& token) override {
    kept += token.view().toByteArray();
    return {};
  }
  QList<QByteArray> kept;
};

} // namespace

class AuthenticationTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void proofsThatStayTheSame();
  void aSecretDoesNotBecomeAHeader();
  void bodiesAreSigned();
  void manyJobsOneSignIn();
  void aFailedSignInReachesAllWhoWait();
  void whoIsCancelledWhileParkedLeaves();
  void aRefusedTokenIsRenewedOnce();
  void aStaleRefusalDoesNotSignInAgain();
  void tokensAreRenewedBeforeTheyExpire();
  void ticketsAreChained();
  void clientCredentials();
  void refreshTokensAreKept();
  void aServiceAccountSignsItsStatement();
  void aKeyFileThatIsNoneIsRefused_data();
  void aKeyFileThatIsNoneIsRefused();
  void signInsThatFail_data();
  void signInsThatFail();

 private:
  MovableClock m_clock{Instant::fromMilliseconds(1'767'323'045'000)};
};

void AuthenticationTest::proofsThatStayTheSame() {
  ScriptedLine peer;
  peer.answerAlways(200);
  const auto basic = KeyAuthenticator::basic(secret("ana"), secret("p:w"));
  const auto bearer = KeyAuthenticator::header("Authorization", secret("Bearer abc"));
  const auto query = KeyAuthenticator::query("key", secret("a&b=c d+"));
  const auto none = KeyAuthenticator::none();
  for (const auto& each : {basic.get(), bearer.get(), query.get(), none.get()})
    QVERIFY(AuthorizedLine(peer, *each).exchange(job()));
  QCOMPARE(peer.sent(0, "Authorization"), "Basic " + QByteArray("ana:p:w").toBase64());
  QCOMPARE(peer.sent(1, "Authorization"), QByteArray("Bearer abc"));
  QCOMPARE(peer.request(2).url.query(QUrl::FullyEncoded), u"key=a%26b%3Dc%20d%2B"_s);
  QCOMPARE(peer.request(3).url, job().request.url);
  QVERIFY(peer.request(3).headers.empty());
}

void AuthenticationTest::aSecretDoesNotBecomeAHeader() {
  ScriptedLine peer;
  peer.answerAlways(200);
  const auto key = KeyAuthenticator::header("X-Key", secret("abc\r\nX-Admin: yes"));
  const auto outcome = AuthorizedLine(peer, *key).exchange(job());
  QVERIFY(!outcome && outcome.error().id == "http.secret_malformed"_L1);
  QVERIFY(peer.jobs().empty());
}

void AuthenticationTest::bodiesAreSigned() {
  ScriptedLine peer;
  peer.answerAlways(200);
  HmacAuthenticator plain({"X-Signature", "sha256=", false, {}}, secret("key"), m_clock);
  HmacAuthenticator dated({"X-Signature", {}, true, "X-Time"}, secret("key"), m_clock);
  QVERIFY(AuthorizedLine(peer, plain).exchange(job()));
  QVERIFY(AuthorizedLine(peer, dated).exchange(job()));
  QCOMPARE(peer.sent(0, "X-Signature"), "sha256=" + hmacSha256("key", "{\"a\":1}").toBytes().toHex());
  QCOMPARE(peer.sent(1, "X-Time"), QByteArray("1767323045"));
  QCOMPARE(peer.sent(1, "X-Signature"), hmacSha256("key", "1767323045.{\"a\":1}").toBytes().toBase64());
}

void AuthenticationTest::manyJobsOneSignIn() {
  ScriptedLine peer;
  peer.answerAlways(200);
  auto owned = std::make_unique<GatedSource>();
  GatedSource& source = *owned;
  TokenAuthenticator tokens(std::move(owned), {}, m_clock);
  AuthorizedLine line(peer, tokens);
  std::vector<std::future<Result<HttpResponse>>> jobs;
  for (int i = 0; i < 16; ++i)
    jobs.push_back(std::async(std::launch::async, [&] { return line.exchange(job()); }));
  source.waitUntilAsked();
  QCOMPARE(peer.jobs().size(), std::size_t(0));
  source.release();
  for (auto& each : jobs)
    QVERIFY(each.get());
  QCOMPARE(source.asked, 1);
  QCOMPARE(peer.jobs().size(), std::size_t(16));
  QCOMPARE(peer.sent(15, "Authorization"), QByteArray("Bearer token-1"));
}

void AuthenticationTest::aFailedSignInReachesAllWhoWait() {
  ScriptedLine peer;
  auto owned = std::make_unique<GatedSource>();
  GatedSource& source = *owned;
  source.trouble = makeError(ErrorKind::Refused, QLatin1StringView("http.sign_in_refused"));
  TokenAuthenticator tokens(std::move(owned), {}, m_clock);
  AuthorizedLine line(peer, tokens);
  std::vector<std::future<Result<HttpResponse>>> jobs;
  for (int i = 0; i < 8; ++i)
    jobs.push_back(std::async(std::launch::async, [&] { return line.exchange(job()); }));
  source.waitUntilAsked();
  source.release();
  for (auto& each : jobs) {
    const auto outcome = each.get();
    QVERIFY(!outcome && outcome.error().id == "http.sign_in_refused"_L1);
  }
  QVERIFY(peer.jobs().empty());
}

void AuthenticationTest::whoIsCancelledWhileParkedLeaves() {
  ScriptedLine peer;
  peer.answerAlways(200);
  auto owned = std::make_unique<GatedSource>();
  GatedSource& source = *owned;
  TokenAuthenticator tokens(std::move(owned), {}, m_clock);
  AuthorizedLine line(peer, tokens);
  auto first = std::async(std::launch::async, [&] { return line.exchange(job()); });
  source.waitUntilAsked();
  HttpJob parked = job();
  parked.progress = std::make_shared<Progress>();
  auto second = std::async(std::launch::async, [&] { return line.exchange(parked); });
  parked.progress->cancel();
  const auto outcome = second.get();
  QVERIFY(!outcome && outcome.error().id == "base.cancelled"_L1);
  source.release();
  QVERIFY(first.get());
}

void AuthenticationTest::aRefusedTokenIsRenewedOnce() {
  ScriptedLine peer;
  peer.answer(401);
  peer.answer(200);
  auto owned = std::make_unique<GatedSource>();
  owned->open = true;
  GatedSource& source = *owned;
  TokenAuthenticator tokens(std::move(owned), {}, m_clock);
  AuthorizedLine line(peer, tokens);
  QCOMPARE(line.exchange(job())->status, 200);
  QCOMPARE(source.asked, 2);
  QCOMPARE(peer.sent(1, "Authorization"), QByteArray("Bearer token-2"));
  QCOMPARE(peer.request(1).body, job().request.body);
  peer.answerAlways(401);
  QCOMPARE(line.exchange(job())->status, 401); // and no endless knocking
  QCOMPARE(peer.jobs().size(), std::size_t(4));
}

void AuthenticationTest::aStaleRefusalDoesNotSignInAgain() {
  auto owned = std::make_unique<GatedSource>();
  owned->open = true;
  GatedSource& source = *owned;
  TokenAuthenticator tokens(std::move(owned), {}, m_clock);
  HttpJob a = job();
  HttpJob b = job();
  const int generation = *tokens.apply(a);
  QCOMPARE(*tokens.apply(b), generation);
  QVERIFY(*tokens.renew(generation, {}));
  QVERIFY(*tokens.renew(generation, {})); // the other job's refusal was of the old token
  QCOMPARE(source.asked, 2);
  QCOMPARE(tokens.fetched(), 2);
}

void AuthenticationTest::tokensAreRenewedBeforeTheyExpire() {
  auto owned = std::make_unique<GatedSource>();
  owned->open = true;
  owned->expires = m_clock.now().plusMilliseconds(300'000);
  GatedSource& source = *owned;
  TokenAuthenticator tokens(std::move(owned), {}, m_clock);
  HttpJob each = job();
  QVERIFY(tokens.apply(each));
  m_clock.advance(260'000);
  QVERIFY(tokens.apply(each));
  QCOMPARE(source.asked, 1);
  m_clock.advance(20'000);
  source.expires = m_clock.now().plusMilliseconds(300'000);
  QVERIFY(tokens.apply(each));
  QCOMPARE(source.asked, 2);
}

void AuthenticationTest::ticketsAreChained() {
  ScriptedLine peer;
  peer.answer(200, "{\"ticket\":\"first\"}");
  peer.answer(200, {}, {{"otcsticket", "second"}});
  peer.answer(500, {}, {{"OTCSTicket", "of an error"}});
  peer.answerAlways(200);
  TicketSource::Door door{QUrl(u"https://peer.test/api/v1/auth"_s), {}, false, *JsonPointer::parse(u"/ticket"_s)};
  door.fields.emplace_back(u"username"_s, secret("ana"));
  door.fields.emplace_back(u"password"_s, secret("a&b"));
  TokenAuthenticator tickets(std::make_unique<TicketSource>(peer, std::move(door)), {"OTCSTicket", {}, "OTCSTicket"},
                             m_clock);
  AuthorizedLine line(peer, tickets);
  for (int i = 0; i < 3; ++i)
    QVERIFY(line.exchange(job()));
  QCOMPARE(peer.request(0).body, QByteArray("username=ana&password=a%26b"));
  QCOMPARE(peer.sent(1, "OTCSTicket"), QByteArray("first"));
  QCOMPARE(peer.sent(2, "OTCSTicket"), QByteArray("second"));
  QCOMPARE(peer.sent(3, "OTCSTicket"), QByteArray("second"));
}

void AuthenticationTest::clientCredentials() {
  ScriptedLine peer;
  peer.answer(200, "{\"access_token\":\"abc\",\"token_type\":\"Bearer\",\"expires_in\":3600}");
  OAuthSource::Grant grant;
  grant.tokenUrl = QUrl(u"https://peer.test/token"_s);
  grant.clientId = secret("id");
  grant.clientSecret = secret("s:cret");
  grant.scope = u"read write"_s;
  OAuthSource source(peer, std::move(grant), m_clock);
  const auto token = source.fetch({});
  QVERIFY(token);
  QCOMPARE(token->value.view(), QByteArrayView("abc"));
  QCOMPARE(*token->expires, m_clock.now().plusMilliseconds(3'600'000));
  QCOMPARE(peer.request(0).body, QByteArray("grant_type=client_credentials&scope=read%20write"));
  QCOMPARE(peer.sent(0, "Authorization"), "Basic " + QByteArray("id:s%3Acret").toBase64());
}

void AuthenticationTest::refreshTokensAreKept() {
  ScriptedLine peer;
  peer.answer(200, "{\"access_token\":\"a\",\"refresh_token\":\"r2\"}");
  peer.answer(200, "{\"access_token\":\"b\"}");
  RememberingKeeper keeper;
  OAuthSource::Grant grant;
  grant.tokenUrl = QUrl(u"https://peer.test/token"_s);
  grant.clientId = secret("id");
  grant.clientSecret = secret("secret");
  grant.credentialsInForm = true;
  grant.refreshToken = secret("r1");
  grant.keeper = &keeper;
  OAuthSource source(peer, std::move(grant), m_clock);
  QVERIFY(source.fetch({}));
  QVERIFY(source.fetch({}));
  QCOMPARE(peer.request(0).body,
           QByteArray("grant_type=refresh_token&refresh_token=r1&client_id=id&client_secret=secret"));
  QVERIFY(peer.request(1).body.contains("refresh_token=r2&"));
  QCOMPARE(keeper.kept, QList<QByteArray>{"r2"});
  QVERIFY(!peer.jobs().at(0).repeatable); // it may be good for one use only
}

void AuthenticationTest::aServiceAccountSignsItsStatement() {
  const ServiceKey key;
  ScriptedLine peer;
  peer.answer(200, R"({"access_token":"ya29","expires_in":3599,"token_type":"Bearer"})");
  OAuthSource::Grant grant;
  grant.tokenUrl = QUrl(u"https://oauth2.peer.test/token"_s);
  grant.scope = u"https://peer.test/auth/messaging"_s;
  grant.keyFile = key.file();
  const auto token = OAuthSource(peer, std::move(grant), m_clock).fetch({});
  QVERIFY(token);
  QCOMPARE(token->value.view(), QByteArrayView("ya29"));
  const QByteArray body = peer.request(0).body;
  const QByteArray begin = "grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Ajwt-bearer&assertion=";
  QVERIFY2(body.startsWith(begin), body.constData());
  QVERIFY(peer.sent(0, "Authorization").isEmpty());
  const QList<QByteArray> parts = body.sliced(begin.size()).split('.');
  QCOMPARE(parts.size(), 3);
  const auto plain = [](const QByteArray& part) { return QByteArray::fromBase64(part, QByteArray::Base64UrlEncoding); };
  QVERIFY(key.signedThat(parts.at(0) + '.' + parts.at(1), plain(parts.at(2))));
  QVERIFY(!key.signedThat(parts.at(0) + '.' + parts.at(0), plain(parts.at(2))));
  QCOMPARE(plain(parts.at(0)), QByteArray(R"({"alg":"RS256","kid":"key-1","typ":"JWT"})"));
  const auto claims = parseJson(plain(parts.at(1)));
  QVERIFY(claims);
  QCOMPARE(claims->text(u"iss"), u"muniment@site.test"_s);
  QCOMPARE(claims->text(u"aud"), u"https://oauth2.peer.test/token"_s);
  QCOMPARE(claims->text(u"scope"), u"https://peer.test/auth/messaging"_s);
  QCOMPARE(claims->number(u"iat"), m_clock.now().milliseconds() / 1000);
  QCOMPARE(claims->number(u"exp"), claims->number(u"iat") + 3600);
}

void AuthenticationTest::aKeyFileThatIsNoneIsRefused_data() {
  const ServiceKey key, weak(1024);
  QTest::addColumn<QByteArray>("file");
  QTest::newRow("no JSON") << QByteArray("-----BEGIN PRIVATE KEY-----");
  QTest::newRow("no name") << key.text().replace("client_email", "client");
  QTest::newRow("no key") << QByteArray(R"({"client_email":"a@site.test"})");
  QTest::newRow("a damaged key") << key.text().replace("MII", "MIJ");
  QTest::newRow("a key that is too short") << weak.text();
}

void AuthenticationTest::aKeyFileThatIsNoneIsRefused() {
  QFETCH(const QByteArray, file);
  ScriptedLine peer;
  OAuthSource::Grant grant;
  grant.tokenUrl = QUrl(u"https://peer.test/token"_s);
  grant.keyFile = Secret(QByteArray(file));
  const auto token = OAuthSource(peer, std::move(grant), m_clock).fetch({});
  QVERIFY(!token);
  QCOMPARE(token.error().id, u"http.sign_in_refused"_s);
  QVERIFY(peer.jobs().empty());
}

void AuthenticationTest::signInsThatFail_data() {
  QTest::addColumn<int>("status");
  QTest::addColumn<QByteArray>("body");
  QTest::addColumn<QString>("id");
  QTest::addRow("refused") << 400 << QByteArray("{\"error\":\"invalid_client\"}") << u"http.sign_in_refused"_s;
  QTest::addRow("busy") << 429 << QByteArray() << u"http.sign_in_unavailable"_s;
  QTest::addRow("down") << 503 << QByteArray("<html>") << u"http.sign_in_unavailable"_s;
  QTest::addRow("a page with 200") << 200 << QByteArray("<html>Restarting</html>") << u"http.sign_in_malformed"_s;
  QTest::addRow("no token") << 200 << QByteArray("{}") << u"http.sign_in_malformed"_s;
  QTest::addRow("a token that is none") << 200 << QByteArray("{\"access_token\":{},\"ticket\":7}")
                                        << u"http.sign_in_malformed"_s;
}

void AuthenticationTest::signInsThatFail() {
  QFETCH(const int, status);
  QFETCH(const QByteArray, body);
  QFETCH(const QString, id);
  ScriptedLine peer;
  peer.answerAlways(status, body);
  OAuthSource::Grant grant;
  grant.tokenUrl = QUrl(u"https://peer.test/token"_s);
  const auto token = OAuthSource(peer, std::move(grant), m_clock).fetch({});
  QVERIFY(!token);
  QCOMPARE(token.error().id, id);
  TicketSource::Door door{QUrl(u"https://peer.test/auth"_s), {}, true, *JsonPointer::parse(u"/ticket"_s)};
  const auto ticket = TicketSource(peer, std::move(door)).fetch({});
  QVERIFY(!ticket);
  QCOMPARE(ticket.error().id, id);
}

MUNIMENT_TEST(AuthenticationTest);

} // namespace muniment::tests

#include "authentication_test.moc"
