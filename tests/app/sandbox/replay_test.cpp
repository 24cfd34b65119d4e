#include "tests/app/sandbox/content_session.h"
#include "tests/support/test_suite.h"

#include <QtCore/QFile>

namespace muniment::tests {

using namespace Qt::StringLiterals;

namespace {

/// One recorded request after the other, with the ids, tickets and names of the recording's own peer put in the terms
/// of the sandbox. That peer called every new thing 777 and kept nothing.
class Replay final {
 public:
  explicit Replay(SandboxRun& run) : m_run(&run) {}

  /// What goes wrong; empty where the request succeeds.
  QString play(const QJsonObject& recorded) {
    const QString client = recorded.value("client"_L1).toString();
    if (client != m_client)
      begin(client);
    QByteArray target = recorded.value("path"_L1).toString().toUtf8();
    QByteArray body = recorded.value("body"_L1).toString().toUtf8();
    const QByteArray method = recorded.value("method"_L1).toString().toLatin1();
    put(target);
    put(body);
    const bool isDelete = method == "DELETE" && (target.endsWith(m_ids["777"]));
    if (isDelete && m_held) // a held document stays; the folder that was also called 777 can go
      target.replace(m_ids["777"], m_folder);
    SandboxRun::Headers headers;
    const QJsonObject sent = recorded.value("headers"_L1).toObject();
    for (auto header = sent.begin(); header != sent.end(); ++header)
      headers.emplace_back(header.key().toLatin1(), proofIn(header.value().toString()));
    const auto response = m_run->send(method + " rm" + target, body, headers);
    if (!response)
      return response.error().id;
    learn(target, body, *response);
    if (isDelete && client.startsWith(u"xecm"_s))
      m_ids["777"] = m_newest;
    const QJsonObject answer = QJsonDocument::fromJson(response->body).object();
    if (response->status >= 300 || answer.value("results"_L1).toObject().value("ok"_L1).toBool(true) == false)
      return QString::number(response->status) + u' ' +
             QString::fromUtf8(method + ' ' + target + ' ' + response->body.left(200));
    return {};
  }

 private:
  void begin(const QString& client) {
    m_client = client;
    m_held = false;
    ContentSession session(*m_run);
    m_ticket = session.ticket();
    const qint64 folder = session.folder(2000, u"Replay of "_s + client.left(5));
    const qint64 document = session.document(folder, "setup.pdf");
    session.declare(document);
    const QByteArray hold = "HOLD-" + client.left(5).toUtf8().toPercentEncoding();
    m_ids = {{"777", QByteArray::number(document)}, {"2000", QByteArray::number(folder)}, {"HOLD_10", hold}};
    m_hold = QByteArray::number(session.hold(hold));
    const QByteArray workspace = "template_id=300&wksp_type_id=20&parent_id=" + m_ids["2000"];
    m_other = idIn(session.call("POST v2/businessworkspaces", workspace));
    m_bearer = m_run
                   ->form("POST rm/otdsws/oauth2/token",
                          "grant_type=client_credentials&client_id=sandbox-client&client_secret=sandbox-secret")
                   .value("access_token"_L1)
                   .toString()
                   .toLatin1();
  }

  static QByteArray idIn(const QJsonObject& answer) {
    return QByteArray::number(answer.value("results"_L1).toObject().value("id"_L1).toInteger());
  }

  /// The proof that stands in a header, wherever a recorded one is.
  QByteArray proofIn(const QString& recorded) {
    if (recorded == "Bearer JWTJWT"_L1)
      return "Bearer " + m_bearer;
    QStringList pieces = recorded.split(u"; "_s);
    for (QString& piece : pieces)
      if (const qsizetype at = piece.indexOf(u"TICKET-"_s); at >= 0)
        piece = piece.left(at) + QString::fromLatin1(m_ticket);
    return pieces.join(u"; "_s).toLatin1();
  }

