#include "core/connect/http/paced_line.h"
#include "core/connect/http/retry_after.h"
#include "tests/app/sandbox/content_session.h"
#include "tests/support/test_suite.h"

#include <QtNetwork/QTcpSocket>

namespace muniment::tests {

using namespace connect;
using namespace Qt::StringLiterals;

namespace {

/// What became of a job: the status of an answer, or the id of the error.
QString exitOf(const Result<HttpResponse>& outcome) {
  return outcome ? QString::number(outcome->status) : outcome.error().id;
}

/// Sends bytes as they are and reads until the other side closes or falls silent.
QByteArray raw(quint16 port, const QByteArray& bytes, int silence = 1500) {
  QTcpSocket socket;
  socket.connectToHost(u"127.0.0.1"_s, port);
  if (!socket.waitForConnected(2000))
    return {};
  socket.write(bytes);
  QByteArray answer;
  while (socket.waitForReadyRead(silence))
    answer += socket.readAll();
  return answer + socket.readAll();
}

} // namespace

class FaultTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void everyFaultHasItsExit_data();
  void everyFaultHasItsExit();
  void aPacedLineGetsThrough();
  void theSameSeedMeetsTheSameFaults();
  void wrongRulesAreRefused();
  void aRestartLosesNothing();
  void clocksCanBeWrong();
  void aTornJournalIsRead();
  void aFolderBelongsToOne();
  void hostileBytesDoNoHarm_data();
  void hostileBytesDoNoHarm();
  void deepAndOddTrees();
  void itListensOnLoopbackOnly();
};

void FaultTest::everyFaultHasItsExit_data() {
  QTest::addColumn<QJsonObject>("rule");
  QTest::addColumn<QString>("exit");
  const auto rule = [](const QString& kind, int milliseconds = 300) {
    return QJsonObject{{u"kind"_s, kind}, {u"peer"_s, u"rm"_s}, {u"milliseconds"_s, milliseconds}};
  };
  QTest::addRow("latency") << rule(u"latency"_s, 2000) << u"http.too_slow"_s;
  QTest::addRow("a little latency") << rule(u"latency"_s, 50) << u"200"_s;
  QTest::addRow("throttle") << rule(u"throttle"_s) << u"429"_s;
  QTest::addRow("fail") << rule(u"fail"_s) << u"503"_s;
  QTest::addRow("html") << rule(u"html"_s) << u"200"_s;
  QTest::addRow("reset") << rule(u"reset"_s) << u"http.broken"_s;
  QTest::addRow("slow") << rule(u"slow"_s, 100) << u"http.too_slow"_s;
  QTest::addRow("truncate") << rule(u"truncate"_s) << u"http.broken"_s;
  QTest::addRow("duplicate") << rule(u"duplicate"_s) << u"200"_s;
  QTest::addRow("expired") << rule(u"expired"_s) << u"401"_s;
  QTest::addRow("skew") << rule(u"skew"_s, 3'600'000) << u"401"_s;
  QTest::addRow("restart") << rule(u"restart"_s) << u"http.broken"_s;
}

void FaultTest::everyFaultHasItsExit() {
  QFETCH(const QJsonObject, rule);
  QFETCH(const QString, exit);
  SandboxRun run;
  ContentSession session(run);
  run.fault(rule);
  HttpJob job;
  job.request.url = QUrl(run.address(u"rm"_s) + u"/cs/cs/api/v2/nodes/2000"_s);
  job.request.headers = {{"OTCSTicket", session.ticket()}};
  job.request.timeoutMilliseconds = 1500;
  const auto outcome = run.transport().exchange(job);
  QCOMPARE(exitOf(outcome), exit);
  if (rule.value("kind"_L1).toString() == "throttle"_L1)
    QCOMPARE(headerOf(*outcome, "Retry-After"), "1");
  if (rule.value("kind"_L1).toString() == "html"_L1)
    QVERIFY(outcome->body.startsWith("<!DOCTYPE html>"));
  QTest::qWait(350); // a restart takes its rest
  run.json("DELETE control/faults");
  QCOMPARE(exitOf(run.transport().exchange(job)), u"200"_s);
}

