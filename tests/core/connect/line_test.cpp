#include "core/connect/http/confined_line.h"
#include "core/connect/http/paced_line.h"
#include "core/connect/http/retry_after.h"
#include "tests/support/scripted_line.h"
#include "tests/support/test_suite.h"

namespace muniment::tests {

using namespace connect;
using namespace Qt::StringLiterals;

namespace {

using Pauses = std::vector<std::int64_t>;

HttpJob jobTo(const QString& url, const QByteArray& method = "GET") {
  HttpJob job;
  job.request.method = method;
  job.request.url = QUrl(url);
  return job;
}

QString outcomeOf(const Result<HttpResponse>& outcome) {
  return outcome ? QString::number(outcome->status) : outcome.error().id;
}

Error unreachable() {
  return makeRetryable(ErrorKind::Unavailable, QLatin1StringView("http.unreachable"), {u"peer.test"_s});
}

Error broken() { return makeRetryable(ErrorKind::Unavailable, QLatin1StringView("http.broken"), {u"peer.test"_s}); }

/// A paced line with everything around it under control. 2026-01-02T03:04:05Z.
struct Bench final {
  explicit Bench(Pace pace = {}, int percent = 0)
      : die(percent), pause(clock), line(peer, std::move(pace), {&clock, &pause, &die}) {}
  MovableClock clock{Instant::fromMilliseconds(1'767'323'045'000)};
  ScriptedLine peer;
  LoadedDie die;
  ClockPause pause;
  PacedLine line;
};

} // namespace

class LineTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void hostsAreListed_data();
  void hostsAreListed();
  void redirectsStayHome_data();
  void redirectsStayHome();
  void redirectsEnd();
  void retryAfterIsUnderstood_data();
  void retryAfterIsUnderstood();
  void repetition_data();
  void repetition();
  void waitsGrowAndShrinkByChance();
  void peersSayWhenToComeBack();
  void aCancelledJobIsNotRepeated();
  void ratesAreKept();
  void aDeadPeerIsLeftAlone();
  void ownRefusalsSayNothingAboutThePeer();
};

void LineTest::hostsAreListed_data() {
  QTest::addColumn<QString>("url");
  QTest::addColumn<QString>("outcome");
  QTest::addRow("listed") << u"https://peer.test/a"_s << u"200"_s;
  QTest::addRow("in capitals") << u"https://PEER.test/a"_s << u"200"_s;
  QTest::addRow("Unicode") << u"https://b\u00fccher.test/"_s << u"200"_s;
  QTest::addRow("this computer without TLS") << u"http://127.0.0.1:8080/"_s << u"200"_s;
  QTest::addRow("not listed") << u"https://other.test/"_s << u"http.host_not_allowed"_s;
  QTest::addRow("part of a listed name") << u"https://evil-peer.test/"_s << u"http.host_not_allowed"_s;
  QTest::addRow("below a listed name") << u"https://x.peer.test/"_s << u"http.host_not_allowed"_s;
  QTest::addRow("without TLS") << u"http://peer.test/"_s << u"http.not_encrypted"_s;
  QTest::addRow("a password in it") << u"https://a:b@peer.test/"_s << u"http.not_a_web_address"_s;
  QTest::addRow("a file") << u"file:///etc/passwd"_s << u"http.not_a_web_address"_s;
}

void LineTest::hostsAreListed() {
  QFETCH(const QString, url);
  QFETCH(const QString, outcome);
  ScriptedLine peer;
  peer.answerAlways(200);
  ConfinedLine line(peer, HostList({u"peer.test"_s, u"b\u00fccher.test"_s, u"127.0.0.1"_s}));
  QCOMPARE(outcomeOf(line.exchange(jobTo(url))), outcome);
  QCOMPARE(peer.jobs().size(), std::size_t(outcome == "200"_L1 ? 1 : 0));
}

