#include "app/sandbox/contract/documents_peer.h"

#include "core/base/sha256.h"

namespace muniment::sandbox {

using namespace Qt::StringLiterals;

DocumentsPeer::DocumentsPeer(const Proofs& proofs, Outbox& outbox)
    : ContractPeer(proofs, SignIn::OAuth, u"ad"_s), m_outbox(&outbox) {
  router().on("GET", "documents"_L1, [this](Call& call) { return list(call); });
  router().on("GET", "documents/{}"_L1, [this](Call& call) {
    const QJsonObject* found = m_documents.find(call.steps.first());
    return found ? jsonReply(*found) : missing();
  });
  router().on("GET", "documents/{}/events"_L1, [this](Call& call) {
    const QString id = call.steps.first();
    const auto ofThis = [&](const QJsonObject& each) { return each.value("documentId"_L1).toString() == id; };
    return m_documents.find(id) ? page(call, events(), u"cursor"_s, ofThis) : missing();
  });
  router().on("GET", "documents/{}/content"_L1, [this](Call& call) {
    const QJsonObject* found = m_documents.find(call.steps.first());
    if (!found)
      return missing();
    if (const auto given = m_contents.find(call.steps.first()); given != m_contents.end())
      return Reply{200, "application/edi-x12", given->second, {}};
    return Reply{200,
                 "application/edi-x12",
                 "ISA*00*          *00*          *ZZ*" + found->value("businessKey"_L1).toString().toUtf8() + "~",
                 {}};
  });
  router().on("POST", "documents/{}/decisions"_L1,
              [this](Call& call) { return once(call, u"idempotencyKey"_s, [&] { return decide(call); }); });
  const Instant start = Instant::fromMilliseconds(1'772'352'000'000);
  for (const auto& [type, key] :
       {std::pair(u"PO"_s, u"4500001234"_s), std::pair(u"INV"_s, u"90017"_s), std::pair(u"ASN"_s, u"ASN-77"_s)}) {
    const QJsonObject sender{{u"id"_s, u"acme"_s}, {u"name"_s, u"Acme Tools"_s}};
    const QJsonObject& added = m_documents.add({{u"docType"_s, type},
                                                {u"state"_s, u"RCV"_s},
                                                {u"sender"_s, sender},
                                                {u"businessKey"_s, key},
                                                {u"total"_s, 1234.5},
                                                {u"currency"_s, u"EUR"_s},
                                                {u"updated"_s, start.toString()}});
    event(u"received"_s, {{u"documentId"_s, added.value("id"_L1)}}, start);
  }
}

Reply DocumentsPeer::list(Call& call) const {
  const Inputs& asked = call.inputs;
  return page(call, m_documents, u"cursor"_s, [&](const QJsonObject& each) {
    const auto fits = [&](const QString& name, const QString& value) {
      return !asked.has(name) || asked.text(name) == value;
    };
    return fits(u"type"_s, each.value("docType"_L1).toString()) &&
           fits(u"status"_s, each.value("state"_L1).toString()) &&
           fits(u"partner"_s, each.value("sender"_L1).toObject().value("id"_L1).toString()) &&
           asked.text(u"since"_s) <= each.value("updated"_L1).toString();
  });
}

Reply DocumentsPeer::decide(Call& call) {
  QJsonObject* document = m_documents.find(call.steps.first());
  if (!document)
    return missing();
  if (auto lack = lacking(call, {"decision", "by"}))
    return *lack;
  const QString decision = call.inputs.text(u"decision"_s);
  if (decision != "accept"_L1 && decision != "reject"_L1 && decision != "hold"_L1)
    return problem(422, "unknown_value", "accept, reject or hold", "decision");
  const QString id = document->value("id"_L1).toString();
  if (decision != "hold"_L1)
    document->insert(u"state"_s, decision == "accept"_L1 ? u"ACK"_s : u"REJ"_s);
  document->insert(u"updated"_s, call.at().toString());
  const QJsonObject& added = m_decisions.add({{u"document"_s, id},
                                              {u"decision"_s, decision},
                                              {u"by"_s, call.inputs.text(u"by"_s)},
                                              {u"comment"_s, call.inputs.text(u"comment"_s)},
                                              {u"status"_s, u"recorded"_s}});
  tell(u"decided"_s, id, call.at());
  return jsonReply(added, 201);
}

Reply DocumentsPeer::put(const Inputs& inputs, Instant at) {
  QJsonObject* document = m_documents.find(inputs.text(u"id"_s));
  if (inputs.has(u"id"_s) && !document)
    return missing();
  QJsonObject fields = inputs.fields;
  fields.insert(u"updated"_s, at.toString());
  if (!document && fields.value("businessKey"_L1).toString().isEmpty())
    return problem(422, "required", "A document has a number", "businessKey");
  const bool isNew = !document;
  const QByteArray content = QByteArray::fromBase64(fields.take(u"base64"_s).toString().toLatin1());
  if (isNew)
    document = &m_documents.add(std::move(fields));
  else
    for (auto field = fields.begin(); field != fields.end(); ++field)
      document->insert(field.key(), field.value());
  const QString id = document->value("id"_L1).toString();
  if (!content.isEmpty())
    m_contents.insert_or_assign(id, content);
  tell(isNew ? u"received"_s : u"changed"_s, id, at);
  return jsonReply(*document, isNew ? 201 : 200);
}

std::optional<Reply> DocumentsPeer::control(const Request& request, const QStringList& steps) {
  const Inputs inputs = readInputs(request);
  if (request.method != "POST" || steps.size() != 1)
    return std::nullopt;
  if (steps.first() == "documents"_L1)
    return put(inputs, request.at);
  if (steps.first() != "webhook"_L1)
    return std::nullopt;
  if (!inputs.text(u"url"_s).isEmpty() && !isLoopback(inputs.text(u"url"_s)))
    return problem(422, "not_loopback", "Only addresses of this computer are called", "url");
  m_hook = inputs.text(u"url"_s);
  return jsonReply({{u"url"_s, m_hook}});
}

void DocumentsPeer::tell(const QString& kind, const QString& document, Instant at) {
  event(kind, {{u"documentId"_s, document}}, at);
  if (m_hook.isEmpty())
    return;
  Outbox::Delivery delivery;
  delivery.peer = u"ad"_s;
  delivery.url = m_hook;
  delivery.body = compact({{u"items"_s, QJsonArray{events().all().rbegin()->second}}});
  const QByteArray time = QByteArray::number(qint64(at.milliseconds() / 1000));
  const QByteArray signature = hmacSha256("sandbox-hook", time + '.' + delivery.body).toHex().toLatin1();
  delivery.headers = {
      {"Content-Type", "application/json"}, {"X-Timestamp", time}, {"X-Signature", "sha256=" + signature}};
  m_outbox->post(std::move(delivery), at);
}

QJsonObject DocumentsPeer::state() const {
  return {
      {u"documents"_s, m_documents.state()}, {u"decisions"_s, m_decisions.state()}, {u"events"_s, events().state()}};
}

} // namespace muniment::sandbox
