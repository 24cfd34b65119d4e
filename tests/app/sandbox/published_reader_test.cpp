#include "core/connect/server/http_server.h"
#include "core/connect/whatsapp/webhook_reader.h"
#include "tests/app/sandbox/published_clients.h"
#include "tests/app/sandbox/sandbox_run.h"
#include "tests/support/test_suite.h"
#include "tests/support/webhook_corpus.h"

#include <QtCore/QProcess>

namespace muniment::tests {

using namespace Qt::StringLiterals;

/// A reader of webhooks that somebody else published sees the same facts in them as ours.
class PublishedReaderTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void bothReadTheSameFacts();
};

namespace {

using connect::WebhookEvent;
using Kind = WebhookEvent::Kind;

/// Keeps what the sandbox sends.
class HookBox final : public connect::RequestHandler {
 public:
  HookBox() : m_server(std::move(*connect::HttpServer::listen("127.0.0.1", 0, *this))) {}
  connect::InboundReply handle(const connect::InboundRequest& request) override {
    const std::scoped_lock lock(m_mutex);
    m_bodies.push_back(request.body);
    return {200, "text/plain", "ok"};
  }
  [[nodiscard]] QString url() const { return u"http://127.0.0.1:%1/"_s.arg(m_server->port()); }
  [[nodiscard]] std::vector<QByteArray> bodies() const {
    const std::scoped_lock lock(m_mutex);
    return m_bodies;
  }

 private:
  mutable std::mutex m_mutex;
  std::vector<QByteArray> m_bodies;
  std::unique_ptr<connect::HttpServer> m_server;
};

/// A conversation with something of everything, as the sandbox tells it.
void tellAll(std::vector<QByteArray>& bodies) {
  SandboxRun run;
  HookBox box;
  run.json("POST control/wa/webhook", {{u"url"_s, box.url()}});
  std::size_t expected = 0;
  const auto person = [&](const QJsonObject& what, const QByteArray& line = "POST control/people/ana/messages") {
    run.json(line, what);
    run.advance(2);
    ++expected;
    QTRY_VERIFY(box.bodies().size() >= expected);
  };
  person({{u"text"_s, u"Grüße / 😀 \"quoted\""_s}});
  const QJsonArray known = run.state(u"wa"_s).value("messages"_L1).toArray();
  const QString first = known.first().toObject().value("id"_L1).toString();
  person({{u"type"_s, u"image"_s}, {u"base64"_s, QString::fromLatin1(QByteArray("jpeg").toBase64())}});
  person({{u"text"_s, u"On the phone of the business"_s}}, "POST control/people/ana/echoes");
  const auto raw = [&](const QString& type, const QJsonObject& value) {
    person({{u"raw"_s, QJsonObject{{u"type"_s, type}, {type, value}}}});
  };
  raw(u"reaction"_s, {{u"message_id"_s, first}, {u"emoji"_s, u"👍"_s}});
  raw(u"edit"_s,
      {{u"original_message_id"_s, first},
       {u"message"_s, QJsonObject{{u"type"_s, u"text"_s}, {u"text"_s, QJsonObject{{u"body"_s, u"Better words"_s}}}}}});
  raw(u"revoke"_s, {{u"original_message_id"_s, first}});
  raw(u"location"_s, {{u"latitude"_s, 53.5}, {u"longitude"_s, 9.9}});
  run.json("POST wa/v24.0/200300400500600/messages",
           {{u"messaging_product"_s, u"whatsapp"_s},
            {u"to"_s, u"15550100001"_s},
            {u"type"_s, u"text"_s},
            {u"text"_s, QJsonObject{{u"body"_s, u"Hello"_s}}}},
           {{"Authorization", "Bearer sandbox-token"}});
  run.advance(10);
  expected += 3; // sent, delivered, read
  QTRY_VERIFY(box.bodies().size() >= expected);
  bodies = box.bodies();
}

QString seconds(const WebhookEvent& event) {
  return event.at ? QString::number(event.at->milliseconds() / 1'000) : QString();
}

QJsonObject factOf(const WebhookEvent& event) {
  if (event.kind == Kind::Status)
    return {{u"id"_s, event.wamid}, {u"at"_s, seconds(event)}, {u"status"_s, event.status}, {u"to"_s, event.recipient}};
  QJsonObject fact{{u"id"_s, event.wamid}, {u"at"_s, seconds(event)}, {u"type"_s, event.type}};
  if (event.isOutbound)
    fact.insert(u"ours"_s, true);
  else if (!event.party.phone.isEmpty())
    fact.insert(u"from"_s, event.party.phone);
  if (event.kind == Kind::Message && event.type == "text"_L1)
    fact.insert(u"text"_s, event.text);
  if (event.kind == Kind::Reaction)
    fact.insert(u"reaction"_s, QJsonArray{event.target, event.emoji});
  if (event.kind == Kind::Edit)
    fact.insert(u"edits"_s, event.target);
  if (event.kind == Kind::Revoke)
    fact.insert(u"revokes"_s, event.target);
  if (event.media && event.kind == Kind::Message)
    fact.insert(u"file"_s, event.media->id);
  if (!event.quoted.isEmpty() && event.kind != Kind::Reaction)
    fact.insert(u"answers"_s, event.quoted);
  return fact;
}

QStringList ours(const QByteArray& body) {
  QStringList facts;
  const auto reading = connect::readWhatsAppWebhook(body);
  for (const WebhookEvent& event : reading ? reading->events : std::vector<WebhookEvent>()) {
    if (event.kind <= Kind::Status)
      facts.append(QString::fromUtf8(QJsonDocument(factOf(event)).toJson(QJsonDocument::Compact)));
  }
  facts.sort();
  return facts;
}

} // namespace

void PublishedReaderTest::bothReadTheSameFacts() {
  const NpmPackages clients = publishedClients();
  if (const QString why = clients.prepare(); !why.isEmpty())
    QSKIP(qUtf8Printable(u"NO published reader was compared: "_s + why));
  std::vector<std::pair<QString, QByteArray>> bodies;
  std::vector<QByteArray> told;
  tellAll(told);
  for (const QByteArray& body : told)
    bodies.emplace_back(u"sandbox %1"_s.arg(bodies.size()), body);
  QVERIFY(bodies.size() >= 10);
  for (auto& [name, body] : webhookCorpus()) {
    // The other one reads no history, and takes words in the place of a number for none.
    if (!body.contains("\"history\"") && !body.contains("USER_PHONE_NUMBER>"))
      bodies.emplace_back(name, body);
  }
  QProcess node;
  node.start(u"node"_s, {clients.source() + u"/facts.mjs"_s, clients.folder()});
  for (const auto& [name, body] : bodies)
    node.write(body.toBase64() + '\n');
  node.closeWriteChannel();
  QVERIFY(node.waitForFinished(NpmPackages::kLongest));
  QVERIFY2(node.exitCode() == 0, node.readAllStandardError().left(2'000).constData());
  qsizetype facts = 0;
  for (const auto& [name, body] : bodies) {
    QStringList theirs;
    for (const QJsonValue& each : QJsonDocument::fromJson(node.readLine()).array())
      theirs.append(each.toString());
    const QStringList own = ours(body);
    facts += own.size();
    if (own != theirs)
      QFAIL(qUtf8Printable(name + u"\nours:   "_s + own.join(u' ') + u"\ntheirs: "_s + theirs.join(u' ')));
  }
  qInfo("%lld facts of %zu webhooks were read alike", qlonglong(facts), bodies.size());
}

MUNIMENT_TEST(PublishedReaderTest);

} // namespace muniment::tests

#include "published_reader_test.moc"
