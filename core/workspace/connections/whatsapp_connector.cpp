#include "core/workspace/connections/whatsapp_connector.h"

#include "core/workspace/connections/seated.h"
#include "core/workspace/live/webhook_intake.h"
#include "core/workspace/sending/keep_service_facts.h"
#include "core/workspace/workspace.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;
using connect::ForeignJson;
using connect::whatsapp::GraphClient;
using connect::whatsapp::LimitsOfNumber;
using Number = store::SendingRepository::Number;
using Template = store::SendingRepository::Template;

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

QString textOf(const ForeignJson& value, QStringView name) {
  const ForeignJson* member = value.member(name);
  return member ? member->text() : QString();
}

} // namespace

Result<std::unique_ptr<Connector>> WhatsAppConnector::make(const ConnectorParts& parts) {
  MUNIMENT_TRY_LET(client,
                   GraphClient::open(parts.values, {parts.line, parts.clock, parts.pause, parts.chance, parts.log}));
  return std::unique_ptr<Connector>(new WhatsAppConnector(parts, std::move(client)));
}

WhatsAppConnector::WhatsAppConnector(const ConnectorParts& parts, std::unique_ptr<GraphClient> client)
    : m_workspace(parts.workspace), m_seat(parts.seat), m_peer(parts.connection.peer),
      m_app(siteValue(parts, u"app"_s)), m_client(std::move(client)), m_carrier(parts, *m_client, limitsOf(parts)),
      m_tap(*parts.workspace, parts.seat, parts.connection.peer, intakeOf(parts)) {}

Result<Number> WhatsAppConnector::number(const SharedProgress& progress) {
  const QString path = m_client->account() + u"/phone_numbers?fields=id,display_phone_number,verified_name,"
                                             "quality_rating,messaging_limit_tier"_s;
  MUNIMENT_TRY_LET(numbers, m_client->list(path, progress));
  for (const ForeignJson& each : numbers) {
    if (textOf(each, u"id") == m_client->number())
      return Number{m_client->number(),
                    textOf(each, u"display_phone_number"),
                    textOf(each, u"verified_name"),
                    textOf(each, u"quality_rating").toUpper(),
                    textOf(each, u"messaging_limit_tier").toUpper(),
                    {}};
  }
  return failure(ErrorKind::NotFound, "whatsapp.number_elsewhere"_L1);
}

Result<std::vector<Template>> WhatsAppConnector::templates(const SharedProgress& progress) {
  const QString path =
      m_client->account() +
      u"/message_templates?fields=id,name,language,status,category,quality_score,parameter_format,components"_s;
  MUNIMENT_TRY_LET(items, m_client->list(path, progress));
  std::vector<Template> templates;
  for (const ForeignJson& item : items)
    templates.push_back({textOf(item, u"name"), textOf(item, u"language"), item.toBytes()});
  return templates;
}

Result<void> WhatsAppConnector::checkSubscription(const SharedProgress& progress) {
  MUNIMENT_TRY_LET(apps, m_client->list(m_client->account() + u"/subscribed_apps"_s, progress));
  for (const ForeignJson& each : apps) {
    const ForeignJson* app = each.member(u"whatsapp_business_api_data");
    if (m_app.isEmpty() || (app && textOf(*app, u"id") == m_app))
      return {};
  }
  return failure(ErrorKind::Failed, "whatsapp.not_subscribed"_L1);
}

Result<Instant> WhatsAppConnector::attend(Instant now) {
  MUNIMENT_TRY_LET(found, number(nullptr));
  MUNIMENT_TRY_LET(known, templates(nullptr));
  MUNIMENT_TRY(m_workspace->run(KeepServiceFacts{m_peer, std::move(known), std::move(found)}, seated(m_seat)).result());
  MUNIMENT_TRY(checkSubscription(nullptr));
  return now.plusMilliseconds(kBetween);
}

std::vector<TestStep> WhatsAppConnector::test(const SharedProgress& progress) {
  std::vector<TestStep> steps;
  const auto goesOn = [&](const QString& name, auto outcome) {
    steps.push_back({name, outcome ? std::nullopt : std::optional(std::move(outcome).error())});
    return !steps.back().error;
  };
  if (goesOn(u"sign-in"_s, m_client->get(m_client->number(), progress)) && goesOn(u"number"_s, number(progress)) &&
      goesOn(u"webhooks"_s, checkSubscription(progress)))
    (void)goesOn(u"templates"_s, templates(progress));
  return steps;
}

} // namespace muniment::workspace
