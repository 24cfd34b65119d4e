#include "core/workspace/connections/whatsapp_watch.h"

#include "core/connect/whatsapp/template_definition.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;
using connect::ForeignJson;
using Kind = LiveAlarm::Kind;
using Number = store::SendingRepository::Number;
using Template = store::SendingRepository::Template;

constexpr std::int64_t kTokenEndsSoon = 14LL * 86'400'000;

QString textOf(const ForeignJson& value, QStringView name) {
  const ForeignJson* member = value.member(name);
  return member ? member->text() : QString();
}

void fail(WhatsAppWatch::Look& look, const Error& error) {
  if (!look.problem)
    look.problem = error;
}

/// Why the service sends less or nothing, as far as it says so.
QString reasonsIn(const ForeignJson& health) {
  QStringList reasons;
  if (const ForeignJson* entities = health.member(u"entities")) {
    for (const ForeignJson& entity : entities->elements()) {
      const ForeignJson* errors = entity.member(u"errors");
      if (!errors)
        continue;
      for (const ForeignJson& each : errors->elements())
        reasons.append(textOf(each, u"error_description"));
    }
  }
  reasons.removeAll(QString());
  reasons.removeDuplicates();
  return reasons.join(u" · "_s);
}

} // namespace

Result<Number> WhatsAppWatch::number(const SharedProgress& progress) {
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

Result<std::vector<Template>> WhatsAppWatch::templates(const SharedProgress& progress) {
  const QString path =
      m_client->account() +
      u"/message_templates?fields=id,name,language,status,category,quality_score,parameter_format,components"_s;
  MUNIMENT_TRY_LET(items, m_client->list(path, progress));
  std::vector<Template> templates;
  for (const ForeignJson& item : items)
    templates.push_back({textOf(item, u"name"), textOf(item, u"language"), item.toBytes()});
  return templates;
}

Result<void> WhatsAppWatch::checkSubscription(const SharedProgress& progress) {
  MUNIMENT_TRY_LET(apps, m_client->list(m_client->account() + u"/subscribed_apps"_s, progress));
  for (const ForeignJson& each : apps) {
    const ForeignJson* app = each.member(u"whatsapp_business_api_data");
    if (m_app.isEmpty() || (app && textOf(*app, u"id") == m_app))
      return {};
  }
  return failure(ErrorKind::Failed, "whatsapp.not_subscribed"_L1);
}

void WhatsAppWatch::lookAtNumber(Look& look) {
  auto found = number(nullptr);
  const bool refused = !found && found.error().id == "whatsapp.token_refused"_L1;
  if (!found)
    fail(look, found.error());
  if (found || refused)
    look.looked.push_back(Kind::TokenRefused);
  if (refused)
    look.alarms.push_back({Kind::TokenRefused, {}});
  if (!found)
    return;
  look.looked.push_back(Kind::NumberQuality);
  if (found->quality == "RED"_L1 || found->quality == "YELLOW"_L1)
    look.alarms.push_back({Kind::NumberQuality, found->quality});
  look.number = std::move(*found);
}

void WhatsAppWatch::lookAtTemplates(Look& look) {
  auto found = templates(nullptr);
  if (!found)
    return fail(look, found.error());
  look.looked.push_back(Kind::TemplateStopped);
  QStringList stopped;
  for (const Template& each : *found) {
    const auto item = ForeignJson::parse(each.content);
    const QString status = item ? textOf(*item, u"status").toUpper() : QString();
    if (status == "PAUSED"_L1 || status == "DISABLED"_L1)
      stopped.append(each.name);
  }
  stopped.removeDuplicates();
  if (!stopped.isEmpty())
    look.alarms.push_back({Kind::TemplateStopped, stopped.join(u", "_s)});
  look.templates = std::move(*found);
}

void WhatsAppWatch::lookAtSubscription(Look& look) {
  const auto checked = checkSubscription(nullptr);
  const bool isOff = !checked && checked.error().id == "whatsapp.not_subscribed"_L1;
  if (checked || isOff)
    look.looked.push_back(Kind::NotSubscribed);
  if (isOff)
    look.alarms.push_back({Kind::NotSubscribed, {}});
  if (!checked)
    fail(look, checked.error());
}

/// Not every token may be asked about; then nothing is known of its end.
void WhatsAppWatch::lookAtToken(Look& look, Instant now) {
  const auto ends = m_client->tokenEnds(nullptr);
  if (!ends)
    return;
  look.looked.push_back(Kind::TokenEnds);
  if (*ends && (*ends)->milliseconds() - now.milliseconds() < kTokenEndsSoon)
    look.alarms.push_back({Kind::TokenEnds, (*ends)->toString().first(10)});
}

void WhatsAppWatch::lookAtHealth(Look& look) {
  const auto found = m_client->get(m_client->number() + u"?fields=health_status"_s, nullptr);
  const ForeignJson* health = found ? found->member(u"health_status") : nullptr;
  if (!health)
    return;
  look.looked.push_back(Kind::AccountTrouble);
  const QString can = textOf(*health, u"can_send_message").toUpper();
  if (can == "BLOCKED"_L1 || can == "LIMITED"_L1)
    look.alarms.push_back({Kind::AccountTrouble, reasonsIn(*health)});
}

WhatsAppWatch::Look WhatsAppWatch::look(Instant now) {
  Look look;
  lookAtNumber(look);
  if (look.problem)
    return look;
  lookAtTemplates(look);
  lookAtSubscription(look);
  lookAtToken(look, now);
  lookAtHealth(look);
  return look;
}

} // namespace muniment::workspace
