#include "core/connect/http/confined_line.h"
#include "core/connect/http/file_upload.h"
#include "core/connect/http/multipart_upload.h"
#include "core/connect/http/paced_line.h"
#include "core/connect/http/qt_transport.h"
#include "core/connect/server/http_server.h"
#include "core/platform/local_file_system.h"
#include "tests/core/connect/certificates.h"
#include "tests/core/connect/raw_peer.h"
#include "tests/support/test_suite.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>

#include <future>

namespace muniment::tests {

using namespace connect;
using namespace Qt::StringLiterals;

namespace {

constexpr auto kGood = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

HttpJob jobFor(const RawPeer& peer, const QByteArray& method = "GET", bool tls = false) {
  HttpJob job;
  job.request.method = method;
  job.request.url = QUrl(u"%1://127.0.0.1:%2/things"_s.arg(tls ? u"https"_s : u"http"_s).arg(peer.port()));
  job.request.timeoutMilliseconds = 10'000;
  return job;
}

QString idOf(const Result<HttpResponse>& outcome) { return outcome ? u"answered"_s : outcome.error().id; }

/// The whole way out, with a real clock.
struct Stack final {
  explicit Stack(HttpLine& transport)
      : confined(transport, HostList({u"127.0.0.1"_s})), paced(confined, pace(), {&clock, &pause, &chance}) {}
  static Pace pace() {
    Pace pace;
    pace.attempts = 1;
    return pace;
  }
  SystemClock clock;
  ThreadPause pause;
  SystemChance chance;
  ConfinedLine confined;
  PacedLine paced;
};

} // namespace

class TransportTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void everyJobHasFiveExits_data();
  void everyJobHasFiveExits();
  void badPeers_data();
  void badPeers();
  void certificatesAreVerified_data();
  void certificatesAreVerified();
  void aHugeBodyIsCutOff();
  void aLargeBodyGoesToAFile();
  void aBrokenDownloadStartsAnew();
  void nothingIsSentTwiceBehindOurBack_data();
  void nothingIsSentTwiceBehindOurBack();
  void aFormWithAFileArrivesAsSent();
  void aFileThatShrinksEndsTheJob();
  void aHandshakeThatNeverComes();
  void manyJobsAtOnce();
  void proxiesAreUsed();
  void nobodyIsThere();
};

void TransportTest::everyJobHasFiveExits_data() {
  QTest::addColumn<QString>("exit");
  QTest::addColumn<QString>("outcome");
  QTest::addColumn<bool>("stack");
  for (const bool stack : {false, true}) {
    const char* const where = stack ? "whole way" : "transport";
    QTest::addRow("%s: success", where) << u"success"_s << u"answered"_s << stack;
    QTest::addRow("%s: error", where) << u"error"_s << u"http.broken"_s << stack;
    QTest::addRow("%s: cancel", where) << u"cancel"_s << u"base.cancelled"_s << stack;
    QTest::addRow("%s: timeout", where) << u"timeout"_s << u"http.too_slow"_s << stack;
    QTest::addRow("%s: destruction", where) << u"destruction"_s << u"http.closed"_s << stack;
  }
}

void TransportTest::everyJobHasFiveExits() {
  QFETCH(const QString, exit);
  QFETCH(const QString, outcome);
  QFETCH(const bool, stack);
  RawPeer::Manner manner;
  manner.answer = exit == "success"_L1 ? kGood
                  : exit == "error"_L1 ? "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nok"
                                       : "";
  manner.end = exit == "success"_L1 || exit == "error"_L1 ? RawPeer::End::Close : RawPeer::End::Hold;
  RawPeer peer(manner);
  auto transport = std::make_unique<QtTransport>();
  Stack way(*transport);
  HttpLine& line = stack ? static_cast<HttpLine&>(way.paced) : *transport;
  HttpJob job = jobFor(peer);
  job.progress = std::make_shared<Progress>();
  job.idleMilliseconds = exit == "timeout"_L1 ? 200 : 10'000;
  QElapsedTimer since;
  since.start();
  auto running = std::async(std::launch::async, [&] { return line.exchange(job); });
  if (exit == "cancel"_L1 || exit == "destruction"_L1)
    QTRY_COMPARE(peer.requests().size(), std::size_t(1));
  if (exit == "cancel"_L1)
    job.progress->cancel();
  if (exit == "destruction"_L1)
    transport.reset();
  QCOMPARE(idOf(running.get()), outcome);
  QVERIFY(since.elapsed() < 5000);
}

