#pragma once

#include "core/base/task.h"

#include <QtCore/QFuture>
#include <QtCore/QPromise>

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>
#include <vector>

namespace muniment {
inline namespace base {

/// Runs tasks on its own threads, first come first served. The only place where results pass from std threads to Qt.
class Executor final {
 public:
  explicit Executor(int threads = 1);
  /// Finishes what was posted, then joins.
  ~Executor();
  Executor(const Executor&) = delete;
  Executor& operator=(const Executor&) = delete;

  void post(Task task);

  /// Runs `work` on a thread of the executor and hands its value over as a future.
  template <class F>
  [[nodiscard]] auto run(F work) -> QFuture<std::invoke_result_t<F&>> {
    QPromise<std::invoke_result_t<F&>> promise;
    promise.start();
    auto future = promise.future();
    post(Task([promise = std::move(promise), work = std::move(work)]() mutable {
      promise.addResult(work());
      promise.finish();
    }));
    return future;
  }

 private:
  void work();

  std::mutex m_mutex;
  std::condition_variable m_wake;
  std::deque<Task> m_queue;
  bool m_stopping = false;
  std::vector<std::thread> m_threads;
};

/// A future that is finished already, for answers that need no thread.
template <class T>
[[nodiscard]] QFuture<T> readyFuture(T value) {
  QPromise<T> promise;
  promise.start();
  promise.addResult(std::move(value));
  promise.finish();
  return promise.future();
}

} // namespace base
} // namespace muniment
