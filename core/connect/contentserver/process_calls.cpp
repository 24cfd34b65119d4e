#include "core/connect/contentserver/process_calls.h"

#include "core/connect/contentserver/rm_answer.h"
#include "core/connect/contentserver/rm_pages.h"

namespace muniment::connect::contentserver {
namespace {

using namespace Qt::StringLiterals;

QString pathOf(const RmAssignment& step, const QString& rest) {
  return u"v2/processes/%1/subprocesses/%2/%3"_s.arg(step.process).arg(step.subprocess).arg(rest);
}

RmAssignment assignmentIn(const ForeignJson& item) {
  const ForeignJson* from = in(&item, {u"data", u"assignments"});
  if (!from)
    from = propertiesIn(item);
  RmAssignment step;
  step.process = numberIn(from, u"workflow_id");
  if (step.process == 0)
    step.process = numberIn(from, u"id");
  step.subprocess = numberIn(from, u"workflow_subworkflow_id");
  step.task = numberIn(from, u"workflow_subworkflow_task_id");
  step.name = textIn(from, u"name");
  step.due = textIn(from, u"date_due");
  step.status = textIn(from, u"status_name");
  return step;
}

} // namespace

Result<std::vector<RmAssignment>> ProcessCalls::mine(const SharedProgress& progress) {
  RmCall call;
  call.path = u"v2/members/assignments"_s;
  RmPages pages(*m_line, std::move(call), u"assignments"_s);
  std::vector<RmAssignment> steps;
  for (;;) {
    MUNIMENT_TRY_LET(page, pages.next(progress));
    if (!page)
      return steps;
    for (const ForeignJson& item : *page)
      if (RmAssignment step = assignmentIn(item); step.process != 0 && std::ranges::find(steps, step) == steps.end())
        steps.push_back(std::move(step));
  }
}

Result<RmTaskForm> ProcessCalls::form(const RmAssignment& step, const SharedProgress& progress) {
  RmCall call;
  call.path = u"v1/forms/processes/tasks/update"_s;
  call.query = {{u"process_id"_s, numeral(step.process)},
                {u"subprocess_id"_s, numeral(step.subprocess)},
                {u"task_id"_s, numeral(step.task)}};
  MUNIMENT_TRY_LET(document, m_line->ask(call, progress));
  RmTaskForm form;
  form.title = textIn(in(&document, {u"data"}), u"title");
  if (const ForeignJson* forms = in(&document, {u"forms"}))
    for (const ForeignJson& each : forms->elements())
      if (const ForeignJson* data = in(&each, {u"data"}))
        for (const ForeignJson::Member& field : data->members())
          form.values.emplace(field.name, field.value.text());
  return form;
}

Result<void> ProcessCalls::fill(const RmAssignment& step, const std::map<QString, QString>& values,
                                const SharedProgress& progress) {
  RmCall call;
  call.method = "PUT";
  call.path = pathOf(step, u"tasks/"_s + QString::number(step.task));
  Json::Object fields;
  for (const auto& [name, value] : values)
    fields.emplace(name, value);
  call.body = Json::Object{{u"action"_s, u"formUpdate"_s}, {u"values"_s, std::move(fields)}};
  MUNIMENT_TRY(m_line->ask(call, progress));
  return {};
}

Result<void> ProcessCalls::answer(const RmAssignment& step, const RmTaskAnswer& answer,
                                  const SharedProgress& progress) {
  RmCall call;
  call.method = "PUT";
  call.path = pathOf(step, u"tasks/"_s + QString::number(step.task));
  call.body = Json::Object{{u"comment"_s, answer.comment}};
  if (answer.custom.isEmpty())
    call.body->emplace(u"action"_s, answer.action);
  else
    call.body->emplace(u"custom_action"_s, answer.custom);
  MUNIMENT_TRY(m_line->ask(call, progress));
  return {};
}

Result<std::vector<RmTaskDone>> ProcessCalls::done(const RmAssignment& step, const SharedProgress& progress) {
  RmCall call;
  call.path = pathOf(step, u"activities"_s);
  MUNIMENT_TRY_LET(document, m_line->ask(call, progress));
  std::vector<RmTaskDone> done;
  if (const ForeignJson* list = listIn(document))
    for (const ForeignJson& each : list->elements())
      done.push_back({textIn(&each, u"action"), textIn(&each, u"comment"), numberIn(&each, u"user_id")});
  return done;
}

Result<qint64> ProcessCalls::start(qint64 map, std::span<const qint64> documents, const QString& comment,
                                   const SharedProgress& progress) {
  QStringList ids;
  for (const qint64 id : documents)
    ids.append(QString::number(id));
  RmCall draft;
  draft.method = "POST";
  draft.path = u"v2/draftprocesses"_s;
  draft.body = Json::Object{{u"AttachDocuments"_s, u"true"_s}, {u"doc_ids"_s, ids.join(u',')}, {u"workflow_id"_s, map}};
  MUNIMENT_TRY_LET(made, m_line->ask(draft, progress));
  const qint64 id = numberIn(in(&made, {u"results"}), u"draftprocess_id");
  RmCall start;
  start.method = "PUT";
  start.path = u"v2/draftprocesses/"_s + QString::number(id);
  start.body = Json::Object{{u"action"_s, u"Initiate"_s}, {u"comment"_s, comment}};
  MUNIMENT_TRY_LET(started, m_line->ask(start, progress));
  const qint64 process = numberIn(in(&started, {u"results"}), u"process_id");
  return process == 0 ? id : process;
}

} // namespace muniment::connect::contentserver
