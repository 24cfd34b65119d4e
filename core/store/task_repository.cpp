#include "core/store/task_repository.h"

#include "core/store/content_row.h"
#include "core/store/scope_sql.h"

#include <limits>

namespace muniment::store {
namespace {

using namespace Qt::StringLiterals;

/// Where tasks without a day stand in the order.
constexpr qlonglong kNever = std::numeric_limits<qlonglong>::max();

bool sees(const Scope& scope) { return scope.isSystem() || scope.mayViewContent(); }

Result<Task> readTask(const Rows& rows) {
  MUNIMENT_TRY_LET(task, contentAt(rows, 7, taskFrom));
  MUNIMENT_TRY_LET(assignee, optionalIdAt<ActorId>(rows, 3));
  MUNIMENT_TRY_LET(matter, optionalIdAt<MatterId>(rows, 5));
  const auto role = rows.isNull(4) ? std::nullopt : parseRole(rows.text(4));
  if (task.id.toString() != rows.text(0) || task.subject != rows.text(1) ||
      static_cast<std::int64_t>(task.state) != rows.integer(2) ||
      static_cast<std::int64_t>(task.kind) != rows.integer(9) || task.assignee != assignee || task.role != role ||
      task.matter != matter || task.dueAt != optionalInstantAt(rows, 6))
    return damagedRow("task"_L1);
  MUNIMENT_TRY_LET(salt, saltAt(rows, 8));
  task.salt = salt;
  return task;
}

void appendFilter(const TaskFilter& filter, QByteArray& sql, QVariantList& values) {
  if (filter.state) {
    sql += " AND state = ?";
    values << static_cast<int>(*filter.state);
  }
  if (filter.kind) {
    sql += " AND kind = ?";
    values << static_cast<int>(*filter.kind);
  }
  if (filter.dueBefore) {
    sql += " AND due_at < ?";
    values << column(*filter.dueBefore);
  }
  if (filter.everybody)
    return;
  sql += " AND (1 = 0";
  if (filter.assignee) {
    sql += " OR assignee = ?";
    values << column(*filter.assignee);
  }
  for (const ActorId& absent : filter.standsInFor) {
    sql += " OR (assignee = ? AND kind <> ?)";
    values << column(absent) << static_cast<int>(Task::Kind::AcknowledgeHold);
  }
  for (const Role role : filter.roles) {
    sql += " OR (assignee IS NULL AND role = ?)";
    values << roleCode(role);
  }
  sql += ')';
}

} // namespace

Result<void> TaskRepository::save(const Task& task) {
  MUNIMENT_TRY_LET(content, canonicalJson(contentOf(task)));
  MUNIMENT_TRY(m_connection->change("UPDATE task SET state = ?, assignee = ?, role = ?, due_at = ?, content = ?, salt "
                                    "= ? WHERE id = ?",
                                    {static_cast<int>(task.state), column(task.assignee),
                                     task.role ? QVariant(roleCode(*task.role)) : QVariant(), column(task.dueAt),
                                     QString::fromUtf8(content), task.salt.toBytes(), column(task.id)}));
  return {};
}

Result<void> TaskRepository::addMany(std::span<const Task> tasks) {
  BulkRows rows{"task", {"id", "subject", "kind", "state", "assignee", "role", "matter", "due_at", "content", "salt"}};
  for (const Task& task : tasks) {
    MUNIMENT_TRY_LET(content, canonicalJson(contentOf(task)));
    rows.add(task.id).add(task.subject).add(static_cast<std::int64_t>(task.kind));
    rows.add(static_cast<std::int64_t>(task.state)).add(task.assignee);
    if (task.role)
      rows.add(roleCode(*task.role));
    else
      rows.addNull();
    rows.add(task.matter).add(task.dueAt).addUtf8(content).add(task.salt);
  }
  MUNIMENT_TRY(m_connection->insertMany(rows));
  return {};
}

Result<std::vector<Task>> TaskRepository::read(const QByteArray& condition, QVariantList values,
                                               const QByteArray& order, const Scope& scope) {
  std::vector<Task> tasks;
  if (!sees(scope))
    return tasks;
  QByteArray sql =
      "SELECT id, subject, state, assignee, role, matter, due_at, content, salt, kind FROM task WHERE " + condition;
  appendMatterCondition(scope, sql, values);
  MUNIMENT_TRY_LET(rows, m_connection->select(sql + order, values));
  while (rows.next()) {
    MUNIMENT_TRY_LET(task, readTask(rows));
    tasks.push_back(std::move(task));
  }
  MUNIMENT_TRY(rows.finish());
  return tasks;
}

Result<std::optional<Task>> TaskRepository::byId(const TaskId& id, const Scope& scope) {
  MUNIMENT_TRY_LET(tasks, read("id = ?", {column(id)}, {}, scope));
  return tasks.empty() ? std::nullopt : std::optional(std::move(tasks.front()));
}

Result<std::vector<Task>> TaskRepository::bySubject(const QString& subject, const Scope& scope) {
  return read("subject = ?", {subject}, " ORDER BY id", scope);
}

Result<std::vector<Task>> TaskRepository::openAbout(const QStringList& beginnings, const Scope& scope) {
  QByteArray condition = "state = ? AND (1 = 0";
  QVariantList values{static_cast<int>(Task::State::Open)};
  for (const QString& beginning : beginnings) {
    condition += " OR substr(subject, 1, ?) = ?";
    values << int(beginning.size()) << beginning;
  }
  return read(condition + ')', values, " ORDER BY id", scope);
}

Result<std::vector<Task>> TaskRepository::page(const TaskFilter& filter, const std::optional<Task>& after, int limit,
                                               const Scope& scope) {
  const QByteArray due = "coalesce(due_at, " + QByteArray::number(kNever) + ")";
  QByteArray condition = "1 = 1";
  QVariantList values;
  appendFilter(filter, condition, values);
  if (after) {
    condition += " AND (" + due + ", id) > (?, ?)";
    values << (after->dueAt ? qlonglong(after->dueAt->milliseconds()) : kNever) << column(after->id);
  }
  return read(condition, values, " ORDER BY " + due + ", id LIMIT " + QByteArray::number(limit), scope);
}

Result<std::int64_t> TaskRepository::count(const TaskFilter& filter, const Scope& scope) {
  if (!sees(scope))
    return 0;
  QByteArray sql = "SELECT count(*) FROM task WHERE 1 = 1";
  QVariantList values;
  appendFilter(filter, sql, values);
  appendMatterCondition(scope, sql, values);
  MUNIMENT_TRY_LET(rows, m_connection->select(sql, values));
  return rows.next() ? rows.integer(0) : 0;
}

Result<std::vector<Task>> TaskRepository::scan(const std::optional<TaskId>& after, int limit, const Scope& scope) {
  return read(after ? "id > ?" : "1 = 1", after ? QVariantList{column(*after)} : QVariantList(),
              " ORDER BY id LIMIT " + QByteArray::number(limit), scope);
}

} // namespace muniment::store
