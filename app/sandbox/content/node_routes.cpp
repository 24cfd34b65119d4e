#include "app/sandbox/content/content_routes.h"

namespace muniment::sandbox {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kLongestName = 248;

/// The parts of a node that `fields` asks for; its properties where it asks for none.
QJsonObject dataOf(const ContentStore& store, const ContentNode& node, const QJsonValue& fields) {
  const QJsonArray asked = fields.isArray() ? fields.toArray() : QJsonArray{fields};
  QJsonObject data;
  QJsonObject properties = propertiesOf(store, node);
  for (const QJsonValue& each : asked) {
    const QString text = each.toString();
    if (text == "categories"_L1) {
      QJsonArray all;
      for (const auto& [id, values] : node.categories)
        all.append(QJsonObject{{u"categories"_s, values}});
      data.insert(u"categories"_s, all);
    } else if (text == "permissions"_L1) {
      QJsonArray all;
      for (const auto& [id, right] : node.permissions)
        all.append(right);
      data.insert(u"permissions"_s, all);
    } else if (text.startsWith("properties{"_L1)) {
      QJsonObject chosen;
      for (const QString& name : text.mid(11).chopped(1).split(u','))
        chosen.insert(name, properties.value(name));
      properties = chosen;
    }
  }
  data.insert(u"properties"_s, properties);
  return data;
}

QString whyNotNamed(const ContentStore& store, qint64 parent, const QString& name, qint64 except = 0) {
  if (name.isEmpty() || name.size() > kLongestName || name.contains(u':'))
    return u"Invalid name specified."_s;
  if (!store.isFree(parent, name, except))
    return u"An item with the name '%1' already exists."_s.arg(name);
  return {};
}

void takeRoles(ContentNode& node, const QJsonObject& roles) {
  const QJsonObject categories = roles.value("categories"_L1).toObject();
  for (auto value = categories.begin(); value != categories.end(); ++value) {
    const qint64 category = value.key().section(u'_', 0, 0).toLongLong();
    if (value->isObject())
      node.categories[category] = value->toObject();
    else
      node.categories[category].insert(value.key(), value.value());
  }
  for (const QJsonValue& id : roles.value("classifications"_L1).toObject().value("id"_L1).toArray())
    node.classifications.insert(numberOf(id));
}

/// What came in parts before, and is used up by this.
std::optional<Inputs::File> uploadedFile(ContentStore& store, const Call& call) {
  const auto found = store.uploads.find(call.inputs.text(u"upload_key"_s));
  if (found == store.uploads.end() || !found->second.complete)
    return std::nullopt;
  Inputs::File file{u"file"_s, found->second.name, found->second.type, {}};
  for (const auto& [number, bytes] : found->second.parts)
    file.bytes += bytes;
  store.uploads.erase(found);
  return file;
}

Reply createNode(ContentStore& store, Call& call) {
  const qint64 parent = call.inputs.number(u"parent_id"_s);
  ContentNode* above = store.find(parent);
  if (!above)
    return noNode(parent);
  if (store.depthOf(*above) + 1 >= ContentStore::kDeepest)
    return contentError(400, u"The container lies too deep."_s);
  const ContentNode* original = store.find(call.inputs.number(u"original_id"_s));
  if (call.inputs.has(u"original_id"_s) && !original)
    return noNode(call.inputs.number(u"original_id"_s));
  const int type = int(original ? original->type : call.inputs.number(u"type"_s, -1));
  const QString name = call.inputs.text(u"name"_s, original ? original->name : QString());
  if (type < 0)
    return contentError(400, u"The type is missing."_s);
  if (const QString why = whyNotNamed(store, parent, name); !why.isEmpty())
    return contentError(500, why);
  const Inputs::File* file = call.inputs.file();
  const auto uploaded = uploadedFile(store, call);
  if (!file && uploaded)
    file = &*uploaded;
  if (type == 144 && !file && !original)
    return contentError(400, u"A document needs a file."_s);
  const auto versions = original ? original->versions : std::vector<ContentNode::Version>();
  ContentNode& node = store.add(parent, type, name, call.at());
  node.owner = store.user(call.user)->id;
  node.description = call.inputs.text(u"description"_s);
  node.versions = versions;
  if (file)
    node.versions = {{1, file->name, file->type, file->bytes, call.at(), node.owner, {}}};
  takeRoles(node, call.inputs.fields.value("roles"_L1).toObject());
  store.audit(node, u"Create"_s, call);
  QJsonObject results{{u"data"_s, QJsonObject{{u"properties"_s, propertiesOf(store, node)}}}};
  return jsonReply({{u"results"_s, results}, {u"id"_s, node.id}});
}

Reply updateNode(ContentStore& store, Call& call, ContentNode& node) {
  const qint64 parent = call.inputs.number(u"parent_id"_s, node.parent);
  const QString name = call.inputs.text(u"name"_s, node.name);
  const ContentNode* above = store.find(parent);
  if (parent != node.parent && !above)
    return noNode(parent);
  if (above && store.depthOf(*above) + 1 >= ContentStore::kDeepest)
    return contentError(400, u"The container lies too deep."_s);
  for (; above; above = store.find(above->parent))
    if (above->id == node.id)
      return contentError(400, u"An item cannot be moved into itself."_s);
  if ((parent != node.parent || name != node.name))
    if (const QString why = whyNotNamed(store, parent, name, node.id); !why.isEmpty())
      return contentError(500, why);
  store.move(node, parent, name);
  node.description = call.inputs.text(u"description"_s, node.description);
  if (call.inputs.has(u"reserved_user_id"_s))
    node.reservedBy = call.inputs.number(u"reserved_user_id"_s);
  node.modified = call.at();
  store.audit(node, u"Update"_s, call);
  return jsonReply(
      {{u"results"_s, QJsonObject{{u"data"_s, QJsonObject{{u"properties"_s, propertiesOf(store, node)}}}}}});
}

Reply deleteNode(ContentStore& store, Call& call, ContentNode& node) {
  if (const QString why = store.whyKept(node); !why.isEmpty())
    return contentError(400, why);
  if (node.parent == 0)
    return contentError(400, u"A volume cannot be deleted."_s);
  store.audit(node, u"Delete"_s, call);
  std::vector<ContentNode*> below{&node};
  while (!below.empty()) {
    ContentNode* each = below.back();
    below.pop_back();
    for (const ContentNode* child : store.childrenOf(each->id))
      below.push_back(store.find(child->id));
    store.setDeleted(*each, true);
  }
  return jsonReply({{u"results"_s, QJsonObject()}});
}

Reply restore(ContentStore& store, Call& call) {
  QJsonArray done, failed;
  for (const qint64 id : call.inputs.numbers(u"ids"_s)) {
    ContentNode* node = store.deleted(id);
    const bool possible = node && store.find(node->parent) && store.isFree(node->parent, node->name);
    if (possible)
      store.setDeleted(*node, false);
    (possible ? done : failed).append(id);
  }
  return jsonReply(
      {{u"results"_s, QJsonObject{{u"data"_s, QJsonObject{{u"success"_s, done}, {u"failure"_s, failed}}}}}},
      done.isEmpty() ? 400 : 200);
}

Reply children(ContentStore& store, Call& call, bool flat) {
  if (!store.find(call.id()))
    return noNode(call.id());
  std::vector<const ContentNode*> found = store.childrenOf(call.id());
  const qint64 type = call.inputs.number(u"where_type"_s, -2);
  const QString name = call.inputs.text(u"where_name"_s);
  std::erase_if(found, [&](const ContentNode* each) {
    const bool ofType =
        type == -2 || (type == -1 && each->isContainer()) || (type == -3 && !each->isContainer()) || each->type == type;
    return !ofType || !each->name.contains(name, Qt::CaseInsensitive);
  });
  if (const QString sort = call.inputs.text(u"sort"_s, u"asc_name"_s); sort.endsWith("_name"_L1))
    std::sort(found.begin(), found.end(), [&](const ContentNode* a, const ContentNode* b) {
      const int order = a->name.compare(b->name, Qt::CaseInsensitive);
      return sort.startsWith("desc"_L1) ? order > 0 : order < 0;
    });
  QJsonArray all;
  for (const ContentNode* each : found)
    all.append(flat ? propertiesOf(store, *each)
                    : QJsonObject{{u"data"_s, dataOf(store, *each, call.inputs.fields.value("fields"_L1))}});
  const auto [items, paging] = contentPage(call, all, 100);
  if (!flat)
    return jsonReply({{u"results"_s, items}, {u"collection"_s, QJsonObject{{u"paging"_s, paging}}}});
  QJsonObject answer = paging;
  answer.insert(u"data"_s, items);
  return jsonReply(answer);
}

void addListRoutes(Router& router, ContentStore& store) {
  router.on("POST", "v2/nodes/list"_L1, [&store](Call& call) {
    QJsonArray all;
    for (const qint64 id : call.inputs.numbers(u"ids"_s))
      if (const ContentNode* node = store.find(id))
        all.append(QJsonObject{{u"data"_s, dataOf(store, *node, call.inputs.fields.value("fields"_L1))}});
    return jsonReply({{u"results"_s, all}});
  });
  router.on("POST", "v2/volumes/recyclebin/nodes/restore"_L1, [&store](Call& call) { return restore(store, call); });
  router.on("POST", "v2/volumes/recyclebin/nodes/purge"_L1, [&store](Call& call) {
    for (const qint64 id : call.inputs.numbers(u"ids"_s))
      if (const ContentNode* node = store.deleted(id)) {
        store.audit(*node, u"Purge"_s, call);
        store.destroy(id);
      }
    return jsonReply({{u"results"_s, QJsonObject()}});
  });
  router.on("GET", "v2/volumes/{}"_L1, [&store](Call& call) {
    for (const auto& [id, node] : store.nodes())
      if (node.parent == 0 && node.type == call.id())
        return jsonReply({{u"results"_s, QJsonObject{{u"data"_s, dataOf(store, node, {})}}}});
    return contentError(400, u"There is no such volume."_s);
  });
  router.on("POST", "v1/validation/nodes/names"_L1, [&store](Call& call) {
    QJsonArray clashes;
    for (const QJsonValue& name : call.inputs.fields.value("names"_L1).toArray())
      for (const ContentNode* child : store.childrenOf(call.inputs.number(u"parent_id"_s)))
        if (child->name.compare(name.toString(), Qt::CaseInsensitive) == 0)
          clashes.append(QJsonObject{{u"id"_s, child->id}, {u"name"_s, child->name}});
    return jsonReply({{u"results"_s, clashes}});
  });
}

} // namespace