void TransportTest::badPeers_data() {
  QTest::addColumn<QByteArray>("answer");
  QTest::addColumn<int>("end");
  QTest::addColumn<int>("trickle");
  QTest::addColumn<QString>("outcome");
  const int close = int(RawPeer::End::Close);
  const int hold = int(RawPeer::End::Hold);
  const int reset = int(RawPeer::End::Reset);
  QTest::addRow("promises more than it sends")
      << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort") << close << 0 << u"http.broken"_s;
  QTest::addRow("promises more, then silence")
      << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort") << hold << 0 << u"http.too_slow"_s;
  QTest::addRow("sends more than it promised")
      << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nokHTTP/1.1 200 OK") << close << 0 << u"answered"_s;
  QTest::addRow("a chunk without end") << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nff\r\nabc")
                                       << hold << 0 << u"http.too_slow"_s;
  QTest::addRow("reset in the head") << QByteArray("HTTP/1.1 200") << reset << 0 << u"http.broken"_s;
  QTest::addRow("reset in the body") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort") << reset << 0
                                     << u"http.broken"_s;
  QTest::addRow("closes without a word") << QByteArray() << close << 0 << u"http.broken"_s;
  QTest::addRow("not HTTP at all") << QByteArray("220 mail.invalid ready\r\n\r\n") << close << 0 << u"http.broken"_s;
  QTest::addRow("one byte a second") << QByteArray(kGood) << close << 150 << u"http.too_slow"_s;
  QTest::addRow("a page of HTML with 200")
      << QByteArray("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html>Restarting</html>") << close << 0
      << u"answered"_s;
  QTest::addRow("404 is an answer") << QByteArray("HTTP/1.1 404 Not Found\r\nContent-Length: 2\r\n\r\n{}") << close << 0
                                    << u"answered"_s;
  QTest::addRow("400 is an answer") << QByteArray("HTTP/1.1 400 Bad\r\nContent-Length: 2\r\n\r\n{}") << close << 0
                                    << u"answered"_s;
  QTest::addRow("401 with a challenge is an answer")
      << QByteArray("HTTP/1.1 401 No\r\nWWW-Authenticate: Basic realm=x\r\nContent-Length: 0\r\n\r\n") << close << 0
      << u"answered"_s;
  QTest::addRow("a redirect is an answer")
      << QByteArray("HTTP/1.1 302 Found\r\nLocation: http://other.invalid/\r\nContent-Length: 0\r\n\r\n") << close << 0
      << u"answered"_s;
}

void TransportTest::badPeers() {
  QFETCH(const QByteArray, answer);
  QFETCH(const int, end);
  QFETCH(const int, trickle);
  QFETCH(const QString, outcome);
  RawPeer::Manner manner;
  manner.answer = answer;
  manner.end = RawPeer::End(end);
  manner.trickle = trickle;
  RawPeer peer(manner);
  QtTransport transport;
  HttpJob job = jobFor(peer);
  job.idleMilliseconds = 300;
  job.request.timeoutMilliseconds = 1500;
  const auto result = transport.exchange(job);
  QCOMPARE(idOf(result), outcome);
  if (result)
    QCOMPARE(result->status, answer.mid(9, 3).toInt());
}

void TransportTest::certificatesAreVerified_data() {
  QTest::addColumn<QString>("certificate");
  QTest::addColumn<bool>("known");
  QTest::addColumn<QString>("outcome");
  QTest::addRow("trusted authority") << u"good"_s << true << u"answered"_s;
  QTest::addRow("unknown authority") << u"good"_s << false << u"http.not_trusted"_s;
  QTest::addRow("expired") << u"expired"_s << true << u"http.not_trusted"_s;
  QTest::addRow("of another host") << u"other"_s << true << u"http.not_trusted"_s;
}

void TransportTest::certificatesAreVerified() {
  QFETCH(const QString, certificate);
  QFETCH(const bool, known);
  QFETCH(const QString, outcome);
  static const Certificates made = Certificates::make();
  RawPeer::Manner manner;
  manner.answer = kGood;
  manner.certificate = certificate == "good"_L1      ? made.good
                       : certificate == "expired"_L1 ? made.expired
                                                     : made.otherHost;
  manner.key = made.key;
  RawPeer peer(manner);
  TransportSettings settings;
  if (known)
    settings.authorities = made.authority;
  QtTransport transport(settings);
  HttpJob job = jobFor(peer, "POST", true);
  job.request.body = "{}";
  QCOMPARE(idOf(transport.exchange(job)), outcome);
  QCOMPARE(peer.requests().size(), std::size_t(outcome == "answered"_L1 ? 1 : 0));
}

