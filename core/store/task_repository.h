#pragma once

#include "core/model/scope.h"
#include "core/model/task.h"
#include "core/store/connection.h"

namespace muniment::store {

/// Whose tasks: those of an actor and of the roles that the actor has, or everybody's.
struct TaskFilter final {
  std::optional<ActorId> assignee;
  std::vector<ActorId> standsInFor = {}; ///< also theirs, but for what they must acknowledge themselves
  Roles roles;
  bool everybody = false;
  std::optional<Task::State> state = Task::State::Open;
  std::optional<Task::Kind> kind;
  std::optional<Instant> dueBefore;
};

/// What somebody must decide or acknowledge.
class TaskRepository final {
 public:
  explicit TaskRepository(Connection& connection) : m_connection(&connection) {}

  [[nodiscard]] Result<void> save(const Task& task);
  [[nodiscard]] Result<void> addMany(std::span<const Task> tasks);
  [[nodiscard]] Result<std::optional<Task>> byId(const TaskId& id, const Scope& scope);
  /// In the order in which they were opened.
  [[nodiscard]] Result<std::vector<Task>> bySubject(const QString& subject, const Scope& scope);
  /// Open ones whose subject begins like one of these, in the order in which they were opened.
  [[nodiscard]] Result<std::vector<Task>> openAbout(const QStringList& beginnings, const Scope& scope);
  /// The one that is due first comes first, those without a day last; `after` is the last of the page before.
  [[nodiscard]] Result<std::vector<Task>> page(const TaskFilter& filter, const std::optional<Task>& after, int limit,
                                               const Scope& scope);
  [[nodiscard]] Result<std::int64_t> count(const TaskFilter& filter, const Scope& scope);
  [[nodiscard]] Result<std::vector<Task>> scan(const std::optional<TaskId>& after, int limit, const Scope& scope);

 private:
  [[nodiscard]] Result<std::vector<Task>> read(const QByteArray& condition, QVariantList values,
                                               const QByteArray& order, const Scope& scope);

  Connection* m_connection;
};

} // namespace muniment::store