void FaultTest::aPacedLineGetsThrough() {
  SandboxRun run;
  const QByteArray ticket = ContentSession(run).ticket();
  for (const QString& kind : {u"fail"_s, u"throttle"_s, u"reset"_s, u"truncate"_s})
    run.fault({{u"kind"_s, kind}, {u"peer"_s, u"rm"_s}, {u"count"_s, 1}, {u"retryAfter"_s, 0}});
  SystemClock clock;
  ThreadPause pause;
  SystemChance chance;
  Pace pace;
  pace.firstWait = 10;
  PacedLine paced(run.transport(), pace, {&clock, &pause, &chance});
  HttpJob job;
  job.request.url = QUrl(run.address(u"rm"_s) + u"/cs/cs/api/v2/nodes/2000"_s);
  job.request.headers = {{"OTCSTicket", ticket}};
  QCOMPARE(exitOf(paced.exchange(job)), u"200"_s);
}

void FaultTest::theSameSeedMeetsTheSameFaults() {
  const auto pattern = [](int seed) {
    SandboxRun run;
    run.json("POST control/faults", {{u"seed"_s, seed}});
    run.fault({{u"kind"_s, u"fail"_s}, {u"status"_s, 500}, {u"probability"_s, 0.5}});
    QString met;
    for (int i = 0; i < 40; ++i)
      met += run.send("GET rm/api/v1/ping")->status == 500 ? u'x' : u'.';
    return met;
  };
  const QString first = pattern(7);
  QVERIFY(first.contains(u'x') && first.contains(u'.'));
  QCOMPARE(pattern(7), first);
  QVERIFY(pattern(8) != first);
}

void FaultTest::wrongRulesAreRefused() {
  SandboxRun run;
  for (const QJsonObject& rule :
       {QJsonObject{{u"kind"_s, u"explode"_s}}, QJsonObject{{u"kind"_s, u"fail"_s}, {u"status"_s, 200}},
        QJsonObject{{u"kind"_s, u"fail"_s}, {u"probability"_s, 2}},
        QJsonObject{{u"kind"_s, u"fail"_s}, {u"colour"_s, u"red"_s}}}) {
    run.json("POST control/faults", {{u"rules"_s, QJsonArray{rule}}});
    QCOMPARE(run.status(), 400);
  }
  QCOMPARE(run.json("GET control/faults").value("rules"_L1).toArray().size(), 0);
}

void FaultTest::aRestartLosesNothing() {
  SandboxRun run;
  ContentSession session(run);
  const qint64 folder = session.folder(2000, u"Before"_s);
  session.declare(session.document(folder, "a.pdf"));
  // Carried out, then the peer goes down before it answers.
  run.fault({{u"kind"_s, u"restart"_s},
             {u"peer"_s, u"rm"_s},
             {u"method"_s, u"POST"_s},
             {u"count"_s, 1},
             {u"late"_s, true},
             {u"milliseconds"_s, 100}});
  QCOMPARE(session.folder(2000, u"Unanswered"_s), 0);
  QCOMPARE(run.send("GET rm/api/v1/ping") ? 200 : 0, 0);
  QTest::qWait(150);
  QCOMPARE(session.folder(2000, u"unanswered"_s), 0);
  QCOMPARE(session.status(), 500); // the name is taken: the first one was carried out
  const QJsonObject before = run.state(u"rm"_s);
  run.startAgain();
  QCOMPARE(run.state(u"rm"_s), before);
  run.json("POST control/restart");
  QTest::qWait(250);
  QCOMPARE(run.state(u"rm"_s), before);
}

