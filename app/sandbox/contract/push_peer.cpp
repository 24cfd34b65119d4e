#include "app/sandbox/contract/push_peer.h"

#include <QtCore/QJsonDocument>

namespace muniment::sandbox {

using namespace Qt::StringLiterals;

PushPeer::PushPeer(const Proofs& proofs) : ContractPeer(proofs, SignIn::Bearer, u"pn"_s) {
  router().on("POST", "notifications"_L1,
              [this](Call& call) { return once(call, u"dedupeKey"_s, [&] { return create(call); }); });
  router().on("GET", "notifications/{}"_L1, [this](Call& call) {
    const QJsonObject* found = m_notifications.find(call.steps.first());
    return found ? jsonReply(*found) : missing();
  });
  // The form of the gateway: a key in the address, users as a list of words, the message as JSON in a field.
  router().on("POST", "gateway/v2/notifications"_L1, [this](Call& call) {
    const QJsonObject message = QJsonDocument::fromJson(call.inputs.text(u"message"_s).toUtf8()).object();
    const QString users = call.inputs.text(u"users"_s);
    if (message.isEmpty() || users.isEmpty())
      return jsonReply({{u"error"_s, u"message and users are needed"_s}}, 400);
    return add({{u"channel"_s, u"gateway"_s},
                {u"to"_s, QJsonArray::fromStringList(users.split(u','))},
                {u"title"_s, message.value("header"_L1)},
                {u"body"_s, message.value("body"_L1)}},
               call.at());
  });
}

Reply PushPeer::create(Call& call) {
  if (auto lack = lacking(call, {"channel", "title", "body"}))
    return *lack;
  const QJsonValue to = call.inputs.fields.value("to"_L1);
  if (!to.isArray() || to.toArray().isEmpty())
    return problem(422, "required", "A notification is for somebody", "to");
  QJsonObject notification;
  for (const char* field : {"channel", "to", "title", "body", "link", "expiresAt", "dedupeKey"})
    if (const QString name = QString::fromLatin1(field); call.inputs.has(name))
      notification.insert(name, call.inputs.fields.value(name));
  return add(std::move(notification), call.at());
}

Reply PushPeer::add(QJsonObject notification, Instant at) {
  notification.insert(u"status"_s, u"queued"_s);
  const auto expires = Instant::parse(notification.value("expiresAt"_L1).toString());
  const QJsonObject& added = m_notifications.add(std::move(notification));
  const QString id = added.value("id"_L1).toString();
  if (expires && *expires <= at) {
    plan(id, u"expired"_s, at);
  } else {
    plan(id, u"sent"_s, at.plusMilliseconds(500));
    plan(id, u"delivered"_s, at.plusMilliseconds(1500));
    plan(id, u"read"_s, at.plusMilliseconds(30'000));
  }
  return jsonReply({{u"id"_s, id}, {u"status"_s, u"queued"_s}}, 201);
}

void PushPeer::plan(const QString& id, const QString& kind, Instant at, const QString& choice) {
  m_planned.emplace(at, QJsonObject{{u"id"_s, id}, {u"kind"_s, kind}, {u"choice"_s, choice}});
}

std::optional<Reply> PushPeer::control(const Request& request, const QStringList& steps) {
  if (steps != QStringList{u"responses"_s} || request.method != "POST")
    return std::nullopt;
  const Inputs inputs = readInputs(request);
  const QString id = inputs.text(u"notification"_s);
  if (!m_notifications.find(id))
    return missing();
  const qint64 after = std::clamp<qint64>(inputs.number(u"after"_s), 0, 1'000'000);
  plan(id, u"response"_s, request.at.plusMilliseconds(after * 1000), inputs.text(u"choice"_s));
  return jsonReply({{u"planned"_s, true}});
}

std::optional<Instant> PushPeer::due() const {
  return m_planned.empty() ? std::nullopt : std::optional(m_planned.begin()->first);
}

void PushPeer::advance(Instant at) {
  while (!m_planned.empty() && m_planned.begin()->first <= at) {
    const auto [when, step] = *m_planned.begin();
    m_planned.erase(m_planned.begin());
    const QString id = step.value("id"_L1).toString(), kind = step.value("kind"_L1).toString();
    QJsonObject* notification = m_notifications.find(id);
    if (kind != "response"_L1)
      notification->insert(u"status"_s, kind);
    if (kind == "sent"_L1 || kind == "expired"_L1)
      continue;
    QJsonObject more{{u"notificationId"_s, id}};
    if (kind == "response"_L1) {
      notification->insert(u"choice"_s, step.value("choice"_L1));
      more.insert(u"choice"_s, step.value("choice"_L1));
    }
    event(kind, more, when);
  }
}

QJsonObject PushPeer::state() const {
  return {{u"notifications"_s, m_notifications.state()}, {u"events"_s, events().state()}};
}

} // namespace muniment::sandbox
