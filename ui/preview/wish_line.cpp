#include "ui/preview/wish_line.h"

#include <algorithm>

namespace muniment::ui {

bool WishLine::isBefore(const Wish& left, const Wish& right) {
  if (left.urgency != right.urgency)
    return left.urgency < right.urgency;
  return left.urgency <= Urgency::Playing ? left.number < right.number : left.number > right.number;
}

void WishLine::add(Urgency urgency, base::Task work) {
  const std::scoped_lock lock(m_mutex);
  m_wishes.push_back({urgency, ++m_last, std::move(work)});
}

void WishLine::doNext() {
  base::Task work;
  {
    const std::scoped_lock lock(m_mutex);
    const auto first = std::ranges::min_element(m_wishes, isBefore);
    if (first == m_wishes.end())
      return;
    work = std::move(first->work);
    m_wishes.erase(first);
  }
  work();
}

} // namespace muniment::ui