void addNodeRoutes(Router& router, ContentStore& store) {
  addListRoutes(router, store);
  router.on("GET", "v2/nodes/{}"_L1, withNode(store, [&store](Call& call, ContentNode& node) {
              const QJsonObject data = dataOf(store, node, call.inputs.fields.value("fields"_L1));
              return jsonReply({{u"links"_s, QJsonObject()}, {u"results"_s, QJsonObject{{u"data"_s, data}}}});
            }));
  router.on("GET", "v1/nodes/{}"_L1, withNode(store, [&store](Call&, ContentNode& node) {
              return jsonReply({{u"data"_s, propertiesOf(store, node)}, {u"type"_s, node.type}});
            }));
  router.on("POST", "v1|v2/nodes"_L1, [&store](Call& call) { return createNode(store, call); });
  router.on("PUT", "v1|v2/nodes/{}"_L1,
            withNode(store, [&store](Call& call, ContentNode& node) { return updateNode(store, call, node); }));
  router.on("DELETE", "v1|v2/nodes/{}"_L1,
            withNode(store, [&store](Call& call, ContentNode& node) { return deleteNode(store, call, node); }));
  router.on("GET", "v2/nodes/{}/nodes"_L1, [&store](Call& call) { return children(store, call, false); });
  router.on("GET", "v1/nodes/{}/nodes"_L1, [&store](Call& call) { return children(store, call, true); });
  router.on("GET", "v2/nodes/{}/permissions"_L1, withNode(store, [](Call&, ContentNode& node) {
              QJsonArray all;
              for (const auto& [id, right] : node.permissions)
                all.append(QJsonObject{{u"data"_s, QJsonObject{{u"permissions"_s, right}}}});
              return jsonReply({{u"results"_s, all}});
            }));
  router.on("POST", "v2/nodes/{}/permissions/custom"_L1, withNode(store, [&store](Call& call, ContentNode& node) {
              const qint64 right = call.inputs.number(u"right_id"_s);
              node.permissions[right] = QJsonObject{{u"right_id"_s, right},
                                                    {u"type"_s, u"custom"_s},
                                                    {u"permissions"_s, call.inputs.fields.value("permissions"_L1)}};
              store.audit(node, u"Permission Change"_s, call);
              return jsonReply({{u"results"_s, QJsonObject()}});
            }));
  router.on("DELETE", "v2/nodes/{}/permissions/custom/{}"_L1, withNode(store, [](Call& call, ContentNode& node) {
              node.permissions.erase(call.id(1));
              return jsonReply({{u"results"_s, QJsonObject()}});
            }));
}

} // namespace muniment::sandbox
