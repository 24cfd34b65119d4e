#include "core/store/task_chain_repository.h"

#include "core/store/content_row.h"

namespace muniment::store {
namespace {

using namespace Qt::StringLiterals;

bool sees(const Scope& scope) { return scope.isSystem() || scope.mayViewContent(); }

} // namespace

Result<void> TaskChainRepository::save(const TaskChain& chain) {
  MUNIMENT_TRY_LET(content, contentColumn(contentOf(chain)));
  MUNIMENT_TRY(
      m_connection->change("INSERT INTO task_chain (task, next, content, salt) VALUES (?, ?, ?, ?) ON CONFLICT "
                           "(task) DO UPDATE SET next = excluded.next, content = excluded.content, salt = "
                           "excluded.salt",
                           {column(chain.task), column(chain.next), content, chain.salt.toBytes()}));
  return {};
}

Result<void> TaskChainRepository::lock(const TaskId& task) {
  MUNIMENT_TRY(m_connection->change("UPDATE task_chain SET next = next WHERE task = ?", {column(task)}));
  return {};
}

Result<std::vector<TaskChain>> TaskChainRepository::read(const QByteArray& rest, const QVariantList& values,
                                                         const Scope& scope) {
  std::vector<TaskChain> chains;
  if (!sees(scope))
    return chains;
  MUNIMENT_TRY_LET(rows,
                   m_connection->select("SELECT task, next, content, salt FROM task_chain WHERE " + rest, values));
  while (rows.next()) {
    MUNIMENT_TRY_LET(chain, contentAt(rows, 2, taskChainFrom));
    if (chain.task.toString() != rows.text(0) || chain.next != optionalInstantAt(rows, 1))
      return damagedRow("task_chain"_L1);
    MUNIMENT_TRY_LET(salt, saltAt(rows, 3));
    chain.salt = salt;
    chains.push_back(std::move(chain));
  }
  MUNIMENT_TRY(rows.finish());
  return chains;
}

Result<std::optional<TaskChain>> TaskChainRepository::of(const TaskId& task, const Scope& scope) {
  MUNIMENT_TRY_LET(found, read("task = ?", {column(task)}, scope));
  return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

Result<std::vector<TaskChain>> TaskChainRepository::due(Instant now, int limit, const Scope& scope) {
  return read("next <= ? ORDER BY next, task LIMIT " + QByteArray::number(limit), {column(now)}, scope);
}

Result<std::vector<TaskChain>> TaskChainRepository::scan(const std::optional<TaskId>& after, int limit,
                                                         const Scope& scope) {
  return read((after ? "task > ?" : "1 = 1") + (" ORDER BY task LIMIT " + QByteArray::number(limit)),
              after ? QVariantList{column(*after)} : QVariantList(), scope);
}

} // namespace muniment::store
