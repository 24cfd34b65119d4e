#include "core/workspace/agent/round_thread.h"

#include "core/base/logging.h"

namespace muniment::workspace {

RoundThread::~RoundThread() {
  {
    const std::lock_guard lock(m_mutex);
    m_stopping = true;
  }
  m_wake.notify_all();
  if (m_thread.joinable())
    m_thread.join();
}

bool RoundThread::goesOn(const char* what, const Rests& rests, const Result<bool>& done) {
  if (!done && done.error().kind != ErrorKind::Cancelled)
    qCWarning(lcAgent, "%s rest: %s", what, qUtf8Printable(done.error().id));
  std::chrono::milliseconds rest = rests.between;
  if (!done)
    rest = rests.afterError;
  else if (*done)
    rest = std::chrono::milliseconds(0);
  std::unique_lock lock(m_mutex);
  return !m_stopping && !m_wake.wait_for(lock, rest, [this] { return m_stopping; });
}

} // namespace muniment::workspace