void LineTest::redirectsStayHome_data() {
  QTest::addColumn<QByteArray>("method");
  QTest::addColumn<int>("status");
  QTest::addColumn<QByteArray>("place");
  QTest::addColumn<QString>("outcome");
  QTest::addColumn<QByteArray>("then");
  const QString refused = u"http.redirect_refused"_s;
  QTest::addRow("same host") << QByteArray("GET") << 302 << QByteArray("/b") << u"200"_s << QByteArray("GET");
  QTest::addRow("whole address") << QByteArray("GET") << 301 << QByteArray("https://peer.test:443/b") << u"200"_s
                                 << QByteArray("GET");
  QTest::addRow("other listed host") << QByteArray("GET") << 302 << QByteArray("https://other.test/") << refused
                                     << QByteArray();
  QTest::addRow("other port") << QByteArray("GET") << 302 << QByteArray("https://peer.test:8443/") << refused
                              << QByteArray();
  QTest::addRow("away from TLS") << QByteArray("GET") << 302 << QByteArray("http://peer.test/") << refused
                                 << QByteArray();
  QTest::addRow("with a password") << QByteArray("GET") << 302 << QByteArray("https://a:b@peer.test/") << refused
                                   << QByteArray();
  QTest::addRow("another scheme") << QByteArray("GET") << 302 << QByteArray("file:///etc/passwd") << refused
                                  << QByteArray();
  QTest::addRow("POST that stays POST") << QByteArray("POST") << 307 << QByteArray("/b") << u"200"_s
                                        << QByteArray("POST");
  QTest::addRow("POST to a result") << QByteArray("POST") << 303 << QByteArray("/b") << u"200"_s << QByteArray("GET");
  QTest::addRow("POST that would change") << QByteArray("POST") << 302 << QByteArray("/b") << refused << QByteArray();
}

void LineTest::redirectsStayHome() {
  QFETCH(const QByteArray, method);
  QFETCH(const int, status);
  QFETCH(const QByteArray, place);
  QFETCH(const QString, outcome);
  QFETCH(const QByteArray, then);
  ScriptedLine peer;
  peer.answer(status, {}, {{"location", place}});
  peer.answerAlways(200);
  ConfinedLine line(peer, HostList({u"peer.test"_s, u"other.test"_s}));
  HttpJob job = jobTo(u"https://peer.test/a"_s, method);
  job.request.body = method == "POST" ? "{}" : "";
  QCOMPARE(outcomeOf(line.exchange(job)), outcome);
  QCOMPARE(peer.jobs().size(), std::size_t(then.isEmpty() ? 1 : 2));
  if (!then.isEmpty()) {
    QCOMPARE(peer.request(1).method, then);
    QCOMPARE(peer.request(1).body, QByteArray(then == "POST" ? "{}" : ""));
    QCOMPARE(peer.request(1).url.path(), u"/b"_s);
  }
}

void LineTest::redirectsEnd() {
  ScriptedLine peer;
  for (int i = 0; i < 20; ++i)
    peer.answer(302, {}, {{"Location", "/again"}});
  ConfinedLine line(peer, HostList({u"peer.test"_s}));
  QCOMPARE(outcomeOf(line.exchange(jobTo(u"https://peer.test/"_s))), u"http.redirect_refused"_s);
  QCOMPARE(peer.jobs().size(), std::size_t(6));
}

