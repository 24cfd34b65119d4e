#include "core/store/writer.h"

#include "core/store/commit_outcome.h"

#include <chrono>

namespace muniment::store {
namespace {

using namespace Qt::StringLiterals;

constexpr std::size_t kLargestGroup = 1024;
constexpr int kAttempts = 5;
constexpr std::chrono::microseconds kPatience{100};

} // namespace

Writer::Writer(Address address, CommitHook& hook, const Clock& clock)
    : m_address(std::move(address)), m_hook(&hook), m_clock(&clock), m_thread([this] { work(); }) {}

Writer::~Writer() {
  {
    const std::lock_guard lock(m_mutex);
    m_stopping = true;
  }
  m_wake.notify_all();
  m_thread.join();
}

void Writer::enqueue(std::unique_ptr<Job> job) {
  {
    const std::lock_guard lock(m_mutex);
    m_queue.push_back(std::move(job));
    m_hasWork.store(true, std::memory_order_release);
  }
  m_wake.notify_one();
}

/// Whoever was just answered often asks again at once; falling asleep for that costs more than the commit's own work.
void Writer::awaitNext() {
  const auto until = std::chrono::steady_clock::now() + kPatience;
  while (!m_hasWork.load(std::memory_order_acquire) && std::chrono::steady_clock::now() < until)
    std::this_thread::yield();
}

Writer::Jobs Writer::takeGroup() {
  awaitNext();
  std::unique_lock lock(m_mutex);
  m_wake.wait(lock, [this] { return m_stopping || !m_queue.empty(); });
  Jobs jobs;
  while (!m_queue.empty() && jobs.size() < kLargestGroup) {
    jobs.push_back(std::move(m_queue.front()));
    m_queue.pop_front();
  }
  m_hasWork.store(!m_queue.empty(), std::memory_order_release);
  return jobs;
}

void Writer::work() {
  for (;;) {
    Jobs jobs = takeGroup();
    if (jobs.empty())
      break;
    runGroup(std::move(jobs));
  }
  m_connection.reset(); // a Qt connection ends on the thread that opened it
}

void Writer::runGroup(Jobs jobs) {
  std::vector<Job*> all;
  for (auto& job : jobs)
    all.push_back(job.get());
  const Attempt together = all.size() > 1 ? settle(all) : Attempt{Ending::Undone, {}};
  Attempt own = together;
  for (auto& job : jobs) {
    // One at a time, so that a job that breaks the group is answered for itself; but not once the database is out of
    // reach, or every job would wait for it again.
    Job* const alone[] = {job.get()};
    if (together.ending == Ending::Undone && own.ending != Ending::NotBegun)
      own = settle(alone);
    if (own.ending != Ending::Committed)
      job->fail(own.error);
    else if (job->refusal)
      job->fail(std::move(*job->refusal));
    else
      job->succeed(job->staged.empty() ? SealedRange() : SealedRange{job->staged.front().seq, job->staged.back().seq});
  }
}

Writer::Attempt Writer::settle(std::span<Job* const> jobs) {
  for (int tries = 1;; ++tries) {
    Attempt last = attempt(jobs);
    if (last.ending != Ending::Undone || !last.error.retryable || tries == kAttempts)
      return last;
    std::this_thread::sleep_for(std::chrono::milliseconds(5 << tries));
  }
}

Writer::Attempt Writer::attempt(std::span<Job* const> jobs) {
  if (Result<void> begun = begin(); !begun) {
    m_connection.reset();
    return {Ending::NotBegun, std::move(begun).error()};
  }
  QString name;
  if (Result<void> filled = fill(jobs, m_clock->now(), name); !filled) {
    if (!m_connection->rollback())
      m_connection.reset(); // nothing is known of this connection any more
    return {Ending::Undone, std::move(filled).error()};
  }
  return finish(name);
}

Result<void> Writer::begin() {
  if (m_connection) {
    const Result<void> begun = m_connection->begin(TransactionKind::Write);
    if (begun || m_address.dialect == Dialect::Sqlite)
      return begun;
    m_connection.reset(); // the server may have been restarted since the last transaction
  }
  MUNIMENT_TRY_LET(connection, Connection::open(m_address, OpenMode::Write));
  m_connection = std::move(connection);
  return m_connection->begin(TransactionKind::Write);
}

/// Runs the jobs and seals their entries. A job that is refused by itself leaves nothing behind; any other failure is
/// one of the transaction.
Result<void> Writer::fill(std::span<Job* const> jobs, Instant now, QString& name) {
  std::vector<StagedEntry*> entries;
  for (Job* job : jobs) {
    MUNIMENT_TRY(executeJob(*job, now, jobs.size() > 1));
    for (StagedEntry& entry : job->staged)
      entries.push_back(&entry);
  }
  MUNIMENT_TRY_LET(transaction, transactionName(*m_connection));
  name = transaction;
  if (!entries.empty())
    MUNIMENT_TRY(m_hook->seal(*m_connection, now, entries));
  return {};
}

Writer::Attempt Writer::finish(const QString& name) {
  Result<void> done = m_connection->commit();
  if (done)
    return {};
  const bool unknown = done.error().id == "store.outcome_unknown"_L1;
  if (unknown || !m_connection->rollback())
    m_connection.reset();
  if (!unknown)
    return {Ending::Undone, std::move(done).error()};
  const Result<bool> committed = wasCommitted(m_address, name);
  if (!committed)
    return {Ending::Unknown, committed.error()};
  if (*committed)
    return {};
  return {Ending::Undone, makeRetryable(ErrorKind::Unavailable, "store.unreachable"_L1)};
}

Result<void> Writer::executeJob(Job& job, Instant now, bool grouped) {
  job.staged.clear();
  job.refusal.reset();
  if (grouped)
    MUNIMENT_TRY(m_connection->setSavepoint());
  Transaction transaction(*m_connection, now);
  Result<void> done = [&]() -> Result<void> {
    try {
      return job.execute(transaction);
    } catch (const std::exception& problem) {
      return failure(ErrorKind::Failed, "store.work_failed"_L1, {}, QString::fromUtf8(problem.what()));
    }
  }();
  if (done) {
    job.staged = std::move(transaction.staged());
    return grouped ? m_connection->releaseSavepoint() : Result<void>();
  }
  if (!grouped || done.error().retryable)
    return done;
  job.refusal = std::move(done).error();
  return m_connection->rollbackToSavepoint();
}

} // namespace muniment::store
