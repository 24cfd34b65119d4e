#include "core/workspace/connections/whatsapp_connector.h"

#include "core/workspace/alarms/keep_alarms.h"
#include "core/workspace/connections/seated.h"
#include "core/workspace/live/webhook_intake.h"
#include "core/workspace/sending/keep_service_facts.h"
#include "core/workspace/workspace.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;
using connect::whatsapp::GraphClient;
using connect::whatsapp::LimitsOfNumber;

constexpr std::int64_t kBetween = 3'600'000;

QString siteValue(const ConnectorParts& parts, const QString& name) {
  const auto found = parts.values.site.find(name);
  return found == parts.values.site.end() ? QString() : found->second.trimmed();
}

LimitsOfNumber::Settings limitsOf(const ConnectorParts& parts) {
  LimitsOfNumber::Settings settings;
  if (const int rate = siteValue(parts, u"per_second"_s).toInt(); rate > 0)
    settings.perSecond = rate;
  if (const int burst = siteValue(parts, u"pair_burst"_s).toInt(); burst > 0)
    settings.pairBurst = burst;
  return settings;
}

std::unique_ptr<delivery::Carrier> intakeOf(const ConnectorParts& parts) {
  const QString numbers = siteValue(parts, u"phone_number_ids"_s) + u' ' + siteValue(parts, u"number"_s);
  return std::make_unique<WebhookIntake>(
      *parts.workspace, parts.seat,
      WebhookIntake::Settings{parts.connection.peer, parts.connection.matter, numbersIn(numbers)});
}

} // namespace

Result<std::unique_ptr<Connector>> WhatsAppConnector::make(const ConnectorParts& parts) {
  MUNIMENT_TRY_LET(client, GraphClient::open(parts.values, {parts.line, parts.clock, parts.pause, parts.chance,
                                                            parts.log, parts.capture}));
  return std::unique_ptr<Connector>(new WhatsAppConnector(parts, std::move(client)));
}

WhatsAppConnector::WhatsAppConnector(const ConnectorParts& parts, std::unique_ptr<GraphClient> client)
    : m_workspace(parts.workspace), m_seat(parts.seat), m_peer(parts.connection.peer),
      m_matter(parts.connection.matter), m_quietHours(siteValue(parts, u"quiet_hours"_s).toInt()),
      m_client(std::move(client)), m_watch(*m_client, siteValue(parts, u"app"_s)),
      m_carrier(parts, *m_client, limitsOf(parts)),
      m_tap(*parts.workspace, parts.seat, parts.connection.peer, intakeOf(parts)) {}

Result<Instant> WhatsAppConnector::attend(Instant now) {
  m_tap.takeNotice();
  const WhatsAppWatch::Look look = m_watch.look(now);
  if (look.number && look.templates)
    MUNIMENT_TRY(m_workspace->run(KeepServiceFacts{m_peer, *look.templates, *look.number}, seated(m_seat)).result());
  MUNIMENT_TRY(
      m_workspace->run(KeepAlarms{m_peer, m_matter, look.alarms, look.looked, m_quietHours}, seated(m_seat)).result());
  if (look.problem)
    return failure(*look.problem);
  return now.plusMilliseconds(kBetween);
}

std::vector<TestStep> WhatsAppConnector::test(const SharedProgress& progress) {
  std::vector<TestStep> steps;
  const auto goesOn = [&](const QString& name, auto outcome) {
    steps.push_back({name, outcome ? std::nullopt : std::optional(std::move(outcome).error())});
    return !steps.back().error;
  };
  if (goesOn(u"sign-in"_s, m_client->get(m_client->number(), progress)) &&
      goesOn(u"number"_s, m_watch.number(progress)) && goesOn(u"webhooks"_s, m_watch.checkSubscription(progress)))
    (void)goesOn(u"templates"_s, m_watch.templates(progress));
  return steps;
}

} // namespace muniment::workspace
