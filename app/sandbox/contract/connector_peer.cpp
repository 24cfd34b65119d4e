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
  router().on("GET", "captures/{}/content"_L1, [this](Call& call) { return contentOf(call); });
  router().on("PATCH", "captures/{}"_L1,
              [this](Call& call) { return once(call, u"idempotencyKey"_s, [&] { return report(call); }); });
  addObjectRoutes();
  router().on("POST", "review-tasks"_L1,
              [this](Call& call) { return once(call, u"idempotencyKey"_s, [&] { return review(call); }); });
}

void ConnectorPeer::addObjectRoutes() {
  router().on("GET", "objects/{}/{}"_L1, [this](Call& call) {
    const auto found = m_objects.find(call.steps.join(u'/'));
    return found == m_objects.end() ? missing() : jsonReply(found->second);
  });
  router().on("PATCH", "objects/{}/{}"_L1,
              [this](Call& call) { return once(call, u"idempotencyKey"_s, [&] { return changeObject(call); }); });
  router().on("GET", "objects/{}/{}/versions"_L1, [this](Call& call) {
    const QString object = call.steps.join(u'/');
    const auto ofThis = [&](const QJsonObject& each) { return each.value("object"_L1).toString() == object; };
    return m_objects.contains(object) ? page(call, m_versions, u"cursor"_s, ofThis) : missing();
  });
  router().on("PUT", "objects/{}/{}/versions"_L1,
              [this](Call& call) { return once(call, u"idempotencyKey"_s, [&] { return setVersion(call); }); });
  router().on("PUT", "objects/{}/{}/links"_L1, [this](Call& call) { return link(call); });
}

Reply ConnectorPeer::contentOf(const Call& call) const {
  const auto found = m_contents.find(call.steps.first());
  return found == m_contents.end() ? missing() : Reply{200, "application/octet-stream", found->second, {}};
}

Reply ConnectorPeer::report(Call& call) {
  QJsonObject* found = m_captures.find(call.steps.first());
  if (!found)
    return missing();
  for (const QString& field : {u"state"_s, u"record"_s, u"reason"_s})
    if (call.inputs.has(field))
      found->insert(field, call.inputs.text(field));
  event(u"reported"_s, {{u"objectKey"_s, found->value("key"_L1)}, {u"captureId"_s, found->value("id"_L1)}}, call.at());
  return jsonReply(*found);
}

Reply ConnectorPeer::changeObject(Call& call) {
  const auto found = m_objects.find(call.steps.join(u'/'));
  if (found == m_objects.end())
    return missing();
  if (auto lack = lacking(call, {"field"}))
    return *lack;
  const QString field = call.inputs.text(u"field"_s), value = call.inputs.text(u"value"_s);
  if (field == "title"_L1) {
    found->second.insert(u"title"_s, value);
  } else if (field == "object-status"_L1) {
    found->second.insert(u"status"_s, value);
  } else {
    QJsonObject fields = found->second.value("fields"_L1).toObject();
    fields.insert(field, value);
    found->second.insert(u"fields"_s, fields);
  }
  found->second.insert(u"updated"_s, call.at().toString());
  event(u"object-changed"_s, {{u"objectType"_s, call.steps.first()}, {u"objectKey"_s, call.steps.at(1)}}, call.at());
  return jsonReply(found->second);
}

Reply ConnectorPeer::setVersion(Call& call) {
  const QString object = call.steps.join(u'/');
  if (!m_objects.contains(object))
    return missing();
  if (auto lack = lacking(call, {"paper", "version", "state"}))
    return *lack;
  const auto text = [&](const char* name) { return call.inputs.text(QString::fromLatin1(name)); };
  QJsonObject* version = nullptr;
  for (const auto& [number, known] : m_versions.all())
    if (known.value("object"_L1).toString() == object && known.value("paper"_L1).toString() == text("paper") &&
        known.value("version"_L1).toString() == text("version"))
      version = m_versions.find(known.value("id"_L1).toString());
  if (!version)
    version = &m_versions.add({{u"object"_s, object}, {u"paper"_s, text("paper")}, {u"version"_s, text("version")}});
  version->insert(u"state"_s, text("state"));
  m_objects.at(object).insert(u"updated"_s, call.at().toString());
  event(u"version-changed"_s, {{u"objectType"_s, call.steps.first()}, {u"objectKey"_s, call.steps.at(1)}}, call.at());
  return jsonReply(*version);
}

Reply ConnectorPeer::putObject(const Inputs& inputs, Instant at) {
  const QString type = inputs.text(u"type"_s), key = inputs.text(u"key"_s);
  if (type.isEmpty() || key.isEmpty())
    return problem(422, "required", "An object has a type and a key", "key");
  const bool isNew = !m_objects.contains(type + u'/' + key);
  QJsonObject& object = m_objects[type + u'/' + key];
  object.insert(u"type"_s, type);
  object.insert(u"key"_s, key);
  for (const QString& field : {u"title"_s, u"status"_s})
    if (inputs.has(field))
      object.insert(field, inputs.text(field));
  QJsonObject fields = object.value("fields"_L1).toObject();
  const QJsonObject given = inputs.fields.value("fields"_L1).toObject();
  for (auto each = given.begin(); each != given.end(); ++each)
    fields.insert(each.key(), each.value());
  object.insert(u"fields"_s, fields);
  object.insert(u"updated"_s, at.toString());
  event(isNew ? u"object-created"_s : u"object-changed"_s, {{u"objectType"_s, type}, {u"objectKey"_s, key}}, at);
  return jsonReply(object, isNew ? 201 : 200);
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
  const QString key = QString::fromUtf8(call.request->header("Idempotency-Key"));
  metadata.insert(u"clientKey"_s, key);
  const QJsonObject& added = m_captures.add(std::move(metadata));
  m_contents[added.value("id"_L1).toString()] = file->bytes;
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
  if (request.method != "POST" || (steps != QStringList{u"captures"_s} && steps != QStringList{u"objects"_s}))
    return std::nullopt;
  const Inputs inputs = readInputs(request);
  if (steps.first() == "objects"_L1)
    return putObject(inputs, request.at);
  QJsonObject* found = m_captures.find(inputs.text(u"id"_s));
  if (!found)
    return missing();
  for (const QString& field : {u"state"_s, u"key"_s, u"type"_s, u"documentType"_s})
    if (inputs.has(field))
      found->insert(field, inputs.text(field));
  if (inputs.has(u"fields"_s))
    found->insert(u"fields"_s, inputs.fields.value("fields"_L1));
  event(u"captured"_s, {{u"objectKey"_s, found->value("key"_L1)}, {u"captureId"_s, found->value("id"_L1)}}, request.at);
  return jsonReply(*found);
}

QJsonObject ConnectorPeer::state() const {
  QJsonArray objects;
  for (const auto& [name, object] : m_objects)
    objects.append(object);
  return {{u"captures"_s, m_captures.state()},    {u"links"_s, m_links.state()},
          {u"review_tasks"_s, m_reviews.state()}, {u"objects"_s, objects},
          {u"versions"_s, m_versions.state()},    {u"events"_s, events().state()}};
}

} // namespace muniment::sandbox
