#include "core/store/query_stop.h"

#include "core/store/connection.h"

namespace muniment::store {

void QueryStop::request() {
  const std::lock_guard lock(m_mutex);
  m_requested.store(true);
  if (m_running)
    m_running->interrupt();
}

void QueryStop::work(const Connection* connection) {
  const std::lock_guard lock(m_mutex);
  m_running = connection;
}

} // namespace muniment::store
