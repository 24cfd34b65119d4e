#include "app/sandbox/contract/connector_peer.h"

#include "core/base/sha256.h"

#include <QtCore/QJsonDocument>

namespace muniment::sandbox {

using namespace Qt::StringLiterals;

ConnectorPeer::ConnectorPeer(const Proofs& proofs) : ContractPeer(proofs, SignIn::Key, u"xc"_s) {
  for (const QString& key : {u"4500001234"_s, u"4500001235"_s})
    m_objects.emplace(u"order/"_s + key, QJsonObject{{u"type"_s, u"order"_s},
                                                     {u"key"_s, key},
                                                     {u"title"_s, u"Order "_s + key},
                                                     {u"status"_s, u"open"_s}});
  router().on("POST", "captures"_L1,
              [this](Call& call) { return once(call, u"idempotencyKey"_s, [&] { return capture(call); }); });
  router().on("GET", "captures/{}"_L1, [this](Call& call) {
    const QJsonObject* found = m_captures.find(call.steps.first());
    return found ? jsonReply(*found) : missing();
  });
  router().on("GET", "objects/{}/{}"_L1, [this](Call& call) {
    const auto found = m_objects.find(call.steps.join(u'/'));
    return found == m_objects.end() ? missing() : jsonReply(found->second);
  });
  router().on("PUT", "objects/{}/{}/links"_L1, [this](Call& call) { return link(call); });
  router().on("POST", "review-tasks"_L1,
              [this](Call& call) { return once(call, u"idempotencyKey"_s, [&] { return review(call); }); });
}

Reply ConnectorPeer::capture(Call& call) {
  const Inputs::File* file = call.inputs.file();
  QJsonObject metadata = QJsonDocument::fromJson(call.inputs.text(u"metadata"_s).toUtf8()).object();
  if (!file || metadata.value("type"_L1).toString().isEmpty() || metadata.value("key"_L1).toString().isEmpty())
    return problem(422, "required", "A capture has metadata with type and key, and a file", "metadata");
  metadata.insert(u"name"_s, file->name);
  metadata.insert(u"size"_s, file->bytes.size());
  metadata.insert(u"sha256"_s, sha256(file->bytes).toHex());
  const QString object = metadata.value("type"_L1).toString() + u'/' + metadata.value("key"_L1).toString();
  metadata.insert(u"state"_s, m_objects.contains(object) ? u"stored"_s : u"review"_s);
  const QJsonObject& added = m_captures.add(std::move(metadata));
  event(u"captured"_s, {{u"objectKey"_s, added.value("key"_L1)}, {u"captureId"_s, added.value("id"_L1)}}, call.at());
  return jsonReply(added, 201);
}

Reply ConnectorPeer::link(Call& call) {
  if (!m_objects.contains(call.steps.join(u'/')))
    return missing();
  if (auto lack = lacking(call, {"record", "title"}))
    return *lack;
  const QString object = call.steps.join(u'/');
  // A PUT: the same record is linked once, whatever is said of it.
  for (const auto& [number, known] : m_links.all())
    if (known.value("object"_L1).toString() == object &&
        known.value("record"_L1).toString() == call.inputs.text(u"record"_s)) {
      QJsonObject* same = m_links.find(known.value("id"_L1).toString());
      for (const char* field : {"version", "title", "state"})
        same->insert(QString::fromLatin1(field), call.inputs.text(QString::fromLatin1(field)));
      return jsonReply(*same);
    }
  const QJsonObject& added = m_links.add({{u"object"_s, object},
                                          {u"record"_s, call.inputs.text(u"record"_s)},
                                          {u"version"_s, call.inputs.text(u"version"_s)},
                                          {u"title"_s, call.inputs.text(u"title"_s)},
                                          {u"state"_s, call.inputs.text(u"state"_s)}});
  event(u"linked"_s, {{u"objectKey"_s, call.steps.at(1)}}, call.at());
  return jsonReply(added);
}

Reply ConnectorPeer::review(Call& call) {
  if (auto lack = lacking(call, {"object", "reason"}))
    return *lack;
  const QJsonObject& added = m_reviews.add({{u"object"_s, call.inputs.text(u"object"_s)},
                                            {u"reason"_s, call.inputs.text(u"reason"_s)},
                                            {u"comment"_s, call.inputs.text(u"comment"_s)},
                                            {u"status"_s, u"open"_s}});
  event(u"review-asked"_s, {{u"objectKey"_s, added.value("object"_L1)}}, call.at());
  return jsonReply(added, 201);
}

std::optional<Reply> ConnectorPeer::control(const Request& request, const QStringList& steps) {
  if (request.method != "POST" || steps != QStringList{u"captures"_s})
    return std::nullopt;
  const Inputs inputs = readInputs(request);
  QJsonObject* found = m_captures.find(inputs.text(u"id"_s));
  if (!found)
    return missing();
  found->insert(u"state"_s, inputs.text(u"state"_s));
  event(u"captured"_s, {{u"objectKey"_s, found->value("key"_L1)}, {u"captureId"_s, found->value("id"_L1)}}, request.at);
  return jsonReply(*found);
}

QJsonObject ConnectorPeer::state() const {
  QJsonArray objects;
  for (const auto& [name, object] : m_objects)
    objects.append(object);
  return {{u"captures"_s, m_captures.state()},
          {u"links"_s, m_links.state()},
          {u"review_tasks"_s, m_reviews.state()},
          {u"objects"_s, objects},
          {u"events"_s, events().state()}};
}

} // namespace muniment::sandbox
