#include "tests/core/sending/messenger_desk.h"

#include "core/delivery/arrival.h"
#include "core/workspace/connections/connection_commands.h"
#include "core/workspace/connections/connection_queries.h"
#include "core/workspace/conversations/conversations_page.h"
#include "core/workspace/conversations/transcript.h"
#include "core/workspace/delivery/delivery_queries.h"
#include "tests/support/test_suite.h"

namespace muniment::tests {
namespace {

using namespace workspace;

const QString kPeer = u"wa"_s;

} // namespace

WebhookBox::WebhookBox() { m_server = std::move(*connect::HttpServer::listen("127.0.0.1", 0, *this)); }

connect::InboundReply WebhookBox::handle(const connect::InboundRequest& request) {
  const std::scoped_lock lock(m_mutex);
  m_bodies.push_back(request.body);
  return {200, "text/plain", "ok"};
}

QString WebhookBox::url() const { return u"http://127.0.0.1:%1/hooks/wa"_s.arg(m_server->port()); }

std::vector<QByteArray> WebhookBox::take() {
  const std::scoped_lock lock(m_mutex);
  return std::exchange(m_bodies, {});
}

std::size_t WebhookBox::size() const {
  const std::scoped_lock lock(m_mutex);
  return m_bodies.size();
}

Result<void> BothClocks::forMilliseconds(std::int64_t milliseconds, const SharedProgress&) {
  m_clock->advance(milliseconds);
  m_sandbox->advance(double(milliseconds) / 1'000);
  return {};
}

MessengerDesk::MessengerDesk()
    : m_workspace(m_fixture.make()), m_agent(std::make_unique<Agent>(*m_workspace, u"one"_s)) {
  // Webhooks carry the time of the sandbox.
  m_fixture.clock().advance(m_sandbox.clock().now().milliseconds() - m_fixture.clock().now().milliseconds());
  m_agent->beat();
  if (const auto made = WorkspaceFixture::connect(*m_workspace, kPeer, Connection::Kind::WhatsApp); !made)
    qFatal("%s", qUtf8Printable(made.error().id));
  m_sandbox.json("POST control/wa/webhook", {{u"url"_s, m_box.url()}});
  startAgain();
  if (const auto next = m_connector->attend(m_fixture.clock().now()); !next)
    qFatal("%s", qUtf8Printable(next.error().id));
}

RunOptions MessengerDesk::seated() const {
  RunOptions options;
  options.seat = ConnectorSeat{u"connector:"_s + kPeer, m_agent->state().token};
  return options;
}

ConnectorParts MessengerDesk::parts(const std::map<QString, QString>& site) {
  ConnectorParts made;
  made.connection.id = ConnectionId::make(m_fixture.clock().now());
  made.connection.peer = kPeer;
  made.values.site = {{u"address"_s, m_sandbox.address(u"wa"_s) + u"/v24.0"_s},
                      {u"account"_s, u"100200300400500"_s},
                      {u"app"_s, u"700800900"_s},
                      {u"number"_s, QString::fromLatin1(kNumber)}};
  made.values.site.insert(site.begin(), site.end());
  made.values.secrets.emplace(u"token"_s, Secret(QByteArray("sandbox-token")));
  made.workspace = m_workspace.get();
  made.seat = *seated().seat;
  made.line = &m_sandbox.transport();
  made.clock = &m_fixture.clock();
  made.pause = &m_pause;
  made.chance = &m_chance;
  made.log = &m_log;
  return made;
}

void MessengerDesk::startAgain(const std::map<QString, QString>& site) {
  m_connector.reset();
  auto made = WhatsAppConnector::make(parts(site));
  if (!made)
    qFatal("%s", qUtf8Printable(made.error().id));
  m_connector = std::move(*made);
}

void MessengerDesk::anaWrites(const QString& words) {
  const std::size_t before = messages().size();
  m_sandbox.json("POST control/people/ana/messages", {{u"text"_s, words}});
  pass(1'000);
  do // what became of a message of ours may be told first
    hear(1);
  while (messages().size() == before && !QTest::currentTestFailed());
}

void MessengerDesk::pass(std::int64_t milliseconds) {
  m_fixture.clock().advance(milliseconds);
  m_sandbox.advance(double(milliseconds) / 1'000);
  m_agent->beat();
}

void MessengerDesk::work(int rounds) {
  DeliveryWork deliveries(*m_workspace, *m_agent, m_fixture.clock(), std::nullopt,
                          {{Delivery::Direction::Out, kPeer, m_connector->outgoing()}});
  for (int i = 0; i < rounds; ++i) {
    const auto any = deliveries.round();
    if (!any)
      qFatal("%s", qUtf8Printable(any.error().id));
    if (*any)
      continue;
    std::optional<Instant> next;
    for (const Delivery& each : outbox()) {
      if (each.state == Delivery::State::Parked && (!next || each.notBefore < *next))
        next = each.notBefore;
    }
    if (!next)
      return;
    pass(std::max<std::int64_t>(next->milliseconds() - m_fixture.clock().now().milliseconds(), 1));
  }
}

void MessengerDesk::drain() {
  constexpr int kMostIdle = 60; // five minutes, more than an unheard answer is waited for
  DeliveryWork deliveries(*m_workspace, *m_agent, m_fixture.clock(), std::nullopt,
                          {{Delivery::Direction::Out, kPeer, m_connector->outgoing()}});
  for (int idle = 0; idle < kMostIdle;) {
    const auto any = deliveries.round();
    if (!any)
      qFatal("%s", qUtf8Printable(any.error().id));
    idle = *any ? 0 : idle + 1;
    if (!*any)
      pass(5'000);
  }
}

void MessengerDesk::hear(std::size_t webhooks) {
  QTRY_VERIFY(m_box.size() >= webhooks);
  for (const QByteArray& body : m_box.take()) {
    Delivery delivery;
    delivery.id = DeliveryId::make(m_fixture.clock().now());
    delivery.direction = Delivery::Direction::In;
    const auto payload = delivery::bytesOf({kPeer, m_fixture.clock().now(), {}, body});
    QVERIFY(payload);
    QCOMPARE(m_connector->incoming()->carry(delivery, *payload).verdict, delivery::Verdict::Done);
  }
}

QString MessengerDesk::send(const QString& words, const QString& phone) {
  return run(SendMessage({std::nullopt, kPeer, phone}, connect::whatsapp::TextContent{words}));
}

DeliveryId MessengerDesk::delivery() const {
  return DeliveryId::parse(m_outcome.text(u"delivery")).value_or(DeliveryId());
}

std::vector<Delivery> MessengerDesk::outbox() {
  DeliveriesPage query;
  query.filter.direction = Delivery::Direction::Out;
  query.limit = 1'000;
  const auto page = m_workspace->ask(query).result();
  return page ? page->deliveries : std::vector<Delivery>();
}

QString MessengerDesk::standing() {
  for (const Delivery& each : outbox()) {
    if (each.id == delivery())
      return (nameOf(each.state) + u' ' + each.problem).trimmed();
  }
  return {};
}

ConversationId MessengerDesk::conversation() {
  const auto page = m_workspace->ask(ConversationsPage()).result();
  return page && !page->conversations.empty() ? page->conversations.front().conversation.id : ConversationId();
}

std::vector<Message> MessengerDesk::messages() {
  TranscriptPage query;
  query.conversation = conversation();
  const auto page = m_workspace->ask(query).result();
  return page ? page->messages : std::vector<Message>();
}

QStringList MessengerDesk::said() {
  QStringList texts;
  for (const Message& each : messages())
    texts.append(each.text);
  return texts;
}

bool MessengerDesk::isSound() {
  const auto verification = m_workspace->verify({true, std::nullopt}, nullptr).result();
  if (verification && !verification->isClean()) {
    for (const auto& finding : verification->findings)
      qWarning("%s %s", qPrintable(finding.where), qPrintable(finding.what.id));
  }
  return verification && verification->isClean();
}

QJsonObject MessengerDesk::sent() {
  return m_sandbox.state(u"wa"_s).value("messages"_L1).toArray().last().toObject().value("content"_L1).toObject();
}

QString MessengerDesk::firstWamid() {
  MessageDetails query;
  query.message = messages().front().id;
  const auto details = m_workspace->ask(query).result();
  return details && details->link ? details->link->wamid : QString();
}

QString MessengerDesk::set(const std::map<QString, QString>& site, const QString& peer) {
  const auto cards = m_workspace->ask(Connections()).result();
  if (!cards)
    return cards.error().id;
  const auto card = std::ranges::find_if(*cards, [&](const auto& each) { return each.connection.peer == peer; });
  if (card == cards->end())
    return u"no such connection"_s;
  const Connection& known = card->connection;
  ConnectionDetails details{known.name,   known.site,  known.manifest,    known.purpose,
                            known.ground, known.owner, known.captureDays, known.matter};
  for (const auto& [name, value] : site)
    details.site[name] = value;
  return run(ChangeConnection{known.id, details});
}

void MessengerDesk::addTemplate(const QString& name, const QString& headerFormat) {
  QJsonArray parts{QJsonObject{{u"type"_s, u"BODY"_s}, {u"text"_s, u"Our offer is attached."_s}}};
  if (!headerFormat.isEmpty())
    parts.prepend(QJsonObject{{u"type"_s, u"HEADER"_s}, {u"format"_s, headerFormat}});
  m_sandbox.json(
      "POST wa/v24.0/100200300400500/message_templates",
      {{u"name"_s, name}, {u"language"_s, u"en_US"_s}, {u"category"_s, u"UTILITY"_s}, {u"components"_s, parts}},
      {{"Authorization", "Bearer sandbox-token"}});
  pass(120'000); // as long as its review takes
  if (const auto next = m_connector->attend(m_fixture.clock().now()); !next)
    qFatal("%s", qUtf8Printable(next.error().id));
}

QStringList MessengerDesk::arrived() {
  QStringList all;
  for (const auto& each : m_sandbox.state(u"wa"_s).value("messages"_L1).toArray()) {
    const QJsonObject content = each.toObject().value("content"_L1).toObject();
    if (!each.toObject().value("from_person"_L1).toBool())
      all.append(content.value("text"_L1).toObject().value("body"_L1).toString(content.value("type"_L1).toString()));
  }
  return all;
}

} // namespace muniment::tests
