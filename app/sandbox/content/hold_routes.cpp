#include "app/sandbox/content/content_routes.h"

namespace muniment::sandbox {
namespace {

using namespace Qt::StringLiterals;
using Hold = ContentStore::Hold;

QJsonObject described(const Hold& hold) {
  return {{u"HoldID"_s, hold.id},
          {u"HoldName"_s, hold.name},
          {u"ActiveHold"_s, hold.active ? 1 : 0},
          {u"HoldType"_s, hold.type},
          {u"HoldComment"_s, hold.comment},
          {u"DateApplied"_s, hold.applied},
          {u"DateToRemove"_s, hold.toRemove},
          {u"DateRemoved"_s, hold.removed},
          {u"RemovalComment"_s, hold.removalComment},
          {u"AlternateHoldID"_s, hold.alternate},
          {u"ParentID"_s, hold.parent},
          {u"OBJECT"_s, hold.id}};
}

Hold* named(ContentStore& store, const Inputs& inputs) {
  for (auto& [id, hold] : store.holds)
    if (id == inputs.number(u"id"_s) || (inputs.has(u"holdname"_s) && hold.name == inputs.text(u"holdname"_s)))
      return &hold;
  return nullptr;
}

QJsonArray itemsOf(const ContentStore& store, qint64 hold) {
  QJsonArray items;
  for (const auto& [id, node] : store.nodes())
    if (!node.deleted && node.holds.contains(hold))
      items.append(propertiesOf(store, node));
  return items;
}

Reply create(ContentStore& store, Call& call) {
  const Inputs& inputs = call.inputs;
  const QString name = inputs.text(u"name"_s);
  for (const auto& [id, hold] : store.holds)
    if (hold.name.compare(name, Qt::CaseInsensitive) == 0)
      return contentError(400, u"Could not insert the hold: the name already exists."_s);
  if (name.isEmpty() || inputs.text(u"type"_s).isEmpty() || inputs.text(u"date_applied"_s).isEmpty())
    return contentError(400, u"Could not insert the hold: type, name and date_applied are needed."_s);
  const qint64 id = store.nextId();
  store.holds.emplace(id, Hold{id,
                               inputs.number(u"parent_id"_s),
                               true,
                               name,
                               inputs.text(u"type"_s),
                               inputs.text(u"comment"_s),
                               inputs.text(u"alternate_id"_s),
                               inputs.text(u"date_applied"_s),
                               inputs.text(u"date_to_remove"_s),
                               {},
                               {}});
  return jsonReply({{u"holdID"_s, id}});
}

Reply update(ContentStore& store, Call& call) {
  Hold* hold = named(store, call.inputs);
  if (!hold)
    return contentError(400, u"There is no such hold."_s);
  hold->name = call.inputs.text(u"name"_s, hold->name);
  hold->comment = call.inputs.text(u"comment"_s, hold->comment);
  hold->removed = call.inputs.text(u"date_removed"_s, hold->removed);
  hold->removalComment = call.inputs.text(u"removal_comment"_s, hold->removalComment);
  hold->active = hold->removed.isEmpty();
  return jsonReply({{u"holdID"_s, hold->id}});
}

Reply remove(ContentStore& store, Hold* hold) {
  if (!hold)
    return contentError(400, u"There is no such hold."_s);
  if (!itemsOf(store, hold->id).isEmpty())
    return contentError(400, u"The hold is in use."_s);
  store.holds.erase(hold->id);
  return jsonReply({});
}

Reply holdsOnNode(ContentStore& store, ContentNode& node) {
  QJsonArray all;
  for (const auto& [id, from] : store.holdsOn(node)) {
    const Hold& hold = store.holds.at(id);
    all.append(QJsonObject{{u"id"_s, node.id},
                           {u"name"_s, node.name},
                           {u"hold_id"_s, id},
                           {u"hold_name"_s, hold.name},
                           {u"hold_type"_s, hold.type},
                           {u"hold_appliedmethod"_s, from == node.id ? u"Direct"_s : u"Inherited"_s},
                           {u"date_applied"_s, hold.applied},
                           {u"active"_s, hold.active},
                           {u"removable"_s, from == node.id},
                           {u"parent_id"_s, hold.parent}});
  }
  return jsonReply({{u"data"_s, all}});
}

Reply apply(ContentStore& store, Call& call, ContentNode& node) {
  const qint64 id = call.inputs.number(u"hold_id"_s);
  if (!store.holds.contains(id))
    return contentError(400, u"There is no such hold."_s);
  node.holds.insert(id);
  store.audit(node, u"Hold Applied"_s, call);
  return jsonReply({{u"hold_id"_s, id}, {u"ok"_s, true}});
}

Reply lift(ContentStore& store, Call& call, ContentNode& node) {
  if (node.holds.erase(call.id(1)) == 0)
    return contentError(400, u"The hold is not applied to this item itself."_s);
  store.audit(node, u"Hold Removed"_s, call);
  return jsonReply({{u"ok"_s, true}});
}

Reply batch(ContentStore& store, Call& call, bool applied) {
  const qint64 hold = call.inputs.number(u"holdID"_s);
  const auto ids = call.inputs.numbers(u"ids"_s);
  bool known = store.holds.contains(hold) && !ids.empty();
  for (const qint64 id : ids)
    known = known && store.find(id) && (applied || store.find(id)->holds.contains(hold));
  if (!known)
    return contentError(404, u"A hold or an item does not exist."_s);
  for (const qint64 id : ids) {
    ContentNode& node = *store.find(id);
    if (applied)
      node.holds.insert(hold);
    else
      node.holds.erase(hold);
    store.audit(node, applied ? u"Hold Applied"_s : u"Hold Removed"_s, call);
  }
  return jsonReply({{u"results"_s, QJsonObject{{u"ok"_s, true}, {u"errMsg"_s, QString()}}}});
}

void addListRoutes(Router& router, ContentStore& store) {
  router.on("GET", "v1/holds"_L1, [&store](Call&) {
    QByteArray all;
    for (const auto& [id, hold] : store.holds)
      all += (all.isEmpty() ? "" : ",") +
             compact({{u"HoldID"_s, id}, {u"HoldName"_s, hold.name}, {u"ActiveHold"_s, hold.active ? 1 : 0}});
    return Reply{200, "application/json;charset=utf-8", '[' + all + ']', {}};
  });
  router.on("GET", "v2/holds"_L1, [&store](Call& call) {
    QJsonArray all;
    for (const auto& [id, hold] : store.holds)
      all.append(described(hold));
    const auto [items, paging] = contentPage(call, all, 100);
    return jsonReply({{u"results"_s, QJsonObject{{u"data"_s, QJsonObject{{u"holds"_s, items}}}}},
                      {u"collection"_s, QJsonObject{{u"paging"_s, paging}}}});
  });
  const auto one = [](const Hold* hold) {
    return hold ? jsonReply({{u"results"_s, QJsonObject{{u"data"_s, QJsonObject{{u"hold"_s, described(*hold)}}}}}})
                : contentError(400, u"There is no such hold."_s);
  };
  router.on("GET", "v2/hold"_L1, [&store, one](Call& call) { return one(named(store, call.inputs)); });
  router.on("GET", "v2/holds/{}"_L1, [&store, one](Call& call) {
    const auto found = store.holds.find(call.id());
    return one(found == store.holds.end() ? nullptr : &found->second);
  });
  const auto items = [&store](Call& call) {
    if (!store.holds.contains(call.id()))
      return contentError(400, u"There is no such hold."_s);
    const auto [page, paging] = contentPage(call, itemsOf(store, call.id()), 25);
    return jsonReply(
        {{u"results"_s, QJsonObject{{u"contents"_s, page}}}, {u"collection"_s, QJsonObject{{u"paging"_s, paging}}}});
  };
  router.on("GET", "v2/holditems/{}"_L1, items);
  router.on("GET", "v2/holditems/{}/page"_L1, items);
  router.on("GET", "v1/rmstatistics/holds"_L1, [&store](Call&) {
    int direct = 0, total = 0;
    for (const auto& [id, node] : store.nodes()) {
      direct += !node.deleted && !node.holds.empty();
      total += !node.deleted && !store.holdsOn(node).empty();
    }
    return jsonReply({{u"directHoldsCount"_s, direct}, {u"totalCount"_s, total}});
  });
}

} // namespace

void addHoldRoutes(Router& router, ContentStore& store) {
  addListRoutes(router, store);
  router.on("POST", "v1/holds"_L1, [&store](Call& call) { return create(store, call); });
  router.on("PUT", "v1/holds"_L1, [&store](Call& call) { return update(store, call); });
  router.on("DELETE", "v1/holds/{}"_L1, [&store](Call& call) {
    const auto found = store.holds.find(call.id());
    return remove(store, found == store.holds.end() ? nullptr : &found->second);
  });
  router.on("DELETE", "v2/hold"_L1, [&store](Call& call) { return remove(store, named(store, call.inputs)); });
  router.on("GET", "v1/nodes/{}/holds"_L1,
            withNode(store, [&store](Call&, ContentNode& node) { return holdsOnNode(store, node); }));
  router.on("POST", "v1/nodes/{}/holds"_L1,
            withNode(store, [&store](Call& call, ContentNode& node) { return apply(store, call, node); }));
  router.on("DELETE", "v1/nodes/{}/holds/{}"_L1,
            withNode(store, [&store](Call& call, ContentNode& node) { return lift(store, call, node); }));
  router.on("POST", "v1/rmclassifications/applyhold"_L1, [&store](Call& call) { return batch(store, call, true); });
  router.on("POST", "v1/rmclassifications/removehold"_L1, [&store](Call& call) { return batch(store, call, false); });
}

} // namespace muniment::sandbox
