#pragma once

#include <memory>
#include <utility>

namespace muniment {
inline namespace base {

/// A piece of work that runs once; may own what cannot be copied.
class Task final {
 public:
  Task() = default;
  template <class F>
  requires(!std::is_same_v<std::remove_cvref_t<F>, Task>) explicit Task(F&& work)
      : m_work(std::make_unique<Work<std::decay_t<F>>>(std::forward<F>(work))) {}

  explicit operator bool() const { return m_work != nullptr; }
  void operator()() {
    const auto work = std::move(m_work);
    work->run();
  }

 private:
  struct Any {
    virtual ~Any() = default;
    virtual void run() = 0;
  };
  template <class F>
  struct Work final : Any {
    explicit Work(F work) : m_call(std::move(work)) {}
    void run() override { m_call(); }
    F m_call;
  };
  std::unique_ptr<Any> m_work;
};

} // namespace base
} // namespace muniment
