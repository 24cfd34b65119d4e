#include "core/workspace/agent/agent.h"

#include "core/base/logging.h"

#include <chrono>

namespace muniment::workspace {
namespace {

constexpr auto kBeat = std::chrono::seconds(5);
constexpr std::int64_t kLease = 30'000; ///< milliseconds; six beats may fail before another takes over

} // namespace

Agent::Agent(Workspace& workspace, QString holder) : m_workspace(&workspace), m_holder(std::move(holder)) {}

Agent::~Agent() {
  {
    const std::lock_guard lock(m_mutex);
    m_stopping = true;
  }
  m_wake.notify_all();
  if (m_thread.joinable())
    m_thread.join();
  if (const auto released = m_workspace->releaseLease(m_holder); !released)
    qCWarning(lcAgent, "the lease could not be given back: %s", qUtf8Printable(released.error().id));
}

void Agent::start() {
  m_thread = std::thread([this] { work(); });
}

AgentState Agent::state() const {
  const std::lock_guard lock(m_mutex);
  return m_state;
}

void Agent::beat() {
  const auto lease = m_workspace->takeLease(m_holder, kLease);
  {
    const std::lock_guard lock(m_mutex);
    m_state.lastBeat = m_workspace->now();
    m_state.problem = lease ? QString() : lease.error().id;
    const bool active = lease && lease->holder == m_holder;
    if (active && !m_state.active)
      m_state.since = m_state.lastBeat;
    m_state.active = active;
    m_state.holder = lease ? lease->holder : QString();
    m_state.token = lease ? lease->token : 0;
  }
  if (!lease || lease->holder != m_holder)
    return;
  const auto done = m_workspace->keepHouse();
  if (!done) {
    const std::lock_guard lock(m_mutex);
    m_state.problem = done.error().id;
  }
}

void Agent::work() {
  for (;;) {
    beat();
    std::unique_lock lock(m_mutex);
    if (m_wake.wait_for(lock, kBeat, [this] { return m_stopping; }))
      return;
  }
}

} // namespace muniment::workspace
