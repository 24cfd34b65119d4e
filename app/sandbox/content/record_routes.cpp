#include "app/sandbox/content/content_routes.h"

#include "core/base/sha256.h"

namespace muniment::sandbox {
namespace {

using namespace Qt::StringLiterals;

const QStringList& detailNames() {
  static const QStringList names{u"official"_s,         u"rsi"_s,
                                 u"file_status"_s,      u"essential"_s,
                                 u"storage"_s,          u"accession"_s,
                                 u"subject"_s,          u"addressee"_s,
                                 u"sent_to"_s,          u"originator"_s,
                                 u"establishment"_s,    u"record_date"_s,
                                 u"status_date"_s,      u"received_date"_s,
                                 u"cycle_period"_s,     u"next_review_date"_s,
                                 u"last_review_date"_s, u"secondary_class_ids"_s};
  return names;
}

/// Changes whenever the details do: who writes with an older one has not seen the last change.
QString tokenOf(const ContentNode& node) {
  const QByteArray text = "rm" + QByteArray::number(node.id) + '/' + QByteArray::number(node.revision);
  return sha256(text).toHex().left(32);
}

bool isClass(const ContentStore& store, qint64 id) {
  const auto found = store.nodes().find(id);
  return found != store.nodes().end() && !found->second.deleted && found->second.type == 551;
}

void takeDetails(ContentNode& node, const Inputs& inputs) {
  QJsonObject& details = node.record->details;
  for (const QString& name : detailNames())
    if (inputs.has(name))
      details.insert(name, inputs.fields.value(name));
  // The description says `status`, answers say `file_status`: both are the same.
  if (inputs.has(u"status"_s))
    details.insert(u"file_status"_s, inputs.fields.value("status"_L1));
  if (inputs.has(u"official"_s))
    details.insert(u"official"_s, inputs.truth(u"official"_s));
  ++node.revision;
}

void makeRecord(ContentNode& node, qint64 classId, Instant at) {
  if (!node.record)
    node.record = ContentNode::Record{classId,
                                      {{u"official"_s, false},
                                       {u"rsi"_s, classId == 5000 ? u"CON-7"_s : QString()},
                                       {u"file_status"_s, u"ACTIVE"_s},
                                       {u"status_date"_s, contentTime(at)},
                                       {u"record_date"_s, contentTime(at)},
                                       {u"essential"_s, u"NR"_s},
                                       {u"storage"_s, u"EL"_s},
                                       {u"cycle_period"_s, QJsonValue()}},
                                      false,
                                      false};
  node.record->classId = classId;
}

Reply read(const ContentStore& store, const ContentNode& node) {
  QJsonArray data;
  if (node.record) {
    QJsonObject each = node.record->details;
    each.insert(u"rmclassification_id"_s, node.record->classId);
    const auto named = store.nodes().find(node.record->classId);
    each.insert(u"name"_s, named == store.nodes().end() ? QString() : named->second.name);
    each.insert(u"is_primary"_s, true);
    each.insert(u"file_number"_s, u"008-%1"_s.arg(node.record->classId));
    each.insert(u"status"_s, each.value("file_status"_L1));
    each.insert(u"inherit_from"_s, false);
    data.append(each);
  }
  const bool free = !node.record || !node.record->final;
  return jsonReply({{u"canRMClassify"_s, true},
                    {u"canRemoveClass"_s, node.record && free},
                    {u"canFinalize"_s, node.record && free},
                    {u"canBeUnclassified"_s, node.record && free},
                    {u"multiClass"_s, true},
                    {u"rm_metadataToken"_s, tokenOf(node)},
                    {u"classVolumeID"_s, 4000},
                    {u"vitalRecordCodes"_s, QJsonArray{u"V"_s}},
                    {u"showTab"_s, true},
                    {u"data"_s, data},
                    {u"definitions"_s, QJsonObject()},
                    {u"fields_order"_s, QJsonArray{u"rmclassification_id"_s, u"file_number"_s, u"rsi"_s}},
                    {u"fields_to_show"_s, QJsonObject()}});
}

Reply declare(ContentStore& store, Call& call, ContentNode& node) {
  const qint64 classId = call.inputs.number(u"class_id"_s);
  if (!isClass(store, classId))
    return noNode(classId);
  if (node.record && node.record->final)
    return contentError(400, u"The record is final."_s);
  if (node.record && call.inputs.text(u"rm_metadataToken"_s) != tokenOf(node))
    return contentError(409, u"The record details were changed by somebody else."_s);
  makeRecord(node, classId, call.at());
  takeDetails(node, call.inputs);
  store.audit(node, u"RM Classify"_s, call);
  return jsonReply({{u"ok"_s, true}, {u"errMsg"_s, QString()}, {u"rm_metadataToken"_s, tokenOf(node)}});
}

Reply update(ContentStore& store, Call& call, ContentNode& node) {
  if (!node.record)
    return contentError(400, u"The item has no RM classification."_s);
  if (call.inputs.text(u"rm_metadataToken"_s) != tokenOf(node))
    return contentError(409, u"The record details were changed by somebody else."_s);
  if (node.record->final)
    return contentError(400, u"The record is final."_s);
  takeDetails(node, call.inputs);
  store.audit(node, u"RM Details"_s, call);
  return jsonReply({{u"ok"_s, true}, {u"errMsg"_s, QString()}, {u"rm_metadataToken"_s, tokenOf(node)}});
}

Reply undeclare(ContentStore& store, Call& call, ContentNode& node) {
  if (!node.record || node.record->classId != call.id(1))
    return contentError(400, u"The item has no such RM classification."_s);
  if (node.record->final || !store.holdsOn(node).empty())
    return contentError(400, u"The record is final or on hold."_s);
  node.record.reset();
  ++node.revision;
  store.audit(node, u"RM Unclassify"_s, call);
  return jsonReply({{u"ok"_s, true}, {u"rm_metadataToken"_s, tokenOf(node)}});
}

/// Does something with each of the `ids`; nothing at all where one of them is missing.
Reply forEach(ContentStore& store, Call& call, const QString& event, const std::function<void(ContentNode&)>& act) {
  const auto ids = call.inputs.numbers(u"ids"_s);
  for (const qint64 id : ids)
    if (!store.find(id))
      return contentError(404, u"The item %1 does not exist."_s.arg(id));
  for (const qint64 id : ids) {
    act(*store.find(id));
    store.audit(*store.find(id), event, call);
  }
  return ids.empty() ? contentError(400, u"No ids."_s) : jsonReply({{u"results"_s, QJsonObject{{u"ok"_s, true}}}});
}

void finalize(ContentNode& node) {
  if (!node.record)
    return;
  node.record->final = true;
  ++node.revision;
}

void addBatchRoutes(Router& router, ContentStore& store) {
  router.on("PUT", "v1/rmclassifications/finalizerecords"_L1,
            [&store](Call& call) { return forEach(store, call, u"RM Finalize"_s, finalize); });
  router.on("POST", "v1/rmclassifications/RMMetadata"_L1, [&store](Call& call) {
    return forEach(store, call, u"RM Details"_s, [&](ContentNode& node) {
      if (node.record)
        takeDetails(node, call.inputs);
    });
  });
  router.on("POST", "v1/rmclassifications/batchAddClassification"_L1, [&store](Call& call) {
    const qint64 classId = call.inputs.number(u"classID"_s);
    if (!isClass(store, classId))
      return contentError(404, u"The class does not exist."_s);
    return forEach(store, call, u"RM Classify"_s, [&](ContentNode& node) {
      makeRecord(node, classId, call.at());
      ++node.revision;
    });
  });
  router.on("POST", "v1/rmclassifications|rmcassifications/batchRemoveClassification"_L1, [&store](Call& call) {
    return forEach(store, call, u"RM Unclassify"_s, [&](ContentNode& node) {
      if (node.record && !node.record->final && store.holdsOn(node).empty())
        node.record.reset();
    });
  });
  router.on("POST", "v1/rmqueues"_L1, [&store](Call& call) {
    ContentNode* node = store.find(call.inputs.number(u"id"_s));
    if (!node)
      return contentError(404, u"The item does not exist."_s);
    if (call.inputs.text(u"task_name"_s) != "rm_FinalizeRecord"_L1 || !node->record)
      return contentError(400, u"There is no such task for this item."_s);
    finalize(*node);
    store.audit(*node, u"RM Finalize"_s, call);
    return jsonReply({{u"http_status_code"_s, 202},
                      {u"location"_s, u"api/v1/rmqueues/%1"_s.arg(node->id)},
                      {u"task_status"_s, u"pending"_s},
                      {u"errMsg"_s, QString()}});
  });
  router.on("GET", "v1/rmqueues/{}"_L1, withNode(store, [](Call&, ContentNode& node) {
              const bool done = node.record && node.record->final;
              return jsonReply({{u"task_status"_s, done ? u"completed"_s : u"unknown"_s}, {u"errMsg"_s, QString()}});
            }));
  router.on("DELETE", "v1/rmqueues/{}"_L1, [](Call&) { return contentError(400, u"The task cannot be aborted."_s); });
}

} // namespace

void addRecordRoutes(Router& router, ContentStore& store) {
  addBatchRoutes(router, store);
  router.on("GET", "v1/nodes/{}/rmclassifications"_L1,
            withNode(store, [&store](Call&, ContentNode& node) { return read(store, node); }));
  router.on("POST", "v1/nodes/{}/rmclassifications"_L1,
            withNode(store, [&store](Call& call, ContentNode& node) { return declare(store, call, node); }));
  router.on("PUT", "v1/nodes/{}/rmclassifications"_L1,
            withNode(store, [&store](Call& call, ContentNode& node) { return update(store, call, node); }));
  for (const bool confidential : {true, false})
    router.on("PUT",
              confidential ? "v1/nodes/{}/rmclassifications/makeConfidential"_L1
                           : "v1/nodes/{}/rmclassifications/removeConfidential"_L1,
              withNode(store, [confidential](Call&, ContentNode& node) {
                if (!node.record)
                  return contentError(404, u"The item is no record."_s);
                node.record->confidential = confidential;
                return jsonReply({{u"ok"_s, true}});
              }));
  router.on("DELETE", "v1/nodes/{}/rmclassifications/{}"_L1,
            withNode(store, [&store](Call& call, ContentNode& node) { return undeclare(store, call, node); }));
  router.on("GET", "v2/classificationvolume"_L1, [](Call&) {
    return jsonReply(
        {{u"results"_s, QJsonObject{{u"id"_s, 4000}, {u"name"_s, u"Classifications"_s}, {u"type"_s, 198}}}});
  });
  const auto classified = [&store](Call& call) {
    QJsonArray items;
    for (const auto& [id, node] : store.nodes())
      if (!node.deleted && node.record && node.record->classId == call.id())
        items.append(propertiesOf(store, node));
    const auto [page, paging] = contentPage(call, items, 25);
    return jsonReply({{u"results"_s, QJsonObject{{u"contents"_s, page}, {u"ancestors"_s, QJsonArray()}}},
                      {u"collection"_s, QJsonObject{{u"paging"_s, paging}}}});
  };
  router.on("GET", "v2/classifieditems/{}"_L1, classified);
  router.on("GET", "v2/classifieditems/{}/page"_L1, classified);
}

} // namespace muniment::sandbox
