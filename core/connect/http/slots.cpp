#include "core/connect/http/slots.h"

#include <chrono>

namespace muniment::connect {

using namespace Qt::StringLiterals;

Slots::Place::~Place() {
  if (!m_slots)
    return;
  const std::scoped_lock lock(m_slots->m_mutex);
  ++m_slots->m_free;
  m_slots->m_wake.notify_one();
}

Result<Slots::Place> Slots::take(const SharedProgress& progress) {
  std::unique_lock lock(m_mutex);
  while (m_free == 0) {
    if (progress && progress->isCancelled())
      return failure(ErrorKind::Cancelled, "base.cancelled"_L1);
    m_wake.wait_for(lock, std::chrono::milliseconds(10));
  }
  --m_free;
  return Place(this);
}

} // namespace muniment::connect
