#pragma once

#include "core/model/task.h"
#include "core/model/task_chain.h"
#include "core/workspace/command.h"

namespace muniment::workspace {

/// Tasks, the one that is due first comes first.
struct TasksPage final {
  static constexpr Permission kPermission = Permission::ViewItem;

  enum class Whose : std::uint8_t { Mine, Everybodys };
  struct Answer final {
    std::vector<model::Task> tasks;
    std::int64_t total = 0;
    bool hasMore = false;
  };
  Whose whose = Whose::Mine; ///< everybody's for a records manager only
  std::optional<Role> role;  ///< of mine, only those for this role
  std::optional<model::Task::Kind> kind;
  std::optional<model::Task::State> state = model::Task::State::Open;
  std::optional<model::Task> after; ///< the last of the page before
  int limit = 50;
  [[nodiscard]] Result<Answer> answer(QueryContext& context) const;
};

struct TaskById final {
  static constexpr Permission kPermission = Permission::ViewItem;

  struct Answer final {
    model::Task task;
    bool isMine = false;
    QStringList decisions;          ///< with which it can be closed
    QString about;                  ///< how people name its subject: code or number, and title
    QString why;                    ///< what the person is told: the notice of a hold
    QString asker;                  ///< name of who asked
    QString assignee;               ///< name of whom it is for, where that is one person
    std::optional<TaskChain> chain; ///< to whom it goes when nobody reacts
  };
  TaskId task;
  [[nodiscard]] Result<Answer> answer(QueryContext& context) const;
};

/// How many tasks wait for the actor: what a badge shows.
struct TaskCount final {
  static constexpr Permission kPermission = Permission::ViewItem;

  struct Answer final {
    std::int64_t open = 0;
    std::int64_t overdue = 0;
    std::int64_t dueSoon = 0;   ///< within seven days, and not overdue
    std::int64_t approvals = 0; ///< nothing is declared or disposed of until they are decided
  };
  [[nodiscard]] Result<Answer> answer(QueryContext& context) const;
};

} // namespace muniment::workspace
