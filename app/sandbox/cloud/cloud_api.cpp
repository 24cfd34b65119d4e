#include "app/sandbox/cloud/cloud_api.h"

#include "app/sandbox/cloud/cloud_routes.h"

namespace muniment::sandbox {

using namespace Qt::StringLiterals;

CloudApi::CloudApi(const Proofs& proofs, Outbox& outbox) : m_store(outbox), m_people(m_store) {
  addRoutes();
  addMessageRoutes(m_router, m_store);
  addTemplateRoutes(m_router, m_store);
  // Last: a path of one step can be the id of anything.
  addMediaRoutes(m_router, m_store, proofs);
}

void CloudApi::addRoutes() {
  m_router.on("GET", "{}/phone_numbers"_L1, [this](Call&) {
    QJsonArray all;
    for (const auto& [id, digits] : m_store.numbers)
      all.append(QJsonObject{{u"id"_s, id},
                             {u"display_phone_number"_s, digits},
                             {u"verified_name"_s, u"Sandbox"_s},
                             {u"quality_rating"_s, m_store.quality}});
    return jsonReply({{u"data"_s, all}});
  });
  m_router.on("GET", "debug_token"_L1, [this](Call& call) {
    const bool valid = call.inputs.text(u"input_token"_s) == QLatin1StringView(CloudStore::kToken);
    return jsonReply({{u"data"_s, QJsonObject{{u"app_id"_s, QLatin1StringView(CloudStore::kApp)},
                                              {u"is_valid"_s, valid},
                                              {u"expires_at"_s, m_store.tokenEnds}}}});
  });
  m_router.on("GET", "{}/subscribed_apps"_L1, [this](Call&) {
    QJsonArray apps;
    if (m_store.subscribed)
      apps.append(
          QJsonObject{{u"whatsapp_business_api_data"_s,
                       QJsonObject{{u"id"_s, QLatin1StringView(CloudStore::kApp)}, {u"name"_s, u"Sandbox"_s}}}});
    return jsonReply({{u"data"_s, apps}});
  });
  m_router.on("POST", "{}/subscribed_apps"_L1, [this](Call& call) { return subscribe(call); });
  m_router.on("DELETE", "{}/subscribed_apps"_L1, [this](Call&) {
    m_store.subscribed = false;
    return jsonReply({{u"success"_s, true}});
  });
  m_router.on("POST", "{}/smb_app_data"_L1, [this](Call& call) {
    if (!m_store.numbers.contains(call.steps.first()))
      return cloudError(400, 100, u"Unsupported post request"_s);
    return jsonReply({{u"messaging_product"_s, u"whatsapp"_s}, {u"request_id"_s, m_store.nextId(u"r"_s)}});
  });
}

Reply CloudApi::subscribe(Call& call) {
  const QString url = call.inputs.text(u"override_callback_uri"_s);
  if (!url.isEmpty() && !m_store.subscribed)
    return cloudError(400, 100, u"The app is not subscribed yet"_s);
  if (!url.isEmpty() && (url.size() > 200 || !isLoopback(url)))
    return cloudError(400, 100, u"The address is not one that is called from here"_s);
  m_store.subscribed = true;
  if (!url.isEmpty()) {
    m_store.hook = url;
    m_store.verifyToken = call.inputs.text(u"verify_token"_s);
    m_store.askForAddress(call.at());
  }
  return jsonReply({{u"success"_s, true}});
}

Reply CloudApi::answer(const Request& request) {
  QStringList path = request.steps();
  Call call{&request, readInputs(request), {}, {}};
  if (path.value(0).startsWith(u'v') && path.value(0).contains(u'.'))
    path.removeFirst();
  const QByteArray proof = request.header("Authorization");
  if (proof != QByteArray("Bearer ") + CloudStore::kToken &&
      call.inputs.text(u"access_token"_s) != QLatin1StringView(CloudStore::kToken))
    return expired();
  if (call.inputs.malformed)
    return cloudError(400, 100, u"The body cannot be read"_s);
  Reply reply = m_router.route(call, path).value_or(cloudError(404, 100, u"Unsupported request"_s));
  reply.headers.emplace_back("facebook-api-version", "v24.0");
  return reply;
}

Reply CloudApi::expired() const {
  return cloudError(401, 190, u"Error validating access token: the session has expired"_s);
}

Reply CloudApi::throttled() const {
  return cloudError(429, 130429, u"Rate limit hit"_s, u"Cloud API message throughput has been reached."_s);
}

std::optional<Reply> CloudApi::control(const Request& request, const QStringList& steps) {
  const Inputs inputs = readInputs(request);
  if (steps == QStringList{u"webhook"_s} && request.method == "POST") {
    const QString url = inputs.text(u"url"_s);
    if (!url.isEmpty() && !isLoopback(url))
      return jsonReply({{u"error"_s, u"Only addresses of this computer are called"_s}}, 422);
    m_store.hook = url;
    m_store.subscribed = true;
    if (inputs.has(u"verifyToken"_s)) {
      m_store.verifyToken = inputs.text(u"verifyToken"_s);
      m_store.askForAddress(request.at);
    }
    return jsonReply({{u"url"_s, url}});
  }
  if (steps == QStringList{u"changes"_s} && request.method == "POST") {
    m_store.tell(inputs.text(u"field"_s), inputs.fields.value("value"_L1).toObject(), request.at);
    return jsonReply({{u"told"_s, true}});
  }
  if (steps == QStringList{u"standing"_s} && request.method == "POST")
    return setStanding(inputs, request.at);
  if (steps == QStringList{u"limits"_s} && request.method == "POST") {
    m_store.limit(inputs.fields.value("perSecond"_L1).toDouble(80), inputs.fields.value("pairBurst"_L1).toDouble(45));
    return jsonReply({{u"limited"_s, true}});
  }
  return m_people.control(request, inputs, steps);
}

/// What a business hears of its number, its templates and its token; what changes is told by a webhook.
Reply CloudApi::setStanding(const Inputs& inputs, Instant at) {
  m_store.health = inputs.text(u"health"_s, m_store.health);
  m_store.tokenEnds = inputs.number(u"tokenEnds"_s, m_store.tokenEnds);
  if (inputs.has(u"quality"_s)) {
    m_store.quality = inputs.text(u"quality"_s);
    m_store.tell(u"phone_number_quality_update"_s, {{u"event"_s, u"FLAGGED"_s}, {u"current_limit"_s, u"TIER_250"_s}},
                 at);
  }
  for (auto& [id, each] : m_store.templates) {
    if (each.name != inputs.text(u"template"_s))
      continue;
    each.status = inputs.text(u"status"_s);
    m_store.tell(u"message_template_status_update"_s,
                 {{u"event"_s, each.status},
                  {u"message_template_name"_s, each.name},
                  {u"message_template_language"_s, each.language}},
                 at);
  }
  return jsonReply({{u"set"_s, true}});
}

std::optional<Instant> CloudApi::due() const {
  return m_store.plans.empty() ? std::nullopt : std::optional(m_store.plans.begin()->first);
}

void CloudApi::advance(Instant at) {
  while (!m_store.plans.empty() && m_store.plans.begin()->first <= at) {
    const auto [when, plan] = *m_store.plans.begin();
    m_store.plans.erase(m_store.plans.begin());
    m_people.happen(plan, when);
  }
}

QJsonObject CloudApi::state() const {
  QJsonArray messages, media, templates;
  for (const CloudStore::Message& each : m_store.messages)
    messages.append(QJsonObject{{u"id"_s, each.id},
                                {u"person"_s, each.person},
                                {u"from_person"_s, each.fromPerson},
                                {u"content"_s, each.content},
                                {u"status"_s, each.status},
                                {u"opaque"_s, each.opaque},
                                {u"events"_s, each.events},
                                {u"at"_s, each.at.toString()}});
  for (const auto& [id, medium] : m_store.media)
    media.append(QJsonObject{{u"id"_s, id}, {u"size"_s, medium.bytes.size()}});
  for (const auto& [id, each] : m_store.templates)
    templates.append(QJsonObject{{u"id"_s, id}, {u"name"_s, each.name}, {u"status"_s, each.status}});
  return {{u"messages"_s, messages},
          {u"media"_s, media},
          {u"templates"_s, templates},
          {u"people"_s, m_people.state()},
          {u"planned"_s, qint64(m_store.plans.size())},
          {u"webhook"_s, m_store.hook}};
}

} // namespace muniment::sandbox
