#pragma once

#include "core/model/scope.h"
#include "core/model/task_chain.h"
#include "core/store/connection.h"

namespace muniment::store {

/// To whom tasks go when nobody reacts, and who stands in for whom.
class TaskChainRepository final {
 public:
  explicit TaskChainRepository(Connection& connection) : m_connection(&connection) {}

  [[nodiscard]] Result<void> save(const TaskChain& chain);
  /// Nobody else changes it until the end of the transaction.
  [[nodiscard]] Result<void> lock(const TaskId& task);
  /// Of a task that whoever asks was found to see.
  [[nodiscard]] Result<std::optional<TaskChain>> of(const TaskId& task, const Scope& scope);
  /// Those with a step that is due, the longest waiting first.
  [[nodiscard]] Result<std::vector<TaskChain>> due(Instant now, int limit, const Scope& scope);
  [[nodiscard]] Result<std::vector<TaskChain>> scan(const std::optional<TaskId>& after, int limit, const Scope& scope);

 private:
  [[nodiscard]] Result<std::vector<TaskChain>> read(const QByteArray& rest, const QVariantList& values,
                                                    const Scope& scope);

  Connection* m_connection;
};

} // namespace muniment::store
