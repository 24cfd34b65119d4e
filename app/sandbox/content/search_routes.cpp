#include "app/sandbox/content/content_routes.h"

#include <QtCore/QRegularExpression>

namespace muniment::sandbox {
namespace {

using namespace Qt::StringLiterals;

/// What of the query language the clients use: terms `OTName: "x"`, `OTSubType: 144`, `OTLocation: 2000`, joined by
/// and.
bool fits(const ContentStore& store, const ContentNode& node, const QString& where) {
  const QRegularExpression term(u"(OT\\w+)\\s*:\\s*(?:\"([^\"]*)\"|(\\S+))"_s);
  bool any = false;
  for (auto matches = term.globalMatch(where); matches.hasNext();) {
    const QRegularExpressionMatch match = matches.next();
    const QString field = match.captured(1), value = match.captured(2) + match.captured(3);
    any = true;
    if (field == "OTName"_L1 && !node.name.contains(value, Qt::CaseInsensitive))
      return false;
    if (field == "OTSubType"_L1 && node.type != value.toInt())
      return false;
    if (field == "OTLocation"_L1) {
      const auto& all = store.nodes();
      auto above = all.find(node.parent);
      for (int depth = 0; above != all.end() && above->first != value.toLongLong(); ++depth)
        above = depth > ContentStore::kDeepest ? all.end() : all.find(above->second.parent);
      if (above == all.end())
        return false;
    }
  }
  return any || node.name.contains(where, Qt::CaseInsensitive);
}

Reply search(ContentStore& store, Call& call) {
  QJsonValue where = call.inputs.fields.value("where"_L1);
  if (where.isObject())
    where = where.toObject().value("where"_L1);
  QJsonArray found;
  for (const auto& [id, node] : store.nodes())
    if (!node.deleted && fits(store, node, textOf(where)))
      found.append(QJsonObject{{u"data"_s, QJsonObject{{u"properties"_s, propertiesOf(store, node)}}},
                               {u"search_result_metadata"_s, QJsonObject{{u"current_version"_s, true}}}});
  const auto [items, paging] = contentPage(call, found, 10);
  const QJsonObject searching{
      {u"cache_id"_s, 1}, {u"regions_order"_s, QJsonArray{u"OTName"_s}}, {u"facets"_s, QJsonObject()}};
  return jsonReply(
      {{u"results"_s, items}, {u"collection"_s, QJsonObject{{u"paging"_s, paging}, {u"searching"_s, searching}}}});
}

Reply audit(const ContentStore& store, Call& call) {
  std::vector<QJsonObject> found;
  QJsonObject types;
  for (const QJsonObject& each : store.trail()) {
    if (each.value("id"_L1).toInteger() != call.id())
      continue;
    types.insert(QString::number(each.value("event_type"_L1).toInteger()), each.value("audit_name"_L1));
    const QString date = each.value("audit_date"_L1).toString();
    const auto [from, to] =
        std::pair(call.inputs.text(u"where_audit_date_start"_s), call.inputs.text(u"where_audit_date_end"_s));
    if ((call.inputs.has(u"where_type"_s) &&
         call.inputs.number(u"where_type"_s) != each.value("event_type"_L1).toInteger()) ||
        (call.inputs.has(u"where_user_id"_s) &&
         call.inputs.number(u"where_user_id"_s) != each.value("user_id"_L1).toInteger()) ||
        date < from || (!to.isEmpty() && date > to))
      continue;
    found.push_back(each);
  }
  if (call.inputs.text(u"sort"_s) == "desc_audit_date"_L1)
    std::reverse(found.begin(), found.end());
  QJsonArray all, named;
  for (const QJsonObject& each : found)
    all.append(each);
  for (auto type = types.begin(); type != types.end(); ++type)
    named.append(QJsonObject{{u"id"_s, type.key().toLongLong()}, {u"name"_s, type.value()}});
  const auto [items, paging] = contentPage(call, all, 100);
  const QJsonObject data{{u"audit"_s, items}, {u"audit_event_types"_s, named}};
  return jsonReply(
      {{u"results"_s, QJsonObject{{u"data"_s, data}}}, {u"collection"_s, QJsonObject{{u"paging"_s, paging}}}});
}

} // namespace

void addSearchRoutes(Router& router, ContentStore& store) {
  router.on("POST", "v2/search"_L1, [&store](Call& call) { return search(store, call); });
  router.on("GET", "v2/nodes/{}/audit"_L1, [&store](Call& call) { return audit(store, call); });
  router.on("GET", "v1/regions"_L1, [](Call&) {
    const QJsonObject name{{u"name"_s, u"OTName"_s}, {u"display_name"_s, u"Name"_s}, {u"queryable"_s, true}};
    return jsonReply({{u"data"_s, QJsonArray{name}}});
  });
  for (const char* method : {"GET", "POST"})
    router.on(method, "v1/webreports/{}"_L1, [](Call& call) {
      return jsonReply({{u"nickname"_s, call.steps.first()}, {u"parameters"_s, call.inputs.fields}});
    });
}

} // namespace muniment::sandbox
