#include "core/workspace/connections/connection_form.h"
#include "core/workspace/records/plan_changes.h"
#include "core/workspace/rm/rm_commands.h"
#include "core/workspace/rm/rm_queries.h"
#include "tests/scenarios/office.h"

namespace muniment::tests {
namespace {

using namespace workspace;

constexpr qint64 kClassThere = 5000; ///< a class of the file plan of the Content Server that is played

const std::map<QString, QByteArray> kSecrets = {{u"clientId"_s, "sandbox-client"},
                                                {u"clientSecret"_s, "sandbox-secret"},
                                                {u"hook"_s, "sandbox-hook"},
                                                {u"key"_s, "sandbox-key"},
                                                {u"token"_s, "sandbox-token"}};

} // namespace

ConnectionId Office::connect(const QString& peer, Connection::Kind kind, ConnectionDetails details,
                             const std::map<QString, QByteArray>& secrets) {
  details.name = peer.toUpper();
  details.purpose = u"Evidence of trade"_s;
  details.ground = u"Art. 6 (1) b"_s;
  details.owner = actor(*m_workspace);
  const ConnectionId id = ConnectionId::parse(run(AddConnection{peer, kind, std::move(details)}).text(u"connection"))
                              .value_or(ConnectionId());
  for (const auto& [name, value] : secrets) {
    if (const auto kept = m_workspace->keepSecret(id, name, Secret(QByteArray(value))).result(); !kept)
      fail(kept.error());
  }
  run(SwitchConnection{id, true});
  tell(u"A system is connected: "_s + peer, u"connections"_s);
  return id;
}

void Office::connectMessenger(std::optional<MatterId> matter) {
  const QJsonObject body{{u"type"_s, u"BODY"_s}, {u"text"_s, u"Something changed: {{1}}. Please have a look at it."_s}};
  m_sandbox.json("POST wa/v24.0/100200300400500/message_templates",
                 {{u"name"_s, u"record_notice"_s}, {u"language"_s, u"en"_s}, {u"components"_s, QJsonArray{body}}},
                 {{"Authorization", "Bearer sandbox-token"}});
  pass(std::chrono::seconds(61)); // it is looked at for a minute
  ConnectionDetails details;
  details.matter = matter;
  details.site = {{u"address"_s, m_sandbox.address(u"wa"_s) + u"/v24.0"_s},
                  {u"account"_s, u"100200300400500"_s},
                  {u"app"_s, u"700800900"_s},
                  {u"number"_s, u"200300400500600"_s}};
  connect(u"wa"_s, Connection::Kind::WhatsApp, std::move(details), {{u"token"_s, "sandbox-token"}});
  m_sandbox.json("POST control/wa/webhook", {{u"url"_s, u"http://127.0.0.1:%1/hooks/wa"_s.arg(m_hooks->port())}});
  work();
}

void Office::connectPush() {
  ConnectionDetails details;
  details.site = {{u"answers"_s, u"http://127.0.0.1:%1/"_s.arg(m_pages->port())},
                  {u"contact"_s, u"mailto:records@harbour.example"_s},
                  {u"hosts"_s, u"127.0.0.1"_s}};
  connect(u"push"_s, Connection::Kind::Push, std::move(details), {});
  work();
}

ConnectionId Office::connectPreset(const QString& preset, const QString& peer) {
  const auto presets = manifestPresets();
  const auto found = std::ranges::find(*presets, preset, &ManifestPreset::name);
  ConnectionDetails details;
  details.manifest = found->text;
  // A site that may press its own systems as hard as it likes: the clock of a test does not go on by itself.
  details.manifest.replace("\"perSecond\": 5", "\"perSecond\": 500");
  const ConnectionForm form = formFor(Connection::Kind::Manifest, details.manifest);
  for (const auto& [name, label] : form.site)
    details.site.emplace(name, m_sandbox.address(peer));
  std::map<QString, QByteArray> secrets;
  for (const auto& [name, label] : form.secrets)
    secrets.emplace(name, kSecrets.at(name));
  const ConnectionId id = connect(peer, Connection::Kind::Manifest, std::move(details), secrets);
  work();
  return id;
}

void Office::connectRecords(const ClassId& recordClass, const QString& code) {
  ConnectionDetails details;
  details.site = {
      {u"address"_s, m_sandbox.address(u"rm"_s) + u"/cs/cs/api"_s}, {u"container"_s, u"2000"_s}, {u"classes"_s, code}};
  connect(u"rm"_s, Connection::Kind::ContentServer, std::move(details),
          {{u"user"_s, "recman"}, {u"password"_s, "s3cret#1"}});
  settle(0);
  CounterpartsPage query;
  query.filter.kind = Counterpart::Kind::Class;
  for (const Counterpart& each : ask(query)) {
    if (each.node == kClassThere)
      run(MatchCounterpart{each.id, aggregateOf(recordClass)});
  }
}

ClassId Office::makeClass(const QString& code, const QString& name, int years, DateToUse from, bool approval) {
  RecordClass value;
  value.code = code;
  value.name = name;
  value.approval = approval;
  if (years > 0) {
    Stage stage;
    stage.number = 1;
    stage.action = StageAction::Destroy;
    Trigger& trigger = stage.triggers.emplace_back();
    if (from == DateToUse::NotSet) {
      trigger.type = EventType::FixedDate;
      trigger.fixedDate = QDate(2020, 12, 31);
    } else {
      trigger.type = EventType::CalculatedDate;
      trigger.dateToUse = from;
      trigger.period = {years, 0, 0};
    }
    Schedule schedule;
    schedule.code = u"S-"_s + code;
    schedule.title = name;
    schedule.status = ScheduleStatus::Active;
    schedule.stages = {stage};
    value.schedule = ScheduleId::parse(run(AddSchedule{schedule}).text(u"schedule"));
  }
  return ClassId::parse(run(AddClass{value}).text(u"class")).value_or(ClassId());
}

void Office::documentArrives(const QString& number, const QByteArray& content) {
  m_sandbox.json("POST control/ad/documents", {{u"businessKey"_s, number},
                                               {u"docType"_s, u"PO"_s},
                                               {u"state"_s, u"RCV"_s},
                                               {u"base64"_s, QString::fromLatin1(content.toBase64())}});
  pass(std::chrono::seconds(61));
  settle(0);
  tell(u"A document arrives: "_s + number, u"documents"_s);
}

QByteArray Office::bearer(const QString& peer) {
  const QJsonObject token =
      m_sandbox.form("POST " + peer.toUtf8() + "/oauth2/token",
                     "grant_type=client_credentials&client_id=sandbox-client&client_secret=sandbox-secret");
  return "Bearer " + token.value("access_token"_L1).toString().toLatin1();
}

QJsonObject Office::there(const QString& peer, const QByteArray& line, const QJsonObject& body) {
  SandboxRun::Headers headers{{"X-Api-Key", "sandbox-key"}};
  if (peer == "ad"_L1 || peer == "ac"_L1)
    headers.emplace_back("Authorization", bearer(peer));
  return m_sandbox.json(line, body, std::move(headers));
}

} // namespace muniment::tests
