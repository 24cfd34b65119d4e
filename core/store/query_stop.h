#pragma once

#include <atomic>
#include <memory>
#include <mutex>

namespace muniment::store {

class Connection;

/// Stops a query that runs on another thread. One query each; once requested, it stays so.
class QueryStop final {
 public:
  /// From any thread. The query ends with `base.cancelled`, unless it ended before.
  void request();
  [[nodiscard]] bool isRequested() const { return m_requested.load(); }

 private:
  friend class Connection;
  /// Says which connection works for the query from now on, or that none does any more.
  void work(const Connection* connection);

  std::mutex m_mutex;
  std::atomic<bool> m_requested = false;
  const Connection* m_running = nullptr;
};

using SharedStop = std::shared_ptr<QueryStop>;

} // namespace muniment::store