  void put(QByteArray& text) {
    for (const auto& [recorded, real] : m_ids)
      text.replace(recorded, real);
    const QByteArray token = ContentSession(*m_run).tokenOf(m_ids["777"].toLongLong()).toLatin1();
    for (const auto& [recorded, real] :
         {std::pair<QByteArray, QByteArray>("%22abc123%22", "%22" + token + "%22"),
          {"\"abc\"", "\"" + token + "\""},
          {"/nodes/1?", "/nodes/" + m_ids["2000"] + "?"},
          {"/rsischedules/7/", "/rsischedules/" + m_series + "/"},
          {"/businessworkspaces/1/", "/businessworkspaces/" + m_workspace + "/"},
          {"rel_bw_id=2", "rel_bw_id=" + m_other},
          {"/roles/2/", "/roles/" + m_role + "/"},
          {"/draftprocesses/55", "/draftprocesses/" + m_draft},
          {"process_id=1&subprocess_id=2&task_id=3",
           "process_id=" + m_draft + "&subprocess_id=" + m_draft + "&task_id=1"},
          {"/processes/1/subprocesses/2/tasks/3", "/processes/" + m_draft + "/subprocesses/" + m_draft + "/tasks/1"},
          {"hold_id%22%3A+13", "hold_id%22%3A+" + m_hold},
          {"\"hold_id\"\r\n\r\n13\r\n", "\"hold_id\"\r\n\r\n" + m_hold + "\r\n"},
          {"category_id%22%3A+1%7D", "category_id%22%3A+12345%7D"},
          {"class_id%22%3A+%5B9%5D", "class_id%22%3A+%5B9001%5D"}})
      text.replace(recorded, real);
  }

  /// Keeps the ids that the sandbox gave.
  void learn(const QByteArray& target, const QByteArray& body, const HttpResponse& response) {
    const QJsonObject answer = QJsonDocument::fromJson(response.body).object();
    const QJsonValue results = answer.value("results"_L1);
    if (target.endsWith("/v2/rsischedules"))
      m_series = idIn(answer);
    else if (target.endsWith("/v2/businessworkspaces"))
      m_workspace = idIn(answer);
    else if (target.endsWith("/roles"))
      m_role = QByteArray::number(results.toArray()
                                      .at(0)
                                      .toObject()
                                      .value("data"_L1)
                                      .toObject()
                                      .value("properties"_L1)
                                      .toObject()
                                      .value("id"_L1)
                                      .toInteger());
    else if (target.endsWith("/v2/draftprocesses"))
      m_draft = QByteArray::number(results.toObject().value("draftprocess_id"_L1).toInteger());
    else if (target.endsWith("/v2/nodes"))
      (body.contains("filename=") ? m_newest : m_folder) = QByteArray::number(answer.value("id"_L1).toInteger());
    if (target.endsWith("/v2/nodes") && body.contains("x.txt"))
      m_held = true;
  }

  SandboxRun* m_run;
  QString m_client;
  std::map<QByteArray, QByteArray> m_ids;
  QByteArray m_ticket, m_bearer, m_hold, m_series, m_workspace, m_other, m_role, m_draft, m_newest, m_folder;
  bool m_held = false;
};

} // namespace

class ReplayTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void allRecordedRequestsSucceed();
};

void ReplayTest::allRecordedRequestsSucceed() {
  QFile file(qEnvironmentVariable("MUNIMENT_CORPUS") + u"/opentext/client-requests.jsonl"_s);
  if (!qEnvironmentVariableIsSet("MUNIMENT_CORPUS") || !file.open(QIODevice::ReadOnly))
    QSKIP("MUNIMENT_CORPUS names no folder with recorded requests: NONE was replayed");
  SandboxRun run;
  Replay replay(run);
  int count = 0;
  QStringList wrong;
  while (!file.atEnd()) {
    const QString problem = replay.play(QJsonDocument::fromJson(file.readLine()).object());
    ++count;
    if (!problem.isEmpty())
      wrong += u"%1: %2"_s.arg(count).arg(problem);
  }
  QVERIFY2(wrong.isEmpty(), qUtf8Printable(wrong.join(u'\n')));
  QCOMPARE(count, 96);
  // Succeeding is not enough: the peer has to hold what the clients asked for.
  QStringList held;
  int official = 0, versions = 0;
  for (const QJsonValue& each : run.state(u"rm"_s).value("nodes"_L1).toArray()) {
    const QJsonObject node = each.toObject();
    if (!node.value("holds"_L1).toArray().isEmpty())
      held += node.value("name"_L1).toString();
    official += node.value("record"_L1).toObject().value("details"_L1).toObject().value("official"_L1).toBool();
    versions = std::max(versions, int(node.value("versions"_L1).toArray().size()));
  }
  QCOMPARE(held, (QStringList{u"nn"_s, u"setup.pdf"_s}));
  QCOMPARE(official, 2);
  QCOMPARE(versions, 2);
}

MUNIMENT_TEST(ReplayTest);

} // namespace muniment::tests

#include "replay_test.moc"
