#include "app/sandbox/content/content_routes.h"

#include <memory>

namespace muniment::sandbox {
namespace {

using namespace Qt::StringLiterals;

struct Process final {
  qint64 map = 0;
  std::vector<qint64> documents;
  QJsonObject values;
  QString state = u"draft"_s; ///< draft, running, completed
  QString owner;
  QJsonArray history;
};
using Processes = std::map<qint64, Process>;

Reply act(ContentStore& store, Process& process, Call& call) {
  const QString action = call.inputs.text(u"action"_s), custom = call.inputs.text(u"custom_action"_s);
  if (action.isEmpty() == custom.isEmpty())
    return contentError(400, u"Either action or custom_action."_s);
  if (process.state != "running"_L1)
    return contentError(500, u"The task is not ready."_s);
  if (action == "formUpdate"_L1) {
    const QJsonObject values = call.inputs.fields.value("values"_L1).toObject();
    for (auto value = values.begin(); value != values.end(); ++value)
      process.values.insert(value.key(), value.value());
    return jsonReply({{u"results"_s, QJsonObject()}});
  }
  process.state = u"completed"_s;
  process.history.append(QJsonObject{{u"action"_s, action.isEmpty() ? custom : action},
                                     {u"comment"_s, call.inputs.text(u"comment"_s)},
                                     {u"user_id"_s, store.user(call.user)->id},
                                     {u"date"_s, contentTime(call.at())}});
  return jsonReply({{u"results"_s, QJsonObject()}});
}

Reply draft(ContentStore& store, Processes& all, Call& call) {
  const qint64 map = call.inputs.number(u"workflow_id"_s);
  if (!store.find(map) || store.find(map)->type != 128)
    return contentError(500, u"There is no such workflow."_s);
  const qint64 id = store.nextId();
  all.emplace(id, Process{map, call.inputs.numbers(u"doc_ids"_s), {}, u"draft"_s, call.user, {}});
  return jsonReply({{u"results"_s, QJsonObject{{u"draftprocess_id"_s, id}, {u"workflow_type"_s, u"1_1"_s}}}});
}

Reply updateDraft(Processes& all, Call& call) {
  const auto found = all.find(call.id());
  if (found == all.end())
    return contentError(404, u"There is no such draft."_s);
  const QString action = call.inputs.text(u"action"_s);
  if (action == "formUpdate"_L1)
    found->second.values = call.inputs.fields.value("values"_L1).toObject();
  else if (action == "Initiate"_L1 && found->second.state == "draft"_L1)
    found->second.state = u"running"_s;
  else
    return contentError(400, u"The action is not possible."_s);
  QJsonObject results{{u"custom_message"_s, QJsonValue()}};
  if (action == "Initiate"_L1)
    results.insert(u"process_id"_s, call.id());
  return jsonReply({{u"results"_s, results}});
}

QJsonObject assignment(qint64 id, const Process& process) {
  return {{u"id"_s, id},
          {u"workflow_id"_s, id},
          {u"workflow_subworkflow_id"_s, id},
          {u"workflow_subworkflow_task_id"_s, 1},
          {u"name"_s, u"Review"_s},
          {u"status_name"_s, u"ontime"_s},
          {u"map_id"_s, process.map}};
}

} // namespace

void addProcessRoutes(Router& router, ContentStore& store) {
  const auto all = std::make_shared<Processes>();
  router.on("POST", "v2/draftprocesses"_L1, [all, &store](Call& call) { return draft(store, *all, call); });
  router.on("PUT", "v2/draftprocesses/{}"_L1, [all](Call& call) { return updateDraft(*all, call); });
  router.on("GET", "v1/forms/processes/tasks/update"_L1, [all](Call& call) {
    const auto found = all->find(call.inputs.number(u"process_id"_s));
    if (found == all->end())
      return contentError(500, u"There is no such process."_s);
    const QJsonObject form{
        {u"data"_s, found->second.values}, {u"options"_s, QJsonObject()}, {u"schema"_s, QJsonObject()}};
    return jsonReply({{u"forms"_s, QJsonArray{form}}, {u"data"_s, QJsonObject{{u"title"_s, u"Review"_s}}}});
  });
  router.on("PUT", "v2/processes/{}/subprocesses/{}/tasks/{}"_L1, [all, &store](Call& call) {
    const auto found = all->find(call.id());
    return found == all->end() ? contentError(404, u"There is no such process."_s) : act(store, found->second, call);
  });
  router.on("GET", "v2/processes/{}/subprocesses/{}/activities"_L1, [all](Call& call) {
    const auto found = all->find(call.id());
    return found == all->end() ? contentError(404, u"There is no such process."_s)
                               : jsonReply({{u"results"_s, QJsonObject{{u"data"_s, found->second.history}}}});
  });
  router.on("GET", "v2/workflows/status/processes/{}"_L1, [all](Call& call) {
    const auto found = all->find(call.id());
    return found == all->end() ? contentError(404, u"There is no such process."_s)
                               : jsonReply({{u"results"_s, QJsonObject{{u"status"_s, found->second.state}}}});
  });
  const auto assignments = [all](Call& call) {
    QJsonArray running;
    for (const auto& [id, process] : *all)
      if (process.state == "running"_L1)
        running.append(QJsonObject{{u"data"_s, QJsonObject{{u"assignments"_s, assignment(id, process)}}}});
    const auto [items, paging] = contentPage(call, running, 100);
    return jsonReply({{u"results"_s, items}, {u"collection"_s, QJsonObject{{u"paging"_s, paging}}}});
  };
  router.on("GET", "v2/members/assignments"_L1, assignments);
  router.on("GET", "v2/members/moduleassignments/ExpandAssignments/workflow"_L1, assignments);
}

} // namespace muniment::sandbox
