#include "core/connect/http/authorized_line.h"
#include "core/connect/http/confined_line.h"
#include "core/connect/http/foreign_json.h"
#include "core/connect/http/json_pointer.h"
#include "core/connect/http/key_authenticator.h"
#include "core/connect/http/logged_line.h"
#include "core/connect/http/qt_transport.h"
#include "core/platform/local_file_system.h"
#include "tests/core/connect/raw_peer.h"
#include "tests/support/scripted_line.h"
#include "tests/support/test_suite.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>

namespace muniment::tests {

using namespace connect;
using namespace Qt::StringLiterals;

namespace {

/// Everything that the program logs while it lives, whatever the category.
class LogListener final {
 public:
  LogListener() : m_before(qInstallMessageHandler(&LogListener::take)) { heard().clear(); }
  ~LogListener() { qInstallMessageHandler(m_before); }
  LogListener(const LogListener&) = delete;
  LogListener& operator=(const LogListener&) = delete;

  [[nodiscard]] static QStringList& heard() {
    // A handler is a plain function: what it hears has to lie somewhere.
    thread_local QStringList lines;
    return lines;
  }

 private:
  static void take(QtMsgType, const QMessageLogContext&, const QString& text) { heard() += text; }
  QtMessageHandler m_before;
};

QByteArray everythingIn(const QString& folder) {
  QByteArray all;
  for (const QFileInfo& each : QDir(folder).entryInfoList(QDir::Files)) {
    QFile file(each.filePath());
    if (file.open(QIODevice::ReadOnly))
      all += file.readAll() + '\n';
  }
  return all;
}

const Redaction& redaction() {
  static const Redaction words({u"documents"_s, u"since"_s, u"items"_s, u"docType"_s});
  return words;
}

} // namespace

class RedactionTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void structureRemains();
  void canariesNeverReachTheLog();
  void aFullFolderEndsTheCaptureOnly();
  void foreignJson_data();
  void foreignJson();
  void pointers();
};

void RedactionTest::structureRemains() {
  QCOMPARE(redaction().address(QUrl(u"https://h.test/documents/4711?since=2026-01-01&who=Ana%20B"_s)),
           u"/documents/digits(4)?since=text(10)&text(3)=text(5)"_s);
  const auto body = redaction().body("application/json; charset=utf-8",
                                     R"({"items":[{"docType":"PO","amount":12.50,"paid":true,"Ana Brown":null}]})");
  QCOMPARE(
      canonicalJson(body).value(),
      QByteArray(R"x({"items":[{"docType":"text(2)","text(4)":"boolean","text(6)":"number(5)","text(9)":"null"}]})x"));
  QCOMPARE(*redaction().body("text/html", "<html>Ana</html>").string(), u"bytes(16)"_s);
  QCOMPARE(*redaction().body("application/json", "<html>Ana</html>").string(), u"bytes(16)"_s);
  const auto headers = redaction().headers({{"Content-Type", "application/json; boundary=Ana"}, {"X-Ana", "b"}});
  QCOMPARE(
      canonicalJson(headers).value(),
      QByteArray(R"x([{"name":"content-type","value":"application/json"},{"name":"text(5)","value":"text(1)"}])x"));
}

