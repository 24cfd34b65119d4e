#pragma once

#include "core/base/clock.h"
#include "core/base/executor.h"
#include "core/store/transaction.h"

#include <atomic>

namespace muniment::store {

/// The value of a piece of work together with the ledger entries it led to.
template <class T>
struct Committed final {
  T value;
  SealedRange entries;
};

/// The one thread that writes. Takes what is queued, runs it in one transaction, seals it and commits when the queue is
/// drained; an answer is given only after the commit is durable. Work may run again when its transaction was undone, so
/// it changes nothing but the database.
class Writer final {
 public:
  Writer(Address address, CommitHook& hook, const Clock& clock);
  /// Finishes what is queued.
  ~Writer();
  Writer(const Writer&) = delete;
  Writer& operator=(const Writer&) = delete;

  /// `work` is `Result<T>(Transaction&)`. When it fails, nothing of it is kept and the rest of the group goes on.
  template <class F>
  [[nodiscard]] auto run(F work) {
    using T = typename std::invoke_result_t<F&, Transaction&>::value_type;
    auto job = std::make_unique<WorkJob<F, T>>(std::move(work));
    auto future = job->promise.future();
    enqueue(std::move(job));
    return future;
  }

 private:
  struct Job {
    virtual ~Job() = default;
    [[nodiscard]] virtual Result<void> execute(Transaction& transaction) = 0;
    virtual void succeed(SealedRange entries) = 0;
    virtual void fail(Error error) = 0;
    std::vector<StagedEntry> staged;
    std::optional<Error> refusal; ///< of this job only; told when the rest of its group is committed
  };

  template <class F, class T>
  struct WorkJob final : Job {
    explicit WorkJob(F body) : call(std::move(body)) { promise.start(); }
    Result<void> execute(Transaction& transaction) override {
      value.reset();
      auto outcome = call(transaction);
      if (!outcome)
        return Failure(std::move(outcome).error());
      value.emplace(std::move(*outcome));
      return {};
    }
    void succeed(SealedRange entries) override {
      // NOLINTNEXTLINE(bugprone-unchecked-optional-access): only a job whose call gave a value succeeds
      promise.addResult(Result<Committed<T>>(Committed<T>{std::move(*value), entries}));
      promise.finish();
    }
    void fail(Error error) override {
      promise.addResult(Result<Committed<T>>(Failure(std::move(error))));
      promise.finish();
    }
    F call;
    std::optional<T> value;
    QPromise<Result<Committed<T>>> promise;
  };
  using Jobs = std::vector<std::unique_ptr<Job>>;

  /// How one try at a transaction ended.
  enum class Ending { Committed, NotBegun, Undone, Unknown };
  struct Attempt final {
    Ending ending = Ending::Committed;
    Error error{};
  };

  void enqueue(std::unique_ptr<Job> job);
  void work();
  void awaitNext();
  [[nodiscard]] Jobs takeGroup();
  void runGroup(Jobs jobs);
  /// Tries again while it makes sense: a deadlock, a lock held too long, the same command elsewhere.
  [[nodiscard]] Attempt settle(std::span<Job* const> jobs);
  [[nodiscard]] Attempt attempt(std::span<Job* const> jobs);
  [[nodiscard]] Result<void> begin();
  [[nodiscard]] Result<void> fill(std::span<Job* const> jobs, Instant now, QString& name);
  [[nodiscard]] Attempt finish(const QString& name);
  [[nodiscard]] Result<void> executeJob(Job& job, Instant now, bool grouped);

  Address m_address;
  CommitHook* m_hook;
  const Clock* m_clock;
  std::unique_ptr<Connection> m_connection;
  std::mutex m_mutex;
  std::condition_variable m_wake;
  std::deque<std::unique_ptr<Job>> m_queue;
  std::atomic<bool> m_hasWork = false;
  bool m_stopping = false;
  std::thread m_thread;
};

} // namespace muniment::store
