#include "app/agent/stop_signal.h"

namespace muniment::agent {

StopSignal::StopSignal() {
  sigemptyset(&m_signals);
  sigaddset(&m_signals, SIGINT);
  sigaddset(&m_signals, SIGTERM);
  pthread_sigmask(SIG_BLOCK, &m_signals, nullptr);
}

StopSignal::~StopSignal() = default;

void StopSignal::wait() const {
  int received = 0;
  sigwait(&m_signals, &received);
}

} // namespace muniment::agent
