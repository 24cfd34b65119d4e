#include "app/sandbox/content/content_routes.h"

namespace muniment::sandbox {
namespace {

using namespace Qt::StringLiterals;
using User = ContentStore::User;

QJsonObject described(const User& user) {
  return {{u"data"_s, QJsonObject{{u"properties"_s, QJsonObject{{u"id"_s, user.id},
                                                                {u"name"_s, user.name},
                                                                {u"type"_s, user.type},
                                                                {u"first_name"_s, user.firstName},
                                                                {u"last_name"_s, user.lastName}}}}}};
}

User* find(ContentStore& store, qint64 id) {
  for (User& user : store.users)
    if (user.id == id)
      return &user;
  return nullptr;
}

} // namespace

void addMemberRoutes(Router& router, ContentStore& store) {
  router.on("GET", "v2/members"_L1, [&store](Call& call) {
    QJsonArray found;
    for (const User& user : store.users)
      if ((!call.inputs.has(u"where_type"_s) || call.inputs.number(u"where_type"_s) == user.type) &&
          user.name.contains(call.inputs.text(u"where_name"_s), Qt::CaseInsensitive))
        found.append(described(user));
    const auto [items, paging] = contentPage(call, found, 100);
    return jsonReply({{u"results"_s, items}, {u"collection"_s, QJsonObject{{u"paging"_s, paging}}}});
  });
  router.on("GET", "v2/members/{}"_L1, [&store](Call& call) {
    const User* user = find(store, call.id());
    return user ? jsonReply({{u"results"_s, described(*user)}}) : contentError(404, u"There is no such member."_s);
  });
  router.on("POST", "v2/members/usersecurity/{}/securityclearancelevel"_L1, [&store](Call& call) {
    User* user = find(store, call.id());
    if (!user)
      return contentError(404, u"There is no such member."_s);
    user->clearance = call.inputs.number(u"securityLevel"_s);
    return jsonReply({{u"results"_s, QJsonObject{{u"ok"_s, true}}}});
  });
  router.on("GET", "v1/nodes/{}/securityclearances"_L1, withNode(store, [](Call&, ContentNode& node) {
              return jsonReply({{u"data"_s, node.clearance}});
            }));
  router.on("PUT", "v1/nodes/{}/securityclearances"_L1, withNode(store, [&store](Call& call, ContentNode& node) {
              node.clearance =
                  QJsonObject{{u"security_clearance_level"_s, call.inputs.number(u"clearance_level"_s)},
                              {u"supplemental_markings"_s, call.inputs.fields.value("supplemental_markings"_L1)}};
              store.audit(node, u"Security Clearance"_s, call);
              return jsonReply({{u"data"_s, node.clearance}});
            }));
}

} // namespace muniment::sandbox
