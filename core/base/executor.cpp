#include "core/base/executor.h"

namespace muniment {

Executor::Executor(int threads) {
  m_threads.reserve(static_cast<std::size_t>(threads));
  for (int i = 0; i < threads; ++i)
    m_threads.emplace_back([this] { work(); });
}

Executor::~Executor() {
  {
    const std::lock_guard lock(m_mutex);
    m_stopping = true;
  }
  m_wake.notify_all();
  for (std::thread& thread : m_threads)
    thread.join();
}

void Executor::post(Task task) {
  {
    const std::lock_guard lock(m_mutex);
    m_queue.push_back(std::move(task));
  }
  m_wake.notify_one();
}

void Executor::work() {
  for (;;) {
    Task task;
    {
      std::unique_lock lock(m_mutex);
      m_wake.wait(lock, [this] { return m_stopping || !m_queue.empty(); });
      if (m_queue.empty())
        return;
      task = std::move(m_queue.front());
      m_queue.pop_front();
    }
    task();
  }
}

} // namespace muniment
