#include "core/model/task.h"

#include "core/model/json_values.h"

namespace muniment {
inline namespace model {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array kKinds{"approve-declaration"_L1, "review-disposition"_L1, "approve-disposition"_L1,
                            "acknowledge-hold"_L1, "review"_L1};
constexpr std::array kStates{"open"_L1, "done"_L1, "withdrawn"_L1};

} // namespace

QLatin1StringView nameOf(Task::Kind kind) { return kKinds[static_cast<std::size_t>(kind)]; }

QLatin1StringView nameOf(Task::State state) { return kStates[static_cast<std::size_t>(state)]; }

QString aggregateOf(const TaskId& id) { return u"task:"_s + id.toString(); }

Json contentOf(const Task& task) {
  return Json::Object{{u"asked_at"_s, task.askedAt.toString()},
                      {u"asked_by"_s, task.askedBy},
                      {u"assignee"_s, jsonOf(task.assignee)},
                      {u"comment"_s, task.comment},
                      {u"decided_at"_s, jsonOf(task.decidedAt)},
                      {u"decided_by"_s, task.decidedBy},
                      {u"decision"_s, task.decision},
                      {u"due_at"_s, jsonOf(task.dueAt)},
                      {u"id"_s, task.id.toString()},
                      {u"kind"_s, nameOf(task.kind)},
                      {u"matter"_s, jsonOf(task.matter)},
                      {u"person"_s, jsonOf(task.person)},
                      {u"reminded_at"_s, jsonOf(task.remindedAt)},
                      {u"reminders"_s, task.reminders},
                      {u"role"_s, task.role ? Json(roleCode(*task.role)) : Json()},
                      {u"state"_s, nameOf(task.state)},
                      {u"subject"_s, task.subject},
                      {u"title"_s, task.title}};
}

Result<Task> taskFrom(const Json& content) {
  Task task;
  task.id = idFrom<TaskId>(content.at(u"id")).value_or(TaskId());
  task.kind = namedIn<Task::Kind>(kKinds, content.text(u"kind")).value_or(Task::Kind::ApproveDeclaration);
  task.subject = content.text(u"subject");
  task.title = content.text(u"title");
  task.matter = idFrom<MatterId>(content.at(u"matter"));
  task.assignee = idFrom<ActorId>(content.at(u"assignee"));
  task.role = parseRole(content.text(u"role"));
  task.person = idFrom<PersonId>(content.at(u"person"));
  task.dueAt = instantFrom(content.at(u"due_at"));
  task.state = namedIn<Task::State>(kStates, content.text(u"state")).value_or(Task::State::Open);
  task.decision = content.text(u"decision");
  task.comment = content.text(u"comment");
  task.askedBy = content.text(u"asked_by");
  task.askedAt = instantFrom(content.at(u"asked_at")).value_or(Instant());
  task.decidedBy = content.text(u"decided_by");
  task.decidedAt = instantFrom(content.at(u"decided_at"));
  task.reminders = static_cast<std::int32_t>(content.number(u"reminders"));
  task.remindedAt = instantFrom(content.at(u"reminded_at"));
  return sameAs(content, std::move(task));
}

} // namespace model
} // namespace muniment