void TransportTest::aHugeBodyIsCutOff() {
  constexpr qint64 kHuge = 300LL << 20;
  RawPeer::Manner manner;
  manner.answer = "HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(kHuge) + "\r\n\r\n";
  manner.flood = kHuge;
  RawPeer peer(manner);
  QtTransport transport;
  QCOMPARE(idOf(transport.exchange(jobFor(peer))), u"http.answer_too_large"_s);
  QVERIFY(peer.flooded() < (32LL << 20)); // what the sockets of this computer hold, not what the peer had
}

void TransportTest::aLargeBodyGoesToAFile() {
  constexpr qint64 kLarge = 24LL << 20;
  RawPeer::Manner manner;
  manner.answer = "HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(kLarge) + "\r\n\r\n";
  manner.flood = kLarge;
  RawPeer peer(manner);
  const QTemporaryDir folder;
  platform::LocalFileSystem files;
  QtTransport transport;
  HttpJob job = jobFor(peer);
  job.download = std::make_shared<FileDownload>(files, FilePath{folder.filePath(u"body"_s)});
  const auto result = transport.exchange(job);
  QCOMPARE(idOf(result), u"answered"_s);
  QVERIFY(result->body.isEmpty());
  QCOMPARE(QFileInfo(folder.filePath(u"body"_s)).size(), kLarge);
}

void TransportTest::aBrokenDownloadStartsAnew() {
  const QTemporaryDir folder;
  platform::LocalFileSystem files;
  QtTransport transport;
  RawPeer::Manner manner;
  manner.answer = "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nbroken off";
  RawPeer broken(manner);
  HttpJob job = jobFor(broken);
  job.download = std::make_shared<FileDownload>(files, FilePath{folder.filePath(u"body"_s)});
  QCOMPARE(idOf(transport.exchange(job)), u"http.broken"_s);
  manner.answer = kGood;
  RawPeer good(manner);
  job.request.url = jobFor(good).request.url;
  QCOMPARE(idOf(transport.exchange(job)), u"answered"_s);
  QFile file(folder.filePath(u"body"_s));
  QVERIFY(file.open(QIODevice::ReadOnly));
  QCOMPARE(file.readAll(), QByteArray("ok"));
}

void TransportTest::nothingIsSentTwiceBehindOurBack_data() {
  QTest::addColumn<QByteArray>("method");
  QTest::addColumn<QByteArray>("body");
  QTest::addColumn<int>("end");
  for (const auto end : {RawPeer::End::Close, RawPeer::End::Reset}) {
    const char* const how = end == RawPeer::End::Close ? "closed" : "reset";
    QTest::addRow("POST with a body, %s", how) << QByteArray("POST") << QByteArray("{}") << int(end);
    QTest::addRow("POST without a body, %s", how) << QByteArray("POST") << QByteArray() << int(end);
    QTest::addRow("PATCH, %s", how) << QByteArray("PATCH") << QByteArray("{}") << int(end);
  }
}

void TransportTest::nothingIsSentTwiceBehindOurBack() {
  QFETCH(const QByteArray, method);
  QFETCH(const QByteArray, body);
  QFETCH(const int, end);
  RawPeer::Manner manner;
  manner.end = RawPeer::End(end);
  RawPeer peer(manner);
  QtTransport transport;
  HttpJob job = jobFor(peer, method);
  job.request.body = body;
  QCOMPARE(idOf(transport.exchange(job)), u"http.broken"_s);
  QCOMPARE(peer.requests().size(), std::size_t(1));
}

