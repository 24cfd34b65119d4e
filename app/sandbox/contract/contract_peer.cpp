#include "app/sandbox/contract/contract_peer.h"

#include "core/base/sha256.h"

namespace muniment::sandbox {

using namespace Qt::StringLiterals;

ContractPeer::ContractPeer(const Proofs& proofs, SignIn signIn, const QString& prefix)
    : m_proofs(&proofs), m_signIn(signIn), m_events(prefix + u"-e"_s) {
  m_router.on("GET", "events"_L1, [this](Call& call) { return page(call, m_events, u"after"_s); });
}

Reply ContractPeer::problem(int status, const char* code, const char* message, const char* field) {
  QJsonObject error{{u"code"_s, QString::fromLatin1(code)}, {u"message"_s, QString::fromLatin1(message)}};
  if (field)
    error.insert(u"field"_s, QString::fromLatin1(field));
  return jsonReply({{u"error"_s, error}}, status);
}

Reply ContractPeer::answer(const Request& request) {
  Call call{&request, readInputs(request), {}, {}};
  const QStringList path = request.steps();
  if (m_signIn == SignIn::OAuth && path == QStringList{u"oauth2"_s, u"token"_s} && request.method == "POST")
    return token(call);
  if (!signedIn(call))
    return expired();
  if (call.inputs.malformed)
    return problem(400, "malformed", "The body is not what its type says");
  return m_router.route(call, path).value_or(missing());
}

bool ContractPeer::changes(const Request& request) const {
  return Peer::changes(request) && request.steps() != QStringList{u"oauth2"_s, u"token"_s};
}

Reply ContractPeer::token(Call& call) const {
  QString id = call.inputs.text(u"client_id"_s), secret = call.inputs.text(u"client_secret"_s);
  const QByteArray basic = call.request->header("Authorization");
  if (basic.startsWith("Basic ")) {
    const QString pair = QString::fromUtf8(QByteArray::fromBase64(basic.mid(6)));
    id = pair.section(u':', 0, 0);
    secret = pair.section(u':', 1);
  }
  if (call.inputs.text(u"grant_type"_s) != "client_credentials"_L1)
    return jsonReply({{u"error"_s, u"unsupported_grant_type"_s}}, 400);
  if (id != "sandbox-client"_L1 || secret != "sandbox-secret"_L1)
    return jsonReply({{u"error"_s, u"invalid_client"_s}}, 401);
  constexpr int kLifetime = 3600;
  const QByteArray made = m_proofs->make("oauth", call.at().plusMilliseconds(std::int64_t(kLifetime) * 1000));
  return jsonReply(
      {{u"access_token"_s, QString::fromLatin1(made)}, {u"token_type"_s, u"Bearer"_s}, {u"expires_in"_s, kLifetime}});
}

bool ContractPeer::signedIn(const Call& call) const {
  const QByteArray proof = call.request->header("Authorization");
  switch (m_signIn) {
  case SignIn::None:
    return true;
  case SignIn::OAuth:
    return proof.startsWith("Bearer ") && m_proofs->subject(proof.mid(7), call.at()) == QByteArray("oauth");
  case SignIn::Bearer:
    return proof == "Bearer sandbox-token" || call.inputs.text(u"key"_s) == "sandbox-key"_L1;
  case SignIn::Key:
    return call.request->header("X-Api-Key") == "sandbox-key";
  }
  return false;
}

std::optional<Reply> ContractPeer::lacking(const Call& call, std::initializer_list<const char*> fields) {
  for (const char* field : fields)
    if (call.inputs.text(QString::fromLatin1(field)).isEmpty())
      return problem(422, "required", "A field is missing", field);
  return std::nullopt;
}

Reply ContractPeer::once(Call& call, const QString& keyField, const std::function<Reply()>& make) {
  QString key = call.inputs.text(keyField);
  if (key.isEmpty())
    key = QString::fromUtf8(call.request->header("Idempotency-Key"));
  if (key.isEmpty())
    return make();
  // Not the bytes: the boundary of a form is another each time.
  QByteArray text = call.request->method + call.request->target + compact(call.inputs.fields);
  for (const Inputs::File& file : call.inputs.files)
    text += file.name.toUtf8() + sha256(file.bytes).toBytes();
  const QByteArray fingerprint = sha256(text).toBytes();
  if (const auto known = m_done.find(key); known != m_done.end())
    return known->second.fingerprint == fingerprint
               ? known->second.reply
               : problem(409, "idempotency_clash", "This key came with another request");
  Reply reply = make();
  if (reply.status < 300)
    m_done.emplace(key, Done{fingerprint, reply});
  return reply;
}

Reply ContractPeer::page(const Call& call, const Shelf& shelf, const QString& cursor, const Filter& fits) {
  const qint64 limit = std::clamp<qint64>(call.inputs.number(u"limit"_s, 100), 1, 1000);
  const qint64 after = call.inputs.number(cursor, 0);
  QJsonArray items;
  for (auto next = shelf.all().upper_bound(after); next != shelf.all().end(); ++next) {
    if (fits && !fits(next->second))
      continue;
    if (items.size() == limit)
      return jsonReply({{u"items"_s, call.spoilt(items)}, {u"next"_s, QString::number(std::prev(next)->first)}});
    items.append(next->second);
  }
  return jsonReply({{u"items"_s, call.spoilt(items)}});
}

void ContractPeer::event(const QString& kind, QJsonObject more, Instant at) {
  QJsonObject& added = m_events.add(std::move(more));
  added.insert(u"eventId"_s, added.value("id"_L1));
  added.insert(u"seq"_s, qint64(m_events.all().size()));
  added.insert(u"kind"_s, kind);
  added.insert(u"at"_s, at.toString());
}

} // namespace muniment::sandbox
