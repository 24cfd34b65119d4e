#pragma once

#include <atomic>
#include <cstdint>
#include <memory>

namespace muniment {
inline namespace base {

/// Shared between a long piece of work and whoever watches it: how far it is, and whether it shall stop.
class Progress final {
 public:
  void setTotal(std::int64_t total) { m_total.store(total, std::memory_order_relaxed); }
  void advance(std::int64_t by) { m_done.fetch_add(by, std::memory_order_relaxed); }
  void cancel() { m_cancelled.store(true, std::memory_order_relaxed); }
  [[nodiscard]] std::int64_t total() const { return m_total.load(std::memory_order_relaxed); }
  [[nodiscard]] std::int64_t done() const { return m_done.load(std::memory_order_relaxed); }
  [[nodiscard]] bool isCancelled() const { return m_cancelled.load(std::memory_order_relaxed); }

 private:
  std::atomic<std::int64_t> m_total = 0;
  std::atomic<std::int64_t> m_done = 0;
  std::atomic<bool> m_cancelled = false;
};

using SharedProgress = std::shared_ptr<Progress>;

} // namespace base
} // namespace muniment
