#include "app/sandbox/content/content_routes.h"

#include <memory>

namespace muniment::sandbox {
namespace {

using namespace Qt::StringLiterals;

struct BusinessWorkspace final {
  qint64 typeId = 0;
  qint64 templateId = 0;
  QJsonObject business; ///< the object of another system that it stands for
  std::map<qint64, QString> roles;
  std::map<qint64, std::set<qint64>> members; ///< by role
  std::set<std::pair<qint64, QString>> related;
};
using Workspaces = std::map<qint64, BusinessWorkspace>;

Reply create(ContentStore& store, Workspaces& all, Call& call) {
  const qint64 parent = call.inputs.number(u"parent_id"_s, 4400);
  const QString name = call.inputs.text(u"name"_s, u"Workspace %1"_s.arg(all.size() + 1));
  if (!store.find(parent))
    return noNode(parent);
  if (!store.find(call.inputs.number(u"template_id"_s)))
    return contentError(400, u"There is no such template."_s);
  if (!store.isFree(parent, name))
    return contentError(500, u"An item with the name '%1' already exists."_s.arg(name));
  ContentNode& node = store.add(parent, 848, name, call.at());
  node.description = call.inputs.text(u"description"_s);
  const QJsonObject roles = call.inputs.fields.value("roles"_L1).toObject().value("categories"_L1).toObject();
  for (auto category = roles.begin(); category != roles.end(); ++category)
    node.categories[category.key().toLongLong()] = category->toObject();
  BusinessWorkspace& workspace = all[node.id];
  workspace.typeId = call.inputs.number(u"wksp_type_id"_s);
  workspace.templateId = call.inputs.number(u"template_id"_s);
  for (const QString& field : {u"ext_system_id"_s, u"bo_type"_s, u"bo_id"_s})
    if (call.inputs.has(field))
      workspace.business.insert(field, call.inputs.text(field));
  for (const QString& role : {u"Team Lead"_s, u"Member"_s})
    workspace.roles.emplace(store.nextId(), role);
  store.audit(node, u"Create"_s, call);
  // Here the id stands without `data`; clients know.
  return jsonReply({{u"results"_s, QJsonObject{{u"id"_s, node.id}, {u"direct_open"_s, true}}}});
}

Reply list(ContentStore& store, const Workspaces& all, Call& call) {
  QJsonArray found;
  const Inputs& asked = call.inputs;
  for (const auto& [id, workspace] : all) {
    const ContentNode* node = store.find(id);
    const auto fits = [&](const QString& field) {
      return !asked.has(u"where_"_s + field) ||
             asked.text(u"where_"_s + field) == workspace.business.value(field).toString();
    };
    if (!node || !fits(u"ext_system_id"_s) || !fits(u"bo_type"_s) || !fits(u"bo_id"_s) ||
        (asked.has(u"where_workspace_type_id"_s) && asked.number(u"where_workspace_type_id"_s) != workspace.typeId) ||
        !node->name.contains(asked.text(u"where_name"_s).remove(u"contains_"_s), Qt::CaseInsensitive))
      continue;
    found.append(QJsonObject{{u"data"_s, QJsonObject{{u"properties"_s, propertiesOf(store, *node)}}}});
  }
  const auto [items, paging] = contentPage(call, found, 100);
  return jsonReply(
      {{u"paging"_s, paging}, {u"results"_s, items}, {u"wksp_info"_s, QJsonObject{{u"wksp_type_icon"_s, QString()}}}});
}

using WorkspaceCall = std::function<Reply(Call&, BusinessWorkspace&)>;

Router::Handler withWorkspace(const std::shared_ptr<Workspaces>& all, WorkspaceCall then) {
  return [all, then = std::move(then)](Call& call) {
    const auto found = all->find(call.id());
    return found == all->end() ? contentError(404, u"There is no such workspace."_s) : then(call, found->second);
  };
}

QJsonArray personsOf(const ContentStore& store, const std::set<qint64>& ids) {
  QJsonArray persons;
  for (const ContentStore::User& user : store.users)
    if (ids.contains(user.id))
      persons.append(QJsonObject{
          {u"data"_s, QJsonObject{{u"properties"_s,
                                   QJsonObject{{u"id"_s, user.id}, {u"name"_s, user.name}, {u"type"_s, user.type}}}}}});
  return persons;
}

void addRoleRoutes(Router& router, ContentStore& store, const std::shared_ptr<Workspaces>& all) {
  router.on("GET", "v2/businessworkspaces/{}/roles"_L1, withWorkspace(all, [](Call&, BusinessWorkspace& workspace) {
              QJsonArray roles;
              for (const auto& [id, name] : workspace.roles)
                roles.append(QJsonObject{
                    {u"data"_s, QJsonObject{{u"properties"_s, QJsonObject{{u"id"_s, id}, {u"name"_s, name}}}}}});
              return jsonReply({{u"results"_s, roles}});
            }));
  router.on("GET", "v2/businessworkspaces/{}/roles/{}/members"_L1,
            withWorkspace(all, [&store](Call& call, BusinessWorkspace& workspace) {
              return jsonReply({{u"results"_s, personsOf(store, workspace.members[call.id(1)])}});
            }));
  router.on("POST", "v2/businessworkspaces/{}/roles/{}/members"_L1,
            withWorkspace(all, [](Call& call, BusinessWorkspace& workspace) {
              if (!workspace.roles.contains(call.id(1)))
                return contentError(404, u"There is no such role."_s);
              workspace.members[call.id(1)].insert(call.inputs.number(u"id"_s));
              return jsonReply({{u"results"_s, QJsonObject{{u"id"_s, call.inputs.number(u"id"_s)}}}});
            }));
  router.on("DELETE", "v2/businessworkspaces/{}/roles/{}/members/{}"_L1,
            withWorkspace(all, [](Call& call, BusinessWorkspace& workspace) {
              workspace.members[call.id(1)].erase(call.id(2));
              return jsonReply({{u"results"_s, QJsonObject()}});
            }));
}

} // namespace

void addWorkspaceRoutes(Router& router, ContentStore& store) {
  const auto all = std::make_shared<Workspaces>();
  addRoleRoutes(router, store, all);
  router.on("GET", "v2/businessworkspacetypes"_L1, [](Call&) {
    const QJsonObject type{{u"wksp_type_id"_s, 20},
                           {u"wksp_type_name"_s, u"Case"_s},
                           {u"templates"_s, QJsonArray{QJsonObject{{u"id"_s, 300}, {u"name"_s, u"Case template"_s}}}}};
    return jsonReply({{u"results"_s, QJsonArray{QJsonObject{{u"data"_s, QJsonObject{{u"properties"_s, type}}}}}}});
  });
  router.on("POST", "v2/businessworkspaces"_L1, [all, &store](Call& call) { return create(store, *all, call); });
  router.on("GET", "v2/businessworkspaces"_L1, [all, &store](Call& call) { return list(store, *all, call); });
  router.on(
      "GET", "v2/businessworkspaces/{}"_L1, withWorkspace(all, [&store](Call& call, BusinessWorkspace& workspace) {
        const ContentNode* node = store.find(call.id());
        if (!node)
          return contentError(404, u"There is no such workspace."_s);
        return jsonReply(
            {{u"results"_s, QJsonObject{{u"data"_s, QJsonObject{{u"properties"_s, propertiesOf(store, *node)},
                                                                {u"business_properties"_s, workspace.business}}}}}});
      }));
  router.on("GET", "v2/businessworkspaces/{}/relateditems"_L1,
            withWorkspace(all, [](Call&, BusinessWorkspace& workspace) {
              QJsonArray related;
              for (const auto& [id, kind] : workspace.related)
                related.append(QJsonObject{{u"id"_s, id}, {u"rel_type"_s, kind}});
              return jsonReply({{u"results"_s, related}});
            }));
  router.on("POST", "v2/businessworkspaces/{}/relateditems"_L1,
            withWorkspace(all, [all](Call& call, BusinessWorkspace& workspace) {
              const QString kind = call.inputs.text(u"rel_type"_s);
              if (!all->contains(call.inputs.number(u"rel_bw_id"_s)) || (kind != "child"_L1 && kind != "parent"_L1))
                return contentError(400, u"There is no such workspace or relation."_s);
              workspace.related.emplace(call.inputs.number(u"rel_bw_id"_s), kind);
              return jsonReply({{u"results"_s, QJsonObject()}});
            }));
}

} // namespace muniment::sandbox
