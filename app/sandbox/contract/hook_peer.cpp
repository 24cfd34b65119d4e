#include "app/sandbox/contract/hook_peer.h"

#include "core/base/sha256.h"

#include <QtCore/QJsonDocument>

namespace muniment::sandbox {
namespace {

using namespace Qt::StringLiterals;

constexpr auto kSecret = "sandbox-hook";
constexpr std::int64_t kTolerance = 300;

} // namespace

HookPeer::HookPeer(const Proofs& proofs, Outbox& outbox)
    : ContractPeer(proofs, SignIn::None, u"hook"_s), m_outbox(&outbox) {}

Reply HookPeer::answer(const Request& request) {
  if (request.method != "POST")
    return problem(405, "method", "Only POST");
  const QByteArray time = request.header("X-Timestamp");
  const QByteArray signature = hmacSha256(kSecret, time + '.' + request.body).toHex().toLatin1();
  const std::int64_t age = request.at.milliseconds() / 1000 - time.toLongLong();
  if (request.header("X-Signature") != "sha256=" + signature || age > kTolerance || age < -kTolerance) {
    ++m_refused;
    return problem(401, "signature", "The signature is not good");
  }
  const QJsonObject event = QJsonDocument::fromJson(request.body).object();
  const QString id = event.value("id"_L1).toString();
  if (id.isEmpty())
    return problem(422, "required", "An event has an id", "id");
  m_taken.emplace(id, event);
  return jsonReply({{u"id"_s, id}});
}

std::optional<Reply> HookPeer::control(const Request& request, const QStringList& steps) {
  if (request.method != "POST" || steps != QStringList{u"send"_s})
    return std::nullopt;
  const Inputs inputs = readInputs(request);
  if (!isLoopback(inputs.text(u"url"_s)))
    return problem(422, "not_loopback", "Only addresses of this computer are called", "url");
  Outbox::Delivery delivery;
  delivery.peer = u"hook"_s;
  delivery.url = inputs.text(u"url"_s);
  delivery.body = compact(inputs.fields.value("event"_L1).toObject());
  delivery.headers = {{"Content-Type", "application/json"},
                      {"X-Signature", "sha256=" + hmacSha256(kSecret, delivery.body).toHex().toLatin1()}};
  const qint64 id = m_outbox->post(std::move(delivery), request.at);
  return jsonReply({{u"delivery"_s, id}});
}

QJsonObject HookPeer::state() const {
  QJsonArray taken;
  for (const auto& [id, event] : m_taken)
    taken.append(event);
  return {{u"taken"_s, taken}, {u"refused"_s, m_refused}};
}

} // namespace muniment::sandbox
