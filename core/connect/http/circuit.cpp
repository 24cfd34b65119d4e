#include "core/connect/http/circuit.h"

namespace muniment::connect {

bool Circuit::admit(Instant now) {
  const std::scoped_lock lock(m_mutex);
  if (!m_open)
    return true;
  if (m_probing || now < m_openedAt.plusMilliseconds(m_rest))
    return false;
  m_probing = true;
  return true;
}

void Circuit::succeeded() {
  const std::scoped_lock lock(m_mutex);
  m_failures = 0;
  m_open = false;
  m_probing = false;
}

void Circuit::failed(Instant now) {
  const std::scoped_lock lock(m_mutex);
  m_probing = false;
  if (++m_failures < m_limit)
    return;
  m_open = true;
  m_openedAt = now;
}

void Circuit::abandoned() {
  const std::scoped_lock lock(m_mutex);
  m_probing = false;
}

CircuitState Circuit::state(Instant now) const {
  const std::scoped_lock lock(m_mutex);
  if (!m_open)
    return CircuitState::Closed;
  return m_probing || now >= m_openedAt.plusMilliseconds(m_rest) ? CircuitState::HalfOpen : CircuitState::Open;
}

} // namespace muniment::connect
