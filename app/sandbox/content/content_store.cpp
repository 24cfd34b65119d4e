#include "app/sandbox/content/content_store.h"

namespace muniment::sandbox {
namespace {

using namespace Qt::StringLiterals;

constexpr std::size_t kLongestTrail = 200'000;

QString typeName(int type) {
  switch (type) {
  case 0:
    return u"Folder"_s;
  case 128:
    return u"Workflow Map"_s;
  case 131:
    return u"Category"_s;
  case 144:
    return u"Document"_s;
  case 199:
    return u"Classification"_s;
  case 551:
    return u"RM Classification"_s;
  case 848:
    return u"Business Workspace"_s;
  default:
    return u"Type %1"_s.arg(type);
  }
}

} // namespace

QString contentTime(Instant at) { return at.toString().left(19); }

Reply contentError(int status, const QString& text) { return jsonReply({{u"error"_s, text}}, status); }

Reply noNode(qint64 id) {
  return contentError(
      400, u"Sorry, but the item %1 cannot be accessed. It does not exist, or you may not see it."_s.arg(id));
}

ContentStore::ContentStore() { seed(); }

void ContentStore::seed() {
  const Instant start = Instant::fromMilliseconds(1'767'225'600'000);
  struct Seed final {
    qint64 id, parent;
    int type;
    QString name;
  };
  for (const Seed& each : {Seed{2000, 0, 141, u"Enterprise"_s}, Seed{4000, 0, 198, u"Classifications"_s},
                           Seed{4200, 0, 133, u"Categories"_s}, Seed{4300, 0, 550, u"Records Management"_s},
                           Seed{4400, 0, 862, u"Business Workspaces"_s}, Seed{4100, 4000, 196, u"File plan"_s},
                           Seed{5000, 4100, 551, u"Contracts"_s}, Seed{5001, 4100, 551, u"Correspondence"_s},
                           Seed{9001, 4000, 199, u"Procurement"_s}, Seed{12345, 4200, 131, u"Correspondence"_s},
                           Seed{300, 4400, 848, u"Case template"_s}, Seed{6686, 2000, 128, u"Approval map"_s},
                           Seed{5500, 4300, 258, u"Contracts to dispose of"_s}})
    add(each.parent, each.type, each.name, start, each.id);
  users = {{1000, 0, u"recman"_s, u"Rita"_s, u"Reyes"_s, u"s3cret#1"_s, 0},
           {1001, 0, u"reviewer"_s, u"Rolf"_s, u"Sommer"_s, u"s3cret#2"_s, 0},
           {1002, 0, u"Admin"_s, u"Ada"_s, u"Moreau"_s, u"s3cret#3"_s, 0},
           {1100, 1, u"RM Officers"_s, {}, {}, {}, 0}};
}

ContentNode* ContentStore::find(qint64 id) {
  const auto found = m_nodes.find(id);
  return found == m_nodes.end() || found->second.deleted ? nullptr : &found->second;
}

ContentNode* ContentStore::deleted(qint64 id) {
  const auto found = m_nodes.find(id);
  return found == m_nodes.end() || !found->second.deleted ? nullptr : &found->second;
}

ContentStore::Place ContentStore::placeOf(const ContentNode& node) {
  return {node.parent, node.name.toCaseFolded(), node.id};
}

std::vector<const ContentNode*> ContentStore::childrenOf(qint64 parent) const {
  std::vector<const ContentNode*> children;
  for (auto place = m_places.lower_bound({parent, QString(), 0}); place != m_places.end(); ++place) {
    const auto& [container, name, id] = *place;
    if (container != parent)
      break;
    children.push_back(&m_nodes.at(id));
  }
  return children;
}

bool ContentStore::isFree(qint64 parent, const QString& name, qint64 except) const {
  const QString folded = name.toCaseFolded();
  for (auto place = m_places.lower_bound({parent, folded, 0}); place != m_places.end(); ++place) {
    const auto& [container, taken, id] = *place;
    if (container != parent || taken != folded)
      break;
    if (id != except)
      return false;
  }
  return true;
}

ContentNode& ContentStore::add(qint64 parent, int type, const QString& name, Instant at, qint64 fixedId) {
  const qint64 id = fixedId ? fixedId : nextId();
  ContentNode& node = m_nodes[id];
  node.id = id;
  node.parent = parent;
  node.type = type;
  node.name = name;
  node.created = node.modified = at;
  m_places.insert(placeOf(node));
  return node;
}

void ContentStore::move(ContentNode& node, qint64 parent, const QString& name) {
  m_places.erase(placeOf(node));
  node.parent = parent;
  node.name = name;
  m_places.insert(placeOf(node));
}

void ContentStore::setDeleted(ContentNode& node, bool isDeleted) {
  node.deleted = isDeleted;
  if (isDeleted)
    m_places.erase(placeOf(node));
  else
    m_places.insert(placeOf(node));
}

void ContentStore::destroy(qint64 id) {
  if (const auto found = m_nodes.find(id); found != m_nodes.end()) {
    m_places.erase(placeOf(found->second));
    m_nodes.erase(found);
  }
}

std::map<qint64, qint64> ContentStore::holdsOn(const ContentNode& node) const {
  std::map<qint64, qint64> found;
  const ContentNode* each = &node;
  for (int depth = 0; each && depth <= kDeepest; ++depth) {
    for (const qint64 id : each->holds)
      if (const auto hold = holds.find(id); hold != holds.end() && hold->second.active)
        found.emplace(id, each->id);
    const auto above = m_nodes.find(each->parent);
    each = above == m_nodes.end() ? nullptr : &above->second;
  }
  return found;
}

QString ContentStore::whyKept(const ContentNode& node) const {
  std::vector<const ContentNode*> waiting{&node};
  while (!waiting.empty()) {
    const ContentNode* each = waiting.back();
    waiting.pop_back();
    if (!holdsOn(*each).empty())
      return u"The item %1 is on hold."_s.arg(each->name);
    if (each->record && (each->record->final || each->record->details.value("official"_L1).toBool()))
      return u"The item %1 is an official record."_s.arg(each->name);
    const auto children = childrenOf(each->id);
    waiting.insert(waiting.end(), children.begin(), children.end());
  }
  return {};
}

int ContentStore::depthOf(const ContentNode& node) const {
  int depth = 0;
  for (auto above = m_nodes.find(node.parent); above != m_nodes.end() && depth < kDeepest;
       above = m_nodes.find(above->second.parent))
    ++depth;
  return depth;
}

void ContentStore::audit(const ContentNode& node, const QString& event, const Call& call) {
  if (m_trail.size() >= kLongestTrail)
    return;
  const User* who = user(call.user);
  m_trail.push_back({{u"id"_s, node.id},
                     {u"event_type"_s, qChecksum(event.toUtf8()) % 900 + 1},
                     {u"audit_name"_s, event},
                     {u"audit_date"_s, contentTime(call.at())},
                     {u"user_id"_s, who ? who->id : 0},
                     {u"target_user_id"_s, QJsonValue()},
                     {u"agent_id"_s, QJsonValue()}});
}

ContentStore::Series* ContentStore::seriesNamed(const QString& name) {
  for (auto& [id, each] : series)
    if (each.fields.value("name"_L1).toString().compare(name, Qt::CaseInsensitive) == 0)
      return &each;
  return nullptr;
}

const ContentStore::User* ContentStore::user(const QString& name) const {
  for (const User& each : users)
    if (each.name == name)
      return &each;
  return nullptr;
}

QJsonObject propertiesOf(const ContentStore& store, const ContentNode& node) {
  QJsonObject properties{{u"id"_s, node.id},
                         {u"parent_id"_s, node.parent},
                         {u"name"_s, node.name},
                         {u"type"_s, node.type},
                         {u"type_name"_s, typeName(node.type)},
                         {u"description"_s, node.description},
                         {u"create_date"_s, contentTime(node.created)},
                         {u"modify_date"_s, contentTime(node.modified)},
                         {u"owner_user_id"_s, node.owner},
                         {u"container"_s, node.isContainer()},
                         {u"reserved"_s, node.reservedBy != 0},
                         {u"reserved_user_id"_s, node.reservedBy},
                         {u"volume_id"_s, -2000}};
  if (node.versions.empty()) {
    properties.insert(u"container_size"_s, qint64(store.childrenOf(node.id).size()));
    properties.insert(u"size"_s, QJsonValue());
    properties.insert(u"mime_type"_s, QJsonValue());
  } else {
    properties.insert(u"size"_s, node.versions.back().bytes.size());
    properties.insert(u"mime_type"_s, QString::fromLatin1(node.versions.back().type));
  }
  return properties;
}

std::pair<QJsonArray, QJsonObject> contentPage(const Call& call, const QJsonArray& all, qint64 standard) {
  const qint64 limit = std::clamp<qint64>(call.inputs.number(u"limit"_s, standard), 1, 500);
  const qint64 total = all.size();
  const qint64 pages = std::max<qint64>(1, (total + limit - 1) / limit);
  const qint64 page = std::clamp<qint64>(call.inputs.number(u"page"_s, 1), 1, pages);
  QJsonArray items;
  for (qint64 i = (page - 1) * limit; i < std::min(total, page * limit); ++i)
    items.append(all.at(i));
  return {call.spoilt(items), QJsonObject{{u"limit"_s, limit},
                                          {u"page"_s, page},
                                          {u"page_total"_s, pages},
                                          {u"range_min"_s, total == 0 ? 0 : (page - 1) * limit + 1},
                                          {u"range_max"_s, std::min(total, page * limit)},
                                          {u"total_count"_s, total}}};
}

} // namespace muniment::sandbox