void LineTest::retryAfterIsUnderstood_data() {
  QTest::addColumn<QByteArray>("value");
  QTest::addColumn<qint64>("milliseconds");
  QTest::addRow("seconds") << QByteArray("120") << qint64(120'000);
  QTest::addRow("none at all") << QByteArray("0") << qint64(0);
  QTest::addRow("date") << QByteArray("Fri, 02 Jan 2026 03:05:05 GMT") << qint64(60'000);
  QTest::addRow("old form") << QByteArray("Friday, 02-Jan-26 03:05:05 GMT") << qint64(60'000);
  QTest::addRow("form of C") << QByteArray("Fri Jan  2 03:05:05 2026") << qint64(60'000);
  QTest::addRow("past date") << QByteArray("Thu, 01 Jan 2026 03:05:05 GMT") << qint64(0);
  QTest::addRow("beyond all numbers") << QByteArray("99999999999999999999") << qint64(366LL * 24 * 3600 * 1000);
  QTest::addRow("negative") << QByteArray("-5") << qint64(-1);
  QTest::addRow("words") << QByteArray("soon") << qint64(-1);
  QTest::addRow("nothing") << QByteArray() << qint64(-1);
}

void LineTest::retryAfterIsUnderstood() {
  QFETCH(const QByteArray, value);
  QFETCH(const qint64, milliseconds);
  const auto found = retryAfterMilliseconds(value, Instant::fromMilliseconds(1'767'323'045'000));
  QCOMPARE(found.value_or(-1), milliseconds);
}

void LineTest::repetition_data() {
  QTest::addColumn<QByteArray>("method");
  QTest::addColumn<bool>("repeatable");
  QTest::addColumn<QString>("first");
  QTest::addColumn<int>("requests");
  QTest::addRow("GET, 503") << QByteArray("GET") << false << u"503"_s << 2;
  QTest::addRow("GET, 502") << QByteArray("GET") << false << u"502"_s << 2;
  QTest::addRow("GET, 500") << QByteArray("GET") << false << u"500"_s << 1;
  QTest::addRow("GET, 404") << QByteArray("GET") << false << u"404"_s << 1;
  QTest::addRow("GET, broken") << QByteArray("GET") << false << u"broken"_s << 2;
  QTest::addRow("POST, 429") << QByteArray("POST") << false << u"429"_s << 2;
  QTest::addRow("POST, 503") << QByteArray("POST") << false << u"503"_s << 2;
  QTest::addRow("POST, 504 may have been done") << QByteArray("POST") << false << u"504"_s << 1;
  QTest::addRow("POST, broken may have been done") << QByteArray("POST") << false << u"broken"_s << 1;
  QTest::addRow("POST, unreachable") << QByteArray("POST") << false << u"unreachable"_s << 2;
  QTest::addRow("POST with a key, 504") << QByteArray("POST") << true << u"504"_s << 2;
  QTest::addRow("POST with a key, broken") << QByteArray("POST") << true << u"broken"_s << 2;
  QTest::addRow("PATCH, broken") << QByteArray("PATCH") << false << u"broken"_s << 1;
}

void LineTest::repetition() {
  QFETCH(const QByteArray, method);
  QFETCH(const bool, repeatable);
  QFETCH(const QString, first);
  QFETCH(const int, requests);
  Bench bench;
  if (first == "broken"_L1)
    bench.peer.fail(broken());
  else if (first == "unreachable"_L1)
    bench.peer.fail(unreachable());
  else
    bench.peer.answer(first.toInt());
  bench.peer.answerAlways(200);
  HttpJob job = jobTo(u"https://peer.test/"_s, method);
  job.repeatable = repeatable;
  const auto outcome = bench.line.exchange(job);
  QCOMPARE(int(bench.peer.jobs().size()), requests);
  QCOMPARE(outcome && outcome->status == 200, requests == 2);
}

void LineTest::waitsGrowAndShrinkByChance() {
  for (const int percent : {0, 100}) {
    Pace pace;
    pace.attempts = 5;
    pace.firstWait = 1000;
    pace.longestWait = 3000;
    pace.circuitFailures = 100;
    Bench bench(pace, percent);
    for (int i = 0; i < 10; ++i)
      bench.peer.answer(503);
    QCOMPARE(outcomeOf(bench.line.exchange(jobTo(u"https://peer.test/"_s))), u"503"_s);
    QCOMPARE(bench.peer.jobs().size(), std::size_t(5));
    QCOMPARE(bench.pause.pauses(), percent == 0 ? Pauses({500, 1000, 1500, 1500}) : Pauses({1000, 2000, 3000, 3000}));
  }
}

void LineTest::peersSayWhenToComeBack() {
  Bench bench;
  bench.peer.answer(429, {}, {{"Retry-After", "7"}});
  bench.peer.answer(503, {}, {{"retry-after", "Fri, 02 Jan 2026 03:05:05 GMT"}});
  bench.peer.answer(429, {}, {{"Retry-After", "86400"}});
  bench.peer.answerAlways(200);
  QCOMPARE(outcomeOf(bench.line.exchange(jobTo(u"https://peer.test/"_s))), u"429"_s); // a day is too long to wait here
  QCOMPARE(bench.pause.pauses(), Pauses({7000, 53'000}));
}

void LineTest::aCancelledJobIsNotRepeated() {
  Bench bench;
  bench.peer.fail(broken());
  bench.peer.answerAlways(200);
  HttpJob job = jobTo(u"https://peer.test/"_s);
  job.progress = std::make_shared<Progress>();
  job.progress->cancel();
  QCOMPARE(outcomeOf(bench.line.exchange(job)), u"http.broken"_s);
  QCOMPARE(bench.peer.jobs().size(), std::size_t(1));
}

void LineTest::ratesAreKept() {
  Pace pace;
  pace.perSecond = 4;
  pace.burst = 2;
  Bench bench(pace);
  bench.peer.answerAlways(200);
  for (int i = 0; i < 5; ++i)
    QCOMPARE(outcomeOf(bench.line.exchange(jobTo(u"https://peer.test/"_s))), u"200"_s);
  QCOMPARE(bench.pause.pauses(), Pauses({250, 250, 250}));
  bench.clock.advance(10'000);
  for (int i = 0; i < 2; ++i)
    QCOMPARE(outcomeOf(bench.line.exchange(jobTo(u"https://peer.test/"_s))), u"200"_s);
  QCOMPARE(bench.pause.pauses().size(), std::size_t(3)); // a burst is free again
  bench.clock.advance(-3'600'000);
  QCOMPARE(outcomeOf(bench.line.exchange(jobTo(u"https://peer.test/"_s))), u"200"_s);
  QCOMPARE(bench.pause.pauses().back(), std::int64_t(250)); // a clock set back does not stop anything for an hour
}

void LineTest::aDeadPeerIsLeftAlone() {
  Pace pace;
  pace.attempts = 1;
  pace.circuitFailures = 3;
  pace.circuitRest = 30'000;
  Bench bench(pace);
  const HttpJob job = jobTo(u"https://peer.test/"_s);
  for (int i = 0; i < 3; ++i) {
    QCOMPARE(bench.line.circuit(), CircuitState::Closed);
    bench.peer.answer(500);
    QCOMPARE(outcomeOf(bench.line.exchange(job)), u"500"_s);
  }
  QCOMPARE(bench.line.circuit(), CircuitState::Open);
  QCOMPARE(outcomeOf(bench.line.exchange(job)), u"http.resting"_s);
  QCOMPARE(bench.peer.jobs().size(), std::size_t(3));
  bench.clock.advance(30'000);
  QCOMPARE(bench.line.circuit(), CircuitState::HalfOpen);
  bench.peer.fail(unreachable());
  QCOMPARE(outcomeOf(bench.line.exchange(job)), u"http.unreachable"_s); // one tries, and it rests again
  QCOMPARE(bench.line.circuit(), CircuitState::Open);
  QCOMPARE(outcomeOf(bench.line.exchange(job)), u"http.resting"_s);
  bench.clock.advance(30'000);
  bench.peer.answerAlways(200);
  QCOMPARE(outcomeOf(bench.line.exchange(job)), u"200"_s);
  QCOMPARE(bench.line.circuit(), CircuitState::Closed);
}

void LineTest::ownRefusalsSayNothingAboutThePeer() {
  Pace pace;
  pace.circuitFailures = 1;
  Bench bench(pace);
  bench.peer.fail(makeError(ErrorKind::Refused, QLatin1StringView("http.redirect_refused")));
  QCOMPARE(outcomeOf(bench.line.exchange(jobTo(u"https://peer.test/"_s))), u"http.redirect_refused"_s);
  QCOMPARE(bench.line.circuit(), CircuitState::Closed);
}

MUNIMENT_TEST(LineTest);

} // namespace muniment::tests

#include "line_test.moc"