void RedactionTest::canariesNeverReachTheLog() {
  const QByteArray canary = "Kanari3nv0gel";
  const QTemporaryDir folder;
  platform::LocalFileSystem files;
  SystemClock clock;
  CategoryWireLog log;
  SupportCapture capture(files, FilePath{folder.path()});
  const LogListener listener;
  QString errors;
  RawPeer::Manner manner;
  for (const QByteArray& answer :
       {QByteArray(
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nX-@: @\r\nSet-Cookie: a=@\r\nOTCSTicket: @\r\n\r\n"
            "{\"items\":[{\"@\":\"@\",\"docType\":\"@\"}],\"access_token\":\"@\"}"),
        QByteArray("HTTP/1.1 500 @\r\nContent-Type: @/@\r\nRetry-After: @\r\n\r\n<html>@</html>"),
        QByteArray("HTTP/1.1 302 Found\r\nLocation: https://@.test/@?@=@\r\nContent-Length: 0\r\n\r\n"),
        QByteArray("@ not HTTP @\r\n\r\n"), QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 999\r\n\r\n@")}) {
    manner.answer = QByteArray(answer).replace('@', canary);
    if (const auto body = manner.answer.indexOf("\r\n\r\n{"); body > 0) // known whole before the peer goes
      manner.answer.insert(body, "\r\nContent-Length: " + QByteArray::number(manner.answer.size() - body - 4));
    RawPeer peer(manner);
    QtTransport transport;
    LoggedLine logged(transport, redaction(), {u"site-1"_s, &clock, &log, &capture});
    ConfinedLine confined(logged, HostList({u"127.0.0.1"_s}));
    const auto key = KeyAuthenticator::query("apiKey", Secret(QByteArray(canary)));
    AuthorizedLine line(confined, *key);
    HttpJob job;
    job.request.method = "POST";
    job.request.url =
        QUrl(u"http://127.0.0.1:%1/documents/%2?%2=%2&since=%2"_s.arg(peer.port()).arg(QLatin1StringView(canary)));
    job.request.headers = {
        {"Authorization", "Bearer " + canary}, {"Content-Type", "application/json"}, {"X-" + canary, canary}};
    job.request.body = "{\"" + canary + "\":\"" + canary + "\"}";
    if (const auto outcome = line.exchange(job); !outcome)
      errors += outcome.error().id + outcome.error().arguments.join(u' ') + outcome.error().detail;
  }
  const QByteArray captured = everythingIn(folder.path());
  QCOMPARE(capture.kept(), 5);
  QCOMPARE(LogListener::heard().size(), 5);
  QVERIFY(LogListener::heard().first().contains("/documents/text(13)?"_L1));
  QVERIFY(captured.contains("docType"));
  for (const QByteArray& where : {captured, LogListener::heard().join(u'\n').toUtf8(), errors.toUtf8()}) {
    QVERIFY(!where.isEmpty());
    QVERIFY2(!where.contains(canary), where.constData());
    QVERIFY(!where.contains(canary.toLower()));
    QVERIFY(!where.contains(canary.toBase64()));
  }
}

void RedactionTest::aFullFolderEndsTheCaptureOnly() {
  platform::LocalFileSystem files;
  SystemClock clock;
  CategoryWireLog log;
  const LogListener listener;
  SupportCapture nowhere(files, FilePath{u"/nonexistent/folder"_s});
  const QTemporaryDir folder;
  SupportCapture small(files, FilePath{folder.path()}, 2);
  for (SupportCapture* capture : {&nowhere, &small}) {
    ScriptedLine peer;
    peer.answerAlways(200);
    LoggedLine line(peer, redaction(), {u"site-1"_s, &clock, &log, capture});
    HttpJob job;
    job.request.url = QUrl(u"https://peer.test/"_s);
    for (int i = 0; i < 4; ++i)
      QVERIFY(line.exchange(job));
  }
  QCOMPARE(nowhere.kept(), 0);
  QCOMPARE(small.kept(), 2);
}

void RedactionTest::foreignJson_data() {
  QTest::addColumn<QByteArray>("bytes");
  QTest::addColumn<QByteArray>("again"); // empty: refused
  QTest::addRow("numbers keep their spelling") << QByteArray(" [1.50, -0, 1e400, 123456789012345678901234567890] ")
                                               << QByteArray("[1.50,-0,1e400,123456789012345678901234567890]");
  QTest::addRow("text") << QByteArray("\"\\u00e9\\/\\ud83d\\ude00\"") << QByteArray("\"\u00e9/\U0001F600\"");
  QTest::addRow("order") << QByteArray("{\"b\":1,\"a\":[true,null,{}]}")
                         << QByteArray("{\"b\":1,\"a\":[true,null,{}]}");
  QTest::addRow("byte order mark") << QByteArray("\xef\xbb\xbf{}") << QByteArray("{}");
  for (const char* bad : {"", "{", "[1,]", "{\"a\":1,}", "{\"a\":1,\"a\":2}", "01", "1.", ".5", "1e", "+1", "nul",
                          "\"\t\"", "\"\\x\"", "\"\\ud83d\"", "\"\xff\"", "{} {}", "'a'", "{a:1}", "\"\\u12\""})
    QTest::addRow("refused: %s", bad) << QByteArray(bad) << QByteArray();
  QTest::addRow("too deep") << QByteArray(100'000, '[') << QByteArray();
  QTest::addRow("a number without end") << QByteArray(5000, '9') << QByteArray();
}

void RedactionTest::foreignJson() {
  QFETCH(const QByteArray, bytes);
  QFETCH(const QByteArray, again);
  const auto parsed = ForeignJson::parse(bytes);
  QCOMPARE(parsed.has_value(), !again.isEmpty());
  if (parsed)
    QCOMPARE(parsed->toBytes(), again);
}

void RedactionTest::pointers() {
  const auto json = ForeignJson::parse(R"({"a":{"b/c":[10,20],"~":"x"},"":1})").value();
  const auto at = [&](const QString& path) {
    const auto pointer = JsonPointer::parse(path);
    const ForeignJson* found = pointer ? pointer->in(json) : nullptr;
    return found ? QString::fromUtf8(found->toBytes()) : u"-"_s;
  };
  QCOMPARE(at(u"/a/b~1c/1"_s), u"20"_s);
  QCOMPARE(at(u"/a/~0"_s), u"\"x\""_s);
  QCOMPARE(at(u"/"_s), u"1"_s);
  QCOMPARE(at({}), QString::fromUtf8(json.toBytes()));
  for (const QString& nowhere :
       {u"/a/b~1c/2"_s, u"/a/b~1c/-1"_s, u"/a/b~1c/+1"_s, u"/a/b~1c/01"_s, u"/x"_s, u"a"_s, u"/a~2"_s})
    QCOMPARE(at(nowhere), u"-"_s);
  QCOMPARE(JsonPointer::parse(u"/a/b~1c/~0"_s)->toString(), u"/a/b~1c/~0"_s);
}

MUNIMENT_TEST(RedactionTest);

} // namespace muniment::tests

#include "redaction_test.moc"
