#include "app/sandbox/content/content_routes.h"

namespace muniment::sandbox {
namespace {

using namespace Qt::StringLiterals;
using Series = ContentStore::Series;

/// The answer of a write: 200 even where it failed, which only `ok` tells.
Reply written(bool ok, const QString& message, qint64 id = 0) {
  return jsonReply({{u"results"_s, QJsonObject{{u"ok"_s, ok}, {u"errMsg"_s, message}, {u"id"_s, id}}}});
}

/// One row for each stage, as the list of the real one has it.
QJsonArray rowsOf(const Series& series) {
  QJsonObject row{{u"RSIID"_s, series.id},
                  {u"RSI"_s, series.fields.value("name"_L1)},
                  {u"Title"_s, series.fields.value("title"_L1)},
                  {u"Subject"_s, series.fields.value("subject"_L1)},
                  {u"Description"_s, series.fields.value("description"_L1)},
                  {u"RSIStatus"_s, series.fields.value("status"_L1)},
                  {u"StatusDate"_s, series.fields.value("statusDate"_L1)},
                  {u"DispControl"_s, series.fields.value("dispcontrol"_L1)}};
  QJsonArray rows;
  for (const auto& [id, stage] : series.stages) {
    row.insert(u"RSIScheduleID"_s, id);
    row.insert(u"RetStage"_s, stage.value("stage"_L1));
    for (const auto& [from, to] :
         {std::pair(u"eventType"_s, u"EventType"_s), std::pair(u"dateToUse"_s, u"DateToUse"_s),
          std::pair(u"retentionYears"_s, u"RetYears"_s), std::pair(u"retentionMonths"_s, u"RetMonths"_s),
          std::pair(u"retentionDays"_s, u"RetDays"_s), std::pair(u"actionCode"_s, u"ActionCode"_s),
          std::pair(u"objectType"_s, u"ObjectType"_s), std::pair(u"approved"_s, u"ApprovalFlag"_s)})
      row.insert(to, stage.value(from));
    rows.append(row);
  }
  return rows.isEmpty() ? QJsonArray{row} : rows;
}

Reply create(ContentStore& store, Call& call) {
  const QString name = call.inputs.text(u"name"_s);
  if (name.isEmpty() || call.inputs.text(u"status"_s).isEmpty())
    return written(false, u"name and status are needed"_s);
  if (store.seriesNamed(name))
    return written(false, u"The RSI already exists"_s);
  const qint64 id = store.nextId();
  store.series.emplace(id, Series{id, call.inputs.fields, {}});
  return written(true, {}, id);
}

Reply putStage(ContentStore& store, Call& call) {
  const auto series = store.series.find(call.id());
  if (series == store.series.end())
    return written(false, u"There is no such RSI"_s);
  const bool isNew = call.steps.size() == 1;
  if (!isNew && !series->second.stages.contains(call.id(1)))
    return written(false, u"There is no such stage"_s);
  if (isNew && (call.inputs.text(u"stage"_s).isEmpty() || call.inputs.text(u"objectType"_s).isEmpty()))
    return written(false, u"objectType and stage are needed"_s);
  const qint64 id = isNew ? store.nextId() : call.id(1);
  QJsonObject& stage = series->second.stages[id];
  for (auto field = call.inputs.fields.begin(); field != call.inputs.fields.end(); ++field)
    stage.insert(field.key(), field.value());
  return written(true, {}, id);
}

Reply removeSeries(ContentStore& store, Call& call) {
  const auto series = store.series.find(call.id());
  if (series == store.series.end())
    return written(false, u"There is no such RSI"_s);
  const QString name = series->second.fields.value("name"_L1).toString();
  for (const auto& [id, node] : store.nodes())
    if (node.record && node.record->details.value("rsi"_L1).toString() == name)
      return written(false, u"The RSI is in use"_s);
  store.series.erase(series);
  return written(true, {}, call.id());
}

Reply list(ContentStore& store, Call& call) {
  QJsonArray all;
  for (const auto& [id, series] : store.series)
    for (const QJsonValue& row : rowsOf(series))
      all.append(row);
  const auto [items, paging] = contentPage(call, all, 100);
  return jsonReply({{u"results"_s, QJsonObject{{u"data"_s, QJsonObject{{u"rsis"_s, items}}}}},
                    {u"collection"_s, QJsonObject{{u"paging"_s, paging}}}});
}

QJsonObject table(const QString& standard, std::initializer_list<std::pair<QString, QString>> values) {
  QJsonArray all;
  for (const auto& [code, text] : values)
    all.append(QJsonObject{{u"code"_s, code}, {u"description"_s, text}});
  return {{u"default_value"_s, standard}, {u"values"_s, all}};
}

Reply codes() {
  const QJsonObject data{{u"action_code"_s, table(u"32"_s, {{u"0"_s, u"None"_s},
                                                            {u"7"_s, u"Close"_s},
                                                            {u"8"_s, u"Finalize Record"_s},
                                                            {u"9"_s, u"Mark Official"_s},
                                                            {u"32"_s, u"Destroy"_s}})},
                         {u"essential"_s, table(u"NR"_s, {{u"NR"_s, u"Not reviewed"_s}, {u"V"_s, u"Vital"_s}})},
                         {u"storage"_s, table(u"EL"_s, {{u"EL"_s, u"Electronic"_s}, {u"PA"_s, u"Paper"_s}})},
                         {u"status"_s, table(u"ACTIVE"_s, {{u"ACTIVE"_s, u"Active"_s}, {u"CLOSED"_s, u"Closed"_s}})},
                         {u"rsi_status"_s, table(u"ACTIVE"_s, {{u"ACTIVE"_s, u"Active"_s}})},
                         {u"hold_type"_s, table(u"LEGAL"_s, {{u"LEGAL"_s, u"Legal"_s}, {u"AUDIT"_s, u"Audit"_s}})},
                         {u"event_type"_s, table(u"1"_s, {{u"1"_s, u"Calculated Date"_s},
                                                          {u"2"_s, u"Calendar Calculation"_s},
                                                          {u"3"_s, u"Event Based"_s},
                                                          {u"4"_s, u"Fixed Date"_s},
                                                          {u"5"_s, u"Permanent"_s}})},
                         {u"date_to_use"_s, table(u"91"_s, {{u"91"_s, u"Create Date"_s},
                                                            {u"93"_s, u"Modified Date"_s},
                                                            {u"94"_s, u"Status Date"_s},
                                                            {u"95"_s, u"Record Date"_s}})}};
  return jsonReply({{u"results"_s, QJsonObject{{u"data"_s, data}}}});
}

void addNodeSeriesRoutes(Router& router, ContentStore& store) {
  router.on("GET", "v1/nodes/{}/rsis"_L1, withNode(store, [](Call&, ContentNode& node) {
              QJsonArray all;
              if (node.record)
                all.append(QJsonObject{{u"class_id"_s, node.record->classId},
                                       {u"rsi"_s, node.record->details.value("rsi"_L1)}});
              return jsonReply({{u"data"_s, all}});
            }));
  for (const char* method : {"POST", "DELETE"})
    router.on(method, "v1/nodes/{}/rmclassifications/{}/rsis"_L1,
              withNode(store, [&store](Call& call, ContentNode& node) {
                if (!node.record || node.record->classId != call.id(1))
                  return contentError(400, u"The item has no such RM classification."_s);
                const QString name = call.request->method == "POST" ? call.inputs.text(u"rsi"_s) : QString();
                if (!name.isEmpty() && !store.seriesNamed(name))
                  return contentError(400, u"There is no such RSI."_s);
                node.record->details.insert(u"rsi"_s, name);
                ++node.revision;
                return jsonReply({{u"ok"_s, true}});
              }));
}

} // namespace

void addSeriesRoutes(Router& router, ContentStore& store) {
  addNodeSeriesRoutes(router, store);
  router.on("GET", "v2/rsis"_L1, [&store](Call& call) { return list(store, call); });
  router.on("GET", "v2/rsis/{}"_L1, [&store](Call& call) {
    const auto found = store.series.find(call.id());
    if (found == store.series.end())
      return contentError(400, u"There is no such RSI."_s);
    return jsonReply({{u"results"_s, QJsonObject{{u"data"_s, QJsonObject{{u"rsis"_s, rowsOf(found->second)}}}}}});
  });
  router.on("GET", "v2/rsischedule/{}"_L1, [&store](Call& call) {
    const auto found = store.series.find(call.id());
    QJsonArray stages;
    if (found != store.series.end())
      for (auto [id, stage] : found->second.stages) {
        stage.insert(u"id"_s, id);
        stages.append(stage);
      }
    return jsonReply({{u"results"_s, QJsonObject{{u"data"_s, stages}}}});
  });
  router.on("POST", "v1/rsis"_L1, [&store](Call& call) {
    QJsonArray found;
    for (const auto& [id, series] : store.series)
      if (series.fields.value("name"_L1).toString().contains(call.inputs.text(u"query"_s), Qt::CaseInsensitive))
        found.append(QJsonObject{{u"id"_s, id}, {u"name"_s, series.fields.value("name"_L1)}});
    return jsonReply({{u"data"_s, QJsonObject{{u"fast_codes"_s, found}}}});
  });
  router.on("POST", "v2/rsischedules"_L1, [&store](Call& call) { return create(store, call); });
  router.on("PUT", "v2/rsischedules/{}"_L1, [&store](Call& call) {
    const auto found = store.series.find(call.id());
    if (found == store.series.end())
      return written(false, u"There is no such RSI"_s);
    for (auto field = call.inputs.fields.begin(); field != call.inputs.fields.end(); ++field)
      found->second.fields.insert(field.key() == "newName"_L1 ? u"name"_s : field.key(), field.value());
    return written(true, {}, call.id());
  });
  router.on("DELETE", "v2/rsischedules/{}"_L1, [&store](Call& call) { return removeSeries(store, call); });
  router.on("POST", "v2/rsischedules/{}/stages"_L1, [&store](Call& call) { return putStage(store, call); });
  router.on("PUT", "v2/rsischedules/{}/stages/{}"_L1, [&store](Call& call) { return putStage(store, call); });
  router.on("DELETE", "v2/rsischedules/{}/stages/{}"_L1, [&store](Call& call) {
    const auto found = store.series.find(call.id());
    const bool gone = found != store.series.end() && found->second.stages.erase(call.id(1)) > 0;
    return written(gone, gone ? QString() : u"There is no such stage"_s, call.id(1));
  });
  router.on("PUT", "v2/rsischedules/{}/approve/{}"_L1, [&store](Call& call) {
    const auto found = store.series.find(call.id());
    if (found == store.series.end() || !found->second.stages.contains(call.id(1)))
      return written(false, u"There is no such stage"_s);
    found->second.stages.at(call.id(1))
        .insert(u"approved"_s, call.inputs.text(u"updateApproval"_s) == "updateapproval"_L1);
    return written(true, {}, call.id(1));
  });
  router.on("GET", "v2/recordsmanagement/rmcodes"_L1, [](Call&) { return codes(); });
  router.on("POST", "v1/recordsmanagement/importRSIs|importCodes|importSettings"_L1, [](Call& call) {
    return call.inputs.file() ? jsonReply({{u"results"_s, QJsonObject{{u"ok"_s, true}, {u"errMsg"_s, QString()}}}})
                              : contentError(400, u"There is no file."_s);
  });
}

} // namespace muniment::sandbox
