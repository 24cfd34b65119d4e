#pragma once

#include "core/base/task.h"

#include <mutex>
#include <vector>

namespace muniment::ui {

/// What a child is still to be asked: the most urgent first. What is seen is wanted newest first, because whoever
/// turned on does not wait for the page before; what is played comes in its order.
class WishLine final {
 public:
  enum class Urgency : std::uint8_t { Opening, Playing, Picture, Words, Search };

  void add(Urgency urgency, base::Task work);
  /// Does the one whose turn it is; nothing where none waits.
  void doNext();

 private:
  struct Wish final {
    Urgency urgency = Urgency::Opening;
    std::int64_t number = 0;
    base::Task work;
  };
  [[nodiscard]] static bool isBefore(const Wish& left, const Wish& right);

  std::mutex m_mutex;
  std::vector<Wish> m_wishes;
  std::int64_t m_last = 0;
};

} // namespace muniment::ui
