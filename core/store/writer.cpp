#include "core/store/writer.h"

#include "core/base/logging.h"

namespace muniment::store {
namespace {

constexpr std::size_t kLargestGroup = 1024;
constexpr int kAttempts = 5;

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
  }
  m_wake.notify_one();
}

Writer::Jobs Writer::takeGroup() {
  std::unique_lock lock(m_mutex);
  m_wake.wait(lock, [this] { return m_stopping || !m_queue.empty(); });
  Jobs jobs;
  while (!m_queue.empty() && jobs.size() < kLargestGroup) {
    jobs.push_back(std::move(m_queue.front()));
    m_queue.pop_front();
  }
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

Result<void> Writer::ensureOpen() {
  if (m_connection)
    return {};
  MUNIMENT_TRY_LET(connection, Connection::open(m_address, OpenMode::Write));
  m_connection = std::move(connection);
  return {};
}

void Writer::runGroup(Jobs jobs) {
  const Result<void> done = attempt(jobs);
  if (!done && !jobs.empty())
    retryOrFail(std::move(jobs), done.error());
}

/// Runs the jobs in one transaction. Jobs that fail by themselves are answered and removed from `jobs`.
Result<void> Writer::attempt(Jobs& jobs) {
  MUNIMENT_TRY(ensureOpen());
  MUNIMENT_TRY(m_connection->script(m_address.dialect == Dialect::Sqlite ? "BEGIN IMMEDIATE;\n" : "BEGIN;\n"));
  const Instant now = m_clock->now();
  const bool grouped = jobs.size() > 1;
  std::vector<std::pair<std::unique_ptr<Job>, Error>> refused;
  const auto run = [&]() -> Result<void> {
    std::vector<StagedEntry*> entries;
    for (auto& job : jobs) {
      Result<void> done = executeJob(*job, now, grouped);
      if (!done && (done.error().retryable || !grouped))
        return done;
      if (!done) {
        refused.emplace_back(std::move(job), std::move(done).error());
        continue;
      }
      for (StagedEntry& entry : job->staged)
        entries.push_back(&entry);
    }
    std::erase(jobs, nullptr);
    if (!entries.empty())
      MUNIMENT_TRY(m_hook->seal(*m_connection, now, entries));
    return m_connection->script("COMMIT;\n");
  };
  Result<void> done = run();
  if (!done) {
    if (!m_connection->script("ROLLBACK;\n"))
      m_connection.reset(); // nothing is known of this connection any more
  } else {
    for (auto& job : jobs)
      job->succeed(job->staged.empty() ? SealedRange() : SealedRange{job->staged.front().seq, job->staged.back().seq});
    jobs.clear();
  }
  for (auto& [job, error] : refused)
    job->fail(std::move(error));
  std::erase(jobs, nullptr);
  return done;
}

Result<void> Writer::executeJob(Job& job, Instant now, bool grouped) {
  if (grouped)
    MUNIMENT_TRY(m_connection->script("SAVEPOINT job;\n"));
  Transaction transaction(*m_connection, now);
  Result<void> done = job.execute(transaction);
  job.staged = std::move(transaction.staged());
  if (!done) {
    job.staged.clear();
    if (grouped && !done.error().retryable)
      MUNIMENT_TRY(m_connection->script("ROLLBACK TO SAVEPOINT job;\nRELEASE SAVEPOINT job;\n"));
    return done;
  }
  if (grouped)
    MUNIMENT_TRY(m_connection->script("RELEASE SAVEPOINT job;\n"));
  return {};
}

void Writer::retryOrFail(Jobs jobs, const Error& error) {
  const bool alone = jobs.size() == 1;
  for (auto& job : jobs) {
    if (alone && (!error.retryable || ++job->attempts >= kAttempts)) {
      job->fail(error);
      continue;
    }
    // One at a time: a job that breaks the group is then answered for itself.
    Jobs single;
    single.push_back(std::move(job));
    runGroup(std::move(single));
  }
}

} // namespace muniment::store