void TransportTest::aFormWithAFileArrivesAsSent() {
  const QTemporaryDir folder;
  QFile file(folder.filePath(u"letter.bin"_s));
  QVERIFY(file.open(QIODevice::WriteOnly));
  const QByteArray content = QByteArray("0123456789").repeated(300'000);
  QCOMPARE(file.write(content), content.size());
  file.close();
  platform::LocalFileSystem files;
  const FilePath path{file.fileName()};
  FormPart metadata{u"metadata"_s, "application/json", "{\"a\":1}", nullptr, {}};
  FormPart part{u"file"_s,
                "application/pdf",
                {},
                std::make_shared<FileUpload>(files, path, 10, content.size() - 10),
                u"a\"b\r\n.pdf"_s};
  auto form = std::make_shared<MultipartUpload>(std::vector{metadata, part});
  RawPeer::Manner manner;
  manner.answer = kGood;
  RawPeer peer(manner);
  QtTransport transport;
  HttpJob job = jobFor(peer, "POST");
  setHeader(job.request, "Content-Type", form->contentType());
  job.upload = form;
  QCOMPARE(idOf(transport.exchange(job)), u"answered"_s);
  const QByteArray request = peer.requests().at(0);
  const QByteArray body = request.mid(request.indexOf("\r\n\r\n") + 4);
  QCOMPARE(body.size(), form->size());
  QVERIFY(body.contains(content.mid(10)));
  QVERIFY(!body.contains(content));
  QVERIFY(body.contains("filename=\"a%22b%0D%0A.pdf\""));
  QVERIFY(body.endsWith("--\r\n"));
}

void TransportTest::aFileThatShrinksEndsTheJob() {
  const QTemporaryDir folder;
  QFile file(folder.filePath(u"letter.bin"_s));
  QVERIFY(file.open(QIODevice::WriteOnly));
  QCOMPARE(file.write("short"), 5);
  file.close();
  platform::LocalFileSystem files;
  RawPeer::Manner manner;
  manner.answer = kGood;
  RawPeer peer(manner);
  QtTransport transport;
  HttpJob job = jobFor(peer, "PUT");
  job.upload = std::make_shared<FileUpload>(files, FilePath{file.fileName()}, 0, 5000);
  QCOMPARE(idOf(transport.exchange(job)), u"http.file_changed"_s);
}

void TransportTest::aHandshakeThatNeverComes() {
  RawPeer::Manner manner;
  manner.end = RawPeer::End::Hold;
  RawPeer peer(manner); // takes the connection, but does not speak TLS
  QtTransport transport;
  HttpJob job = jobFor(peer, "POST", true);
  job.connectMilliseconds = 200;
  const auto result = transport.exchange(job);
  QCOMPARE(idOf(result), u"http.unreachable"_s);
  QVERIFY(nothingWasSent(result.error()));
}

void TransportTest::manyJobsAtOnce() {
  class Echo final : public RequestHandler {
   public:
    InboundReply handle(const InboundRequest& request) override { return {200, "text/plain", request.body}; }
  } echo;
  const auto server = HttpServer::listen("127.0.0.1", 0, echo);
  QVERIFY(server);
  QtTransport transport;
  std::vector<std::future<int>> threads;
  for (int thread = 0; thread < 8; ++thread) {
    threads.push_back(std::async(std::launch::async, [&, thread] {
      int good = 0;
      for (int i = 0; i < 50; ++i) {
        HttpJob job;
        job.request.method = "POST";
        job.request.url = QUrl(u"http://127.0.0.1:%1/"_s.arg((*server)->port()));
        job.request.body = QByteArray::number(thread * 1000 + i);
        const auto answer = transport.exchange(job);
        good += answer && answer->body == job.request.body ? 1 : 0;
      }
      return good;
    }));
  }
  for (auto& each : threads)
    QCOMPARE(each.get(), 50);
}

void TransportTest::proxiesAreUsed() {
  RawPeer::Manner manner;
  manner.answer = kGood;
  RawPeer proxy(manner);
  TransportSettings settings;
  settings.proxy = QUrl(u"http://127.0.0.1:%1"_s.arg(proxy.port()));
  QtTransport transport(settings);
  HttpJob job;
  job.request.url = QUrl(u"http://peer.invalid/things"_s);
  QCOMPARE(idOf(transport.exchange(job)), u"answered"_s);
  QVERIFY(proxy.requests().at(0).contains("peer.invalid"));
}

void TransportTest::nobodyIsThere() {
  quint16 port = 0;
  {
    RawPeer gone({});
    port = gone.port();
  }
  QtTransport transport;
  HttpJob job;
  job.request.url = QUrl(u"http://127.0.0.1:%1/"_s.arg(port));
  const auto result = transport.exchange(job);
  QCOMPARE(idOf(result), u"http.unreachable"_s);
  QVERIFY(nothingWasSent(result.error()));
  QVERIFY(result.error().retryable);
  job.request.url = QUrl(u"file:///etc/hostname"_s);
  QCOMPARE(idOf(transport.exchange(job)), u"http.not_a_web_address"_s);
}

MUNIMENT_TEST(TransportTest);

} // namespace muniment::tests

#include "transport_test.moc"
