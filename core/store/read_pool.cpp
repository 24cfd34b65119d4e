#include "core/store/read_pool.h"

namespace muniment::store {

ReadPool::ReadPool(Address address, int connections) : m_address(std::move(address)) {
  for (int i = 0; i < connections; ++i)
    m_threads.emplace_back([this] { work(); });
}

ReadPool::~ReadPool() {
  {
    const std::lock_guard lock(m_mutex);
    m_stopping = true;
  }
  m_wake.notify_all();
  for (std::thread& thread : m_threads)
    thread.join();
}

void ReadPool::enqueue(std::unique_ptr<Job> job) {
  {
    const std::lock_guard lock(m_mutex);
    m_queue.push_back(std::move(job));
  }
  m_wake.notify_one();
}

void ReadPool::work() {
  std::unique_ptr<Connection> connection;
  for (;;) {
    std::unique_ptr<Job> job;
    {
      std::unique_lock lock(m_mutex);
      m_wake.wait(lock, [this] { return m_stopping || !m_queue.empty(); });
      if (m_queue.empty())
        return;
      job = std::move(m_queue.front());
      m_queue.pop_front();
    }
    if (!connection) {
      auto opened = Connection::open(m_address, OpenMode::Read);
      if (!opened) {
        job->fail(std::move(opened).error());
        continue;
      }
      connection = std::move(*opened);
    }
    if (auto begun = connection->script("BEGIN;\n"); !begun) {
      job->fail(std::move(begun).error());
      connection.reset();
      continue;
    }
    job->execute(*connection);
    if (!connection->script("COMMIT;\n"))
      connection.reset();
  }
}

} // namespace muniment::store
