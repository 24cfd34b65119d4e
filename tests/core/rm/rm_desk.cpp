#include "tests/core/rm/rm_desk.h"

#include "core/workspace/connections/connection_commands.h"
#include "core/workspace/connections/connection_queries.h"
#include "core/workspace/delivery/delivery_commands.h"
#include "core/workspace/delivery/delivery_queries.h"
#include "core/workspace/holds/hold_commands.h"
#include "core/workspace/holds/hold_queries.h"
#include "core/workspace/people/people_commands.h"
#include "core/workspace/records/plan_changes.h"
#include "core/workspace/records/record_queries.h"
#include "core/workspace/rm/rm_queries.h"
#include "core/workspace/tasks/task_queries.h"
#include "tests/support/test_database.h"
#include "tests/support/test_suite.h"

namespace muniment::tests {

using namespace workspace;

namespace {

const QString kPeer = u"rm"_s;
constexpr auto kBase = "rm/cs/cs/api/";

/// The tests of this folder run on files, or all of them on the server; see the list of tests.
QString database() {
  return qEnvironmentVariableIsSet("MUNIMENT_RM_ON_SERVER") && TestDatabase::hasServer()
             ? makeServerDatabase(u"muniment_rm"_s)
             : QString();
}

QByteArray located(const QByteArray& line) {
  const qsizetype space = line.indexOf(' ');
  return line.left(space + 1) + kBase + line.mid(space + 1);
}

/// Both clocks say the same before anything begins.
WorkspaceFixture& inTimeWith(SandboxRun& sandbox, WorkspaceFixture& fixture) {
  fixture.clock().advance(sandbox.clock().now().milliseconds() - fixture.clock().now().milliseconds());
  return fixture;
}

} // namespace

RmDesk::RmDesk(bool ofMatter, std::map<QString, QString> site)
    : m_workspace(rehearse(inTimeWith(m_sandbox, m_fixture), database())),
      m_agent(std::make_unique<Agent>(*m_workspace, u"one"_s)) {
  m_agent->beat();
  if (ofMatter) {
    if (const QString refused =
            run(CreateMatter{u"M-1"_s, u"Grievance"_s, {m_workspace->ask(WhoAmI()).result()->actor.id}});
        !refused.isEmpty())
      qFatal("%s", qUtf8Printable(refused));
    m_matter = MatterId::parse(m_outcome.text(u"matter"));
  }
  ConnectionDetails details;
  details.name = u"Records Management"_s;
  details.site = std::move(site);
  details.site.emplace(u"address"_s, m_sandbox.address(u"rm"_s) + u"/cs/cs/api"_s);
  details.site.emplace(u"container"_s, u"2000"_s);
  details.purpose = u"Records"_s;
  details.ground = u"Law"_s;
  details.owner = m_workspace->ask(WhoAmI()).result()->actor.id;
  details.matter = m_matter;
  if (const QString refused = run(AddConnection{kPeer, Connection::Kind::ContentServer, details}); !refused.isEmpty())
    qFatal("%s", qUtf8Printable(refused));
  m_connection =
      m_workspace->ask(ConnectionById{*ConnectionId::parse(m_outcome.text(u"connection"))}).result()->card.connection;
  m_ticket = m_sandbox.form(located("POST v1/auth"), "username=reviewer&password=s3cret%232")
                 .value("ticket"_L1)
                 .toString()
                 .toLatin1();
  startAgain();
  (void)plant("first"); // makes the class of all planted records
  RecordClass letters;
  letters.code = u"05.10"_s;
  letters.name = u"Letters"_s;
  if (const QString refused = run(AddClass{letters}); !refused.isEmpty())
    qFatal("%s", qUtf8Printable(refused));
  if (const QString failed = attend(); !failed.isEmpty())
    qFatal("%s", qUtf8Printable(failed));
  matchClass(kContracts, u"04.20"_s);
  matchClass(kLetters, u"05.10"_s);
}

ConnectorParts RmDesk::parts() {
  ConnectorParts made;
  made.connection = m_connection;
  made.values.site = m_connection.site;
  // A sandbox that was started again listens elsewhere.
  made.values.site.insert_or_assign(u"address"_s, m_sandbox.address(u"rm"_s) + u"/cs/cs/api"_s);
  made.values.secrets.emplace(u"user"_s, Secret(QByteArray("recman")));
  made.values.secrets.emplace(u"password"_s, Secret(QByteArray("s3cret#1")));
  made.workspace = m_workspace.get();
  made.seat = {loginOf(m_connection), m_agent->state().token};
  made.line = &m_line;
  made.clock = &m_fixture.clock();
  made.pause = &m_pause;
  made.chance = &m_chance;
  made.log = &m_log;
  return made;
}

void RmDesk::startAgain() {
  m_connector.reset();
  auto made = ContentServerConnector::make(parts());
  if (!made)
    qFatal("%s", qUtf8Printable(made.error().id));
  m_connector = std::move(*made);
}

void RmDesk::close() {
  m_connector.reset();
  m_agent.reset();
  m_workspace.reset();
}

void RmDesk::reopen(Instant now) {
  m_fixture.clock().advance(std::max<std::int64_t>(0, now.milliseconds() - m_fixture.clock().now().milliseconds()));
  auto opened = m_fixture.open();
  if (!opened)
    qFatal("%s", qUtf8Printable(opened.error().id));
  m_workspace = std::move(*opened);
  m_agent = std::make_unique<Agent>(*m_workspace, u"one"_s);
  for (int tries = 0; tries < 10 && !m_agent->state().active; ++tries)
    pass(60'000); // until the lease of whoever was killed has ended
  startAgain();
}

void RmDesk::replayDead() {
  for (const Delivery& each : deliveries())
    if (each.state == Delivery::State::Dead)
      (void)run(ReplayDelivery{each.id});
}

void RmDesk::matchClass(qint64 node, const QString& code) {
  const auto plan = m_workspace->ask(FilePlan()).result();
  for (const FilePlan::Place& place : *plan)
    if (place.value.code == code)
      for (const Counterpart& each : counterparts(Counterpart::Kind::Class))
        if (each.node == node)
          if (const QString refused = run(MatchCounterpart{each.id, aggregateOf(place.value.id)}); !refused.isEmpty())
            qFatal("%s", qUtf8Printable(refused));
}

void RmDesk::pass(std::int64_t milliseconds) {
  m_fixture.clock().advance(milliseconds);
  m_sandbox.advance(double(milliseconds) / 1'000);
  m_agent->beat();
}

QString RmDesk::attend() {
  const auto next = m_connector->attend(m_fixture.clock().now());
  return next ? QString() : next.error().id;
}

void RmDesk::carry(int rounds) {
  DeliveryWork work(*m_workspace, *m_agent, m_fixture.clock(), std::nullopt,
                    {{Delivery::Direction::Out, kPeer, m_connector->outgoing()},
                     {Delivery::Direction::In, kPeer, m_connector->incoming()}});
  for (int i = 0; i < rounds; ++i) {
    const auto any = work.round();
    if (!any)
      qFatal("%s", qUtf8Printable(any.error().id));
    if (*any)
      continue;
    std::optional<Instant> next;
    for (const Delivery& each : deliveries())
      if (each.state == Delivery::State::Parked && (!next || each.notBefore < *next))
        next = each.notBefore;
    if (!next)
      return;
    pass(std::max<std::int64_t>(next->milliseconds() - m_fixture.clock().now().milliseconds(), 1));
  }
}

void RmDesk::settle(int rounds) {
  for (int i = 0; i < rounds; ++i) {
    const QString failed = attend();
    carry();
    pass(ContentServerConnector::kBetweenLists + 1'000);
    if (failed.isEmpty() && i > 1 && std::ranges::none_of(deliveries(), [](const Delivery& each) {
          return each.state == Delivery::State::Queued || each.state == Delivery::State::Parked;
        }))
      return;
  }
}

RecordId RmDesk::plant(const QByteArray& content, std::optional<MatterId> matter) {
  if (const QString refused = run(WorkspaceFixture::text(u"note.txt"_s, content, std::move(matter)));
      !refused.isEmpty())
    qFatal("%s", qUtf8Printable(refused));
  PlantRecord command;
  command.title = u"Order: "_s + QString::fromUtf8(content);
  command.selection.items = {*ItemId::parse(m_outcome.at(u"items").array()->front().text(u"id"))};
  if (const QString refused = run(command); !refused.isEmpty())
    qFatal("%s", qUtf8Printable(refused));
  return *RecordId::parse(m_outcome.text(u"record"));
}

RecordId RmDesk::sent(const QByteArray& content) {
  const RecordId record = plant(content);
  if (const QString refused = run(SendToRecordsManagement{kPeer, record}); !refused.isEmpty())
    qFatal("%s", qUtf8Printable(refused));
  carry();
  return record;
}

std::optional<Counterpart> RmDesk::there(const RecordId& record) {
  const auto found = m_workspace->ask(CounterpartsOfRecord{record}).result();
  for (const Counterpart& each : found.value_or(std::vector<Counterpart>()))
    if (each.kind == Counterpart::Kind::Record)
      return each;
  return std::nullopt;
}

std::vector<Counterpart> RmDesk::counterparts(Counterpart::Kind kind) {
  CounterpartsPage query;
  query.filter.kind = kind;
  query.limit = 10'000;
  return m_workspace->ask(query).result().value_or(std::vector<Counterpart>());
}

std::vector<PeerConflict> RmDesk::conflicts() {
  std::vector<PeerConflict> all;
  PeerConflictsPage query;
  query.limit = 10'000;
  const auto page = m_workspace->ask(query).result();
  if (page)
    for (const auto& line : *page)
      all.push_back(line.conflict);
  return all;
}

HoldId RmDesk::holdHere(const RecordId& record) {
  CreateHold wish;
  wish.name = u"Dispute"_s;
  if (const QString refused = run(wish); !refused.isEmpty())
    qFatal("%s", qUtf8Printable(refused));
  const HoldId hold = *HoldId::parse(m_outcome.text(u"hold"));
  if (const QString refused = run(ApplyHold{hold, {{HoldTargetKind::Record, record.toString()}}}); !refused.isEmpty())
    qFatal("%s", qUtf8Printable(refused));
  return hold;
}

QStringList RmDesk::holdsHere(const RecordId& record) {
  QStringList names;
  const auto on = m_workspace->ask(HoldsOn{{HoldTargetKind::Record, record.toString()}}).result();
  if (on)
    for (const Hold& hold : on->holds)
      names.append(hold.name);
  return names;
}

std::vector<Delivery> RmDesk::deliveries(std::optional<Delivery::Direction> direction) {
  DeliveriesPage query;
  query.filter.direction = direction;
  query.limit = 10'000;
  const auto page = m_workspace->ask(query).result();
  return page ? page->deliveries : std::vector<Delivery>();
}

std::int64_t RmDesk::openTasks() {
  TasksPage query;
  query.whose = TasksPage::Whose::Everybodys;
  return m_workspace->ask(query).result()->total;
}

bool RmDesk::isSound() {
  auto verification = m_workspace->verify({true, std::nullopt}, nullptr).result();
  if (!verification)
    qWarning("verification ended with %s", qPrintable(verification.error().id));
  else
    forgetPlanted(*verification);
  if (verification && !verification->isClean())
    for (const auto& finding : verification->findings)
      qWarning("%s %s", qPrintable(finding.where), qPrintable(finding.what.id));
  return verification && verification->isClean();
}

QJsonObject RmDesk::call(const QByteArray& line, const QByteArray& body) {
  QJsonObject answer = m_sandbox.form(located(line), body, {{"OTCSTicket", m_ticket}});
  if (m_sandbox.status() != 401)
    return answer;
  m_ticket = m_sandbox.form(located("POST v1/auth"), "username=reviewer&password=s3cret%232")
                 .value("ticket"_L1)
                 .toString()
                 .toLatin1();
  return m_sandbox.form(located(line), body, {{"OTCSTicket", m_ticket}});
}

QJsonObject RmDesk::callWithBody(const QByteArray& line, const QJsonObject& body) {
  return call(line, "body=" + QJsonDocument(body).toJson(QJsonDocument::Compact).toPercentEncoding());
}

qint64 RmDesk::makeHold(const QByteArray& name) {
  return call("POST v1/holds", "type=LEGAL&name=" + name + "&date_applied=2026-11-21T04%3A17%3A02")
      .value("holdID"_L1)
      .toInteger();
}

bool RmDesk::destroyThere(qint64 node) {
  call("DELETE v2/nodes/" + QByteArray::number(node));
  if (m_sandbox.status() != 200)
    return false;
  call("POST v2/volumes/recyclebin/nodes/purge", "ids=" + QByteArray::number(node));
  return m_sandbox.status() == 200;
}

QList<qint64> RmDesk::holdsThere(qint64 node) {
  QList<qint64> holds;
  for (const QJsonValue& each : nodeThere(node).value("holds"_L1).toArray())
    holds.append(each.toInteger());
  return holds;
}

QJsonObject RmDesk::nodeThere(qint64 node) {
  for (const QJsonValue& each : m_sandbox.state(u"rm"_s).value("nodes"_L1).toArray())
    if (each.toObject().value("id"_L1).toInteger() == node)
      return each.toObject();
  return {};
}

QStringList RmDesk::namesThere() {
  QStringList names;
  for (const QJsonValue& each : m_sandbox.state(u"rm"_s).value("nodes"_L1).toArray())
    if (each.toObject().value("type"_L1).toInt() == 144)
      names.append(each.toObject().value("name"_L1).toString());
  return names;
}

} // namespace muniment::tests
