#include "core/model/task.h"

#include "core/model/exact_json.h"

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
                      {u"assignee"_s, orNull(task.assignee)},
                      {u"comment"_s, task.comment},
                      {u"decided_at"_s, orNull(task.decidedAt)},
                      {u"decided_by"_s, task.decidedBy},
                      {u"decision"_s, task.decision},
                      {u"due_at"_s, orNull(task.dueAt)},
                      {u"id"_s, task.id.toString()},
                      {u"kind"_s, nameOf(task.kind)},
                      {u"matter"_s, orNull(task.matter)},
                      {u"person"_s, orNull(task.person)},
                      {u"reminded_at"_s, orNull(task.remindedAt)},
                      {u"reminders"_s, task.reminders},
                      {u"role"_s, task.role ? Json(roleCode(*task.role)) : Json()},
                      {u"state"_s, nameOf(task.state)},
                      {u"subject"_s, task.subject},
                      {u"title"_s, task.title}};
}

Result<Task> taskFrom(const Json& content) {
  Task task;
  task.id = valueAt<TaskId>(content, u"id");
  task.kind = namedIn<Task::Kind>(kKinds, content.text(u"kind")).value_or(Task::Kind::ApproveDeclaration);
  task.subject = content.text(u"subject");
  task.title = content.text(u"title");
  task.matter = optionalAt<MatterId>(content, u"matter");
  task.assignee = optionalAt<ActorId>(content, u"assignee");
  task.role = parseRole(content.text(u"role"));
  task.person = optionalAt<PersonId>(content, u"person");
  task.dueAt = optionalAt<Instant>(content, u"due_at");
  task.state = namedIn<Task::State>(kStates, content.text(u"state")).value_or(Task::State::Open);
  task.decision = content.text(u"decision");
  task.comment = content.text(u"comment");
  task.askedBy = content.text(u"asked_by");
  task.askedAt = valueAt<Instant>(content, u"asked_at");
  task.decidedBy = content.text(u"decided_by");
  task.decidedAt = optionalAt<Instant>(content, u"decided_at");
  task.reminders = static_cast<std::int32_t>(content.number(u"reminders"));
  task.remindedAt = optionalAt<Instant>(content, u"reminded_at");
  return exactly(std::move(task), content);
}

} // namespace model
} // namespace muniment
