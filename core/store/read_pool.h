#pragma once

#include "core/base/executor.h"
#include "core/store/connection.h"
#include "core/store/query_stop.h"

namespace muniment::store {

/// A few read-only connections, each on its own thread; a query sees one snapshot.
class ReadPool final {
 public:
  ReadPool(Address address, int connections);
  ~ReadPool();
  ReadPool(const ReadPool&) = delete;
  ReadPool& operator=(const ReadPool&) = delete;

  /// `query` is `Result<T>(Connection&)`. `stop`, when given, can end it early.
  template <class F>
  [[nodiscard]] auto run(F query, SharedStop stop = {}) -> QFuture<std::invoke_result_t<F&, Connection&>> {
    using R = std::invoke_result_t<F&, Connection&>;
    auto job = std::make_unique<QueryJob<F, R>>(std::move(query));
    job->stop = std::move(stop);
    auto future = job->promise.future();
    enqueue(std::move(job));
    return future;
  }

 private:
  struct Job {
    virtual ~Job() = default;
    virtual void execute(Connection& connection) = 0;
    virtual void fail(Error error) = 0;
    SharedStop stop;
  };
  template <class F, class R>
  struct QueryJob final : Job {
    explicit QueryJob(F body) : call(std::move(body)) { promise.start(); }
    void execute(Connection& connection) override { answer(call(connection)); }
    void fail(Error error) override { answer(R(Failure(std::move(error)))); }
    void answer(R result) {
      promise.addResult(std::move(result));
      promise.finish();
    }
    F call;
    QPromise<R> promise;
  };

  void enqueue(std::unique_ptr<Job> job);
  void work();
  [[nodiscard]] std::unique_ptr<Job> takeJob();
  [[nodiscard]] Result<void> begin(std::unique_ptr<Connection>& connection) const;

  Address m_address;
  std::mutex m_mutex;
  std::condition_variable m_wake;
  std::deque<std::unique_ptr<Job>> m_queue;
  bool m_stopping = false;
  std::vector<std::thread> m_threads;
};

} // namespace muniment::store