void FaultTest::clocksCanBeWrong() {
  SandboxRun run;
  ContentSession session(run);
  run.fault({{u"kind"_s, u"skew"_s}, {u"peer"_s, u"rm"_s}, {u"method"_s, u"POST"_s}, {u"milliseconds"_s, 600'000}});
  const qint64 id = session.folder(2000, u"Tomorrow"_s);
  const QString created = session.call("GET v2/nodes/" + QByteArray::number(id))
                              .value("results"_L1)
                              .toObject()
                              .value("data"_L1)
                              .toObject()
                              .value("properties"_L1)
                              .toObject()
                              .value("create_date"_L1)
                              .toString();
  QCOMPARE(created, run.clock().now().plusMilliseconds(600'000).toString().left(19));
  const auto answer =
      run.send("POST rm/cs/cs/api/v1/auth", "username=recman", {{"Content-Type", "application/x-www-form-urlencoded"}});
  QCOMPARE(retryAfterMilliseconds(headerOf(*answer, "Date"), run.clock().now()), std::int64_t(600'000));
  run.json("POST control/clock", {{u"advance"_s, -5}});
  QCOMPARE(run.status(), 400);
}

void FaultTest::aTornJournalIsRead() {
  SandboxRun run;
  ContentSession session(run);
  QVERIFY(session.folder(2000, u"Whole"_s) > 0);
  const QJsonObject before = run.state(u"rm"_s);
  run.stop();
  QFile journal(run.folder() + u"/journal.jsonl"_s);
  QVERIFY(journal.open(QIODevice::Append));
  journal.write(R"({"what":"request","peer":"rm","meth)");
  journal.close();
  run.startAgain();
  QCOMPARE(run.state(u"rm"_s), before);
  QVERIFY(session.folder(2000, u"After"_s) > 0);
  const QJsonObject after = run.state(u"rm"_s);
  run.startAgain();
  QCOMPARE(run.state(u"rm"_s), after);
}

void FaultTest::aFolderBelongsToOne() {
  SandboxRun run;
  const auto second = sandbox::Sandbox::start({run.folder(), 0, 1}, run.clock());
  QVERIFY(!second);
  QCOMPARE(second.error().kind, ErrorKind::Unavailable);
}

void FaultTest::hostileBytesDoNoHarm_data() {
  QTest::addColumn<QByteArray>("bytes");
  QTest::addColumn<QByteArray>("begin");
  const auto post = [](const QByteArray& path, const QByteArray& type, const QByteArray& body) {
    return "POST " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: " + type +
           "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
  };
  const QByteArray wa = "/wa/v24.0/200300400500600/messages?access_token=sandbox-token";
  QTest::addRow("not HTTP") << QByteArray("\x16\x03\x01\x02\0\x01\0\x01\xfc\x03\x03\r\n\r\n", 15)
                            << QByteArray("HTTP/1.1 400");
  QTest::addRow("two lengths")
      << QByteArray("POST /rm/ HTTP/1.1\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n")
      << QByteArray("HTTP/1.1 400");
  QTest::addRow("a huge header") << "GET / HTTP/1.1\r\nX: " + QByteArray(100'000, 'x') + "\r\n\r\n"
                                 << QByteArray("HTTP/1.1 431");
  QTest::addRow("a huge length") << QByteArray("POST /rm/ HTTP/1.1\r\nContent-Length: 9999999999\r\n\r\n")
                                 << QByteArray("HTTP/1.1 413");
  QTest::addRow("a negative length") << QByteArray("POST /rm/ HTTP/1.1\r\nContent-Length: -1\r\n\r\n")
                                     << QByteArray("HTTP/1.1 400");
  QTest::addRow("nobody") << QByteArray("GET /../../etc/passwd HTTP/1.1\r\nConnection: close\r\n\r\n")
                          << QByteArray("HTTP/1.1 404");
  QTest::addRow("broken JSON") << post(wa, "application/json", "{\"to\":") << QByteArray("HTTP/1.1 400");
  QTest::addRow("deep JSON") << post(wa, "application/json", QByteArray(200'000, '[')) << QByteArray("HTTP/1.1 400");
  QTest::addRow("an array") << post(wa, "application/json", "[1,2]") << QByteArray("HTTP/1.1 400");
  QTest::addRow("wrong types") << post(wa, "application/json",
                                       R"({"messaging_product":"whatsapp","to":{"a":1},"type":[],"text":7})")
                               << QByteArray("HTTP/1.1 400");
  QTest::addRow("a form without end") << post("/pn/notifications?key=sandbox-key", "multipart/form-data; boundary=B",
                                              "--B\r\nContent-Disposition: form-data; name=\"x\"\r\n\r\nno end")
                                      << QByteArray("HTTP/1.1 400");
  QTest::addRow("a form without boundary")
      << post("/pn/notifications?key=sandbox-key", "multipart/form-data", "--\r\n") << QByteArray("HTTP/1.1 400");
  QTest::addRow("many fields") << post("/pn/notifications?key=sandbox-key", "application/x-www-form-urlencoded",
                                       QByteArray("a=1&").repeated(300'000))
                               << QByteArray("HTTP/1.1 422");
  QTest::addRow("a fault that is none") << post("/control/faults", "application/json", "{\"rules\":7}")
                                        << QByteArray("HTTP/1.1 400");
  QTest::addRow("nobody to tell") << post("/control/zz/documents", "application/json", "{}")
                                  << QByteArray("HTTP/1.1 404");
}

void FaultTest::hostileBytesDoNoHarm() {
  QFETCH(const QByteArray, bytes);
  QFETCH(const QByteArray, begin);
  SandboxRun run;
  const QByteArray answer = raw(run.port(), bytes);
  QVERIFY2(answer.startsWith(begin), answer.left(60).constData());
  QCOMPARE(run.send("GET rm/api/v1/ping")->status, 200);
  const QJsonObject before = run.json("GET control/state/pn");
  run.startAgain(); // what came in can be told again
  QCOMPARE(run.json("GET control/state/pn"), before);
}

void FaultTest::deepAndOddTrees() {
  SandboxRun run;
  ContentSession session(run);
  qint64 deepest = 2000;
  int depth = 0;
  for (qint64 next = session.folder(deepest, u"d"_s); next > 0 && depth < 500;
       next = session.folder(deepest, u"d"_s), ++depth)
    deepest = next;
  QVERIFY(depth > 50 && depth < 150);
  const qint64 top = session.folder(2000, u"top"_s), inner = session.folder(top, u"inner"_s);
  session.callWithBody("PUT v2/nodes/" + QByteArray::number(top), {{u"parent_id"_s, inner}});
  QCOMPARE(session.status(), 400);
  session.call("DELETE v2/nodes/2000");
  QCOMPARE(session.status(), 400);
  for (const char* line :
       {"GET v2/nodes/-1", "GET v2/nodes/99999999999999999999", "GET v2/nodes/%00", "PUT v2/nodes/2000",
        "POST v2/nodes/list", "POST v1/nodes/2000/holds", "DELETE v1/rmqueues/1",
        "GET v2/nodes/2000/nodes?limit=-5&page=-9", "POST v2/draftprocesses/", "PUT v1/holds"}) {
    session.call(line);
    QVERIFY2(session.status() >= 200 && session.status() < 600, line);
  }
}

void FaultTest::itListensOnLoopbackOnly() {
  SandboxRun run;
  QFile table(u"/proc/net/tcp"_s);
  if (!table.open(QIODevice::ReadOnly))
    QSKIP("this system has no table of its sockets: where it listens was NOT checked");
  const QByteArray port = ':' + QByteArray::number(run.port(), 16).toUpper().rightJustified(4, '0');
  int found = 0;
  for (const QByteArray& line : table.readAll().split('\n')) {
    const QList<QByteArray> cells = line.simplified().split(' ');
    if (cells.size() < 4 || !cells.at(1).endsWith(port) || cells.at(3) != "0A")
      continue;
    ++found;
    QCOMPARE(cells.at(1), "0100007F" + port);
  }
  QCOMPARE(found, 1);
}

MUNIMENT_TEST(FaultTest);

} // namespace muniment::tests

#include "fault_test.moc"
