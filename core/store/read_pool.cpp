#include "core/store/read_pool.h"

namespace muniment::store {

using namespace Qt::StringLiterals;

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

std::unique_ptr<ReadPool::Job> ReadPool::takeJob() {
  std::unique_lock lock(m_mutex);
  m_wake.wait(lock, [this] { return m_stopping || !m_queue.empty(); });
  if (m_queue.empty())
    return nullptr;
  auto job = std::move(m_queue.front());
  m_queue.pop_front();
  return job;
}

Result<void> ReadPool::begin(std::unique_ptr<Connection>& connection) const {
  if (connection && connection->begin(TransactionKind::Read))
    return {};
  MUNIMENT_TRY_LET(opened, Connection::open(m_address, OpenMode::Read));
  connection = std::move(opened);
  return connection->begin(TransactionKind::Read);
}

void ReadPool::work() {
  std::unique_ptr<Connection> connection;
  while (const auto job = takeJob()) {
    if (auto begun = begin(connection); !begun) {
      connection.reset();
      job->fail(std::move(begun).error());
      continue;
    }
    connection->obey(job->stop);
    try {
      job->execute(*connection);
    } catch (const std::exception& problem) {
      job->fail(makeError(ErrorKind::Failed, "store.work_failed"_L1, {}, QString::fromUtf8(problem.what())));
    }
    connection->obey(nullptr);
    // A stop that came late could hit the next query of a connection to a server.
    if (!connection->rollback() || (job->stop && job->stop->isRequested()))
      connection.reset();
  }
}

} // namespace muniment::store
