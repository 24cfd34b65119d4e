#include "app/sandbox/content/content_routes.h"

#include <QtCore/QDateTime>

#include <memory>

namespace muniment::sandbox {
namespace {

using namespace Qt::StringLiterals;

constexpr int kDestroy = 32;

struct Line final {
  qint64 node = 0;
  QString stage;
  QString decision = u"pending"_s;
  QString comment;
  int action = kDestroy;
  QString outcome;
};

struct Snapshot final {
  std::vector<Line> lines;
  bool reviewed = false;
  bool performed = false;
};

/// The searches for what is due, and the dated snapshots that reviewers decide on.
struct Dispositions final {
  std::map<qint64, QJsonObject> criteria;
  std::map<std::pair<qint64, QString>, Snapshot> snapshots;
};

/// The date of a snapshot: `D/2026-01-02:03:04:05` in forms, without `D/` in paths.
QString dateOf(const QString& text) { return text.startsWith("D/"_L1) ? text.mid(2) : text; }

std::optional<QString> dueStage(ContentStore& store, const ContentNode& node, Instant at) {
  ContentStore::Series* series = store.seriesNamed(node.record->details.value("rsi"_L1).toString());
  if (!series)
    return std::nullopt;
  for (const auto& [id, stage] : series->stages) {
    if (textOf(stage.value("stage"_L1)) != textOf(node.record->details.value("file_status"_L1)) ||
        numberOf(stage.value("eventType"_L1)) != 1)
      continue;
    const QString from = numberOf(stage.value("dateToUse"_L1)) == 95
                             ? node.record->details.value("record_date"_L1).toString()
                             : contentTime(node.created);
    const QDateTime due = QDateTime::fromString(from.left(19) + u'Z', Qt::ISODate)
                              .addYears(int(numberOf(stage.value("retentionYears"_L1))))
                              .addMonths(int(numberOf(stage.value("retentionMonths"_L1))))
                              .addDays(numberOf(stage.value("retentionDays"_L1)));
    if (due.isValid() && due.toMSecsSinceEpoch() <= at.milliseconds())
      return textOf(stage.value("stage"_L1));
  }
  return std::nullopt;
}

Reply start(ContentStore& store, Dispositions& all, Call& call) {
  const auto criteria = all.criteria.find(call.id());
  if (criteria == all.criteria.end())
    return contentError(400, u"The search has no criteria."_s);
  QStringList series = textOf(criteria->second.value("rsi_list"_L1)).split(u',', Qt::SkipEmptyParts);
  if (criteria->second.value("rsi_list"_L1).isArray())
    series = criteria->second.value("rsi_list"_L1).toVariant().toStringList();
  const int action = int(numberOf(criteria->second.value("defaultProcess"_L1), kDestroy));
  Snapshot snapshot;
  for (const auto& [id, node] : store.nodes()) {
    if (node.deleted || !node.record || !series.contains(node.record->details.value("rsi"_L1).toString()))
      continue;
    if (const auto stage = dueStage(store, node, call.at()); stage && store.holdsOn(node).empty())
      snapshot.lines.push_back({id, *stage, u"pending"_s, {}, action, {}});
  }
  const QString date = contentTime(call.at()).replace(10, 1, u":"_s);
  all.snapshots.insert_or_assign({call.id(), date}, std::move(snapshot));
  return jsonReply({{u"ok"_s, true}, {u"qdate"_s, date}});
}

Snapshot* find(Dispositions& all, qint64 search, const QString& date) {
  const auto found = all.snapshots.find({search, dateOf(date)});
  return found == all.snapshots.end() ? nullptr : &found->second;
}

Reply rows(const ContentStore& store, const Snapshot& snapshot) {
  QJsonArray data;
  for (const Line& line : snapshot.lines) {
    const auto node = store.nodes().find(line.node);
    data.append(QJsonObject{{u"id"_s, line.node},
                            {u"name"_s, node == store.nodes().end() ? QString() : node->second.name},
                            {u"stage"_s, line.stage},
                            {u"decision"_s, line.decision},
                            {u"comment"_s, line.comment},
                            {u"action"_s, line.action},
                            {u"outcome"_s, line.outcome}});
  }
  const QJsonArray columns{u"id"_s, u"name"_s, u"stage"_s, u"decision"_s, u"action"_s, u"outcome"_s};
  return jsonReply({{u"results"_s, QJsonObject{{u"columns"_s, columns}, {u"data"_s, data}}}});
}

Reply table(const Dispositions& all, qint64 search) {
  QJsonArray found;
  for (const auto& [key, snapshot] : all.snapshots) {
    if (key.first != search)
      continue;
    int done = 0;
    for (const Line& line : snapshot.lines)
      done += !line.outcome.isEmpty();
    found.append(QJsonObject{{u"qdate"_s, key.second},
                             {u"snapshot_status"_s, snapshot.performed ? u"performed"_s : u"complete"_s},
                             {u"review_status"_s, snapshot.reviewed ? u"finished"_s : u"pending"_s},
                             {u"record_count"_s, qint64(snapshot.lines.size())},
                             {u"actioned_count"_s, done},
                             {u"hide_finish"_s, snapshot.reviewed},
                             {u"hide_changereview"_s, snapshot.reviewed},
                             {u"hide_performaction"_s, !snapshot.reviewed || snapshot.performed},
                             {u"deletable"_s, true}});
  }
  return jsonReply({{u"results"_s, found}});
}

/// Changes the lines that `objIdList` names, or all of them.
Reply change(Dispositions& all, Call& call, const std::function<void(Line&)>& act) {
  Snapshot* snapshot = find(all, call.inputs.number(u"dispNodeID"_s), call.inputs.text(u"qDate"_s));
  if (!snapshot)
    return contentError(404, u"There is no such snapshot."_s);
  if (snapshot->reviewed)
    return contentError(400, u"The review is finished."_s);
  const QStringList named = call.inputs.text(u"objIdList"_s).split(u' ', Qt::SkipEmptyParts);
  for (Line& line : snapshot->lines)
    if (named.isEmpty() || named.contains(QString::number(line.node) + u'_' + line.stage))
      act(line);
  return jsonReply({{u"ok"_s, true}});
}

/// Holds are looked at again here: one may have come since the snapshot.
QString perform(ContentStore& store, Call& call, const Line& line) {
  ContentNode* node = store.find(line.node);
  if (!node)
    return u"gone"_s;
  if (!store.holdsOn(*node).empty())
    return u"on hold"_s;
  if (line.action == kDestroy) {
    store.audit(*node, u"RM Destroy"_s, call);
    store.destroy(node->id);
    return u"destroyed"_s;
  }
  if (line.action == 8 && node->record)
    node->record->final = true;
  if (line.action == 7 && node->record)
    node->record->details.insert(u"file_status"_s, u"CLOSED"_s);
  store.audit(*node, u"RM Action"_s, call);
  return u"done"_s;
}

void addReviewRoutes(Router& router, ContentStore& store, const std::shared_ptr<Dispositions>& all) {
  router.on("POST", "v1/members/{}/disposition/changereviewdecision"_L1, [all](Call& call) {
    const QString decision = call.inputs.text(u"decision"_s);
    if (decision != "pending"_L1 && decision != "approve"_L1 && decision != "reject"_L1)
      return contentError(400, u"pending, approve or reject."_s);
    return change(*all, call, [&](Line& line) {
      line.decision = decision;
      line.comment = call.inputs.text(u"reviewComment"_s);
    });
  });
  router.on("POST", "v1/members/{}/disposition/changeactions"_L1, [all](Call& call) {
    return change(*all, call, [&](Line& line) { line.action = int(call.inputs.number(u"dispAction"_s)); });
  });
  router.on("POST", "v1/members/{}/disposition/finishreview"_L1, [all](Call& call) {
    Snapshot* snapshot = find(*all, call.inputs.number(u"dispNodeID"_s), call.inputs.text(u"qDate"_s));
    if (!snapshot)
      return contentError(404, u"There is no such snapshot."_s);
    for (const Line& line : snapshot->lines)
      if (line.decision == "pending"_L1)
        return contentError(400, u"Items are still pending."_s);
    snapshot->reviewed = true;
    return jsonReply({{u"ok"_s, true}});
  });
  router.on("POST", "v1/members/{}/disposition/performactions"_L1, [all, &store](Call& call) {
    Snapshot* snapshot = find(*all, call.inputs.number(u"dispNodeID"_s), call.inputs.text(u"qDate"_s));
    if (!snapshot || !snapshot->reviewed)
      return contentError(snapshot ? 400 : 404, u"There is no snapshot with a finished review."_s);
    for (Line& line : snapshot->lines)
      if (line.decision == "approve"_L1 && line.outcome.isEmpty())
        line.outcome = perform(store, call, line);
    snapshot->performed = true;
    return jsonReply({{u"ok"_s, true}});
  });
}

} // namespace

void addDispositionRoutes(Router& router, ContentStore& store) {
  const auto all = std::make_shared<Dispositions>();
  addReviewRoutes(router, store, all);
  router.on("PUT", "v1/dispSearchCriteria/{}"_L1, withNode(store, [all](Call& call, ContentNode& node) {
              if (node.type != 258)
                return contentError(400, u"This is no search."_s);
              all->criteria.insert_or_assign(node.id, call.inputs.fields);
              return jsonReply({{u"ok"_s, true}});
            }));
  router.on("POST", "v1/nodes/{}/startdispsearch"_L1, [all, &store](Call& call) { return start(store, *all, call); });
  router.on("GET", "v2/snapshottable/{}"_L1, [all](Call& call) { return table(*all, call.id()); });
  const auto one = [all, &store](Call& call) {
    const Snapshot* snapshot = find(*all, call.id(), call.steps.at(1));
    return snapshot ? rows(store, *snapshot) : contentError(404, u"There is no such snapshot."_s);
  };
  router.on("GET", "v2/nodes/{}/disposition-snapshots/qdate/{}"_L1, one);
  router.on("GET", "v2/nodes/{}/disposition-snapshots/qdate/{}/reviewerid/{}/reviewerstep/{}"_L1, one);
  router.on("GET", "v1/disposition/{}/qdate/{}"_L1, [all](Call& call) {
    const Snapshot* snapshot = find(*all, call.id(), call.steps.at(1));
    if (!snapshot)
      return contentError(404, u"There is no such snapshot."_s);
    return jsonReply({{u"priority"_s, 0},
                      {u"reviewStatus"_s, snapshot->reviewed ? u"finished"_s : u"pending"_s},
                      {u"snapshotStatus"_s, snapshot->performed ? u"performed"_s : u"complete"_s}});
  });
  router.on("DELETE", "v1/disposition/{}/qdate/{}"_L1, [all](Call& call) {
    return all->snapshots.erase({call.id(), dateOf(call.steps.at(1))}) > 0
               ? jsonReply({{u"ok"_s, true}})
               : contentError(404, u"There is no such snapshot."_s);
  });
}

} // namespace muniment::sandbox
