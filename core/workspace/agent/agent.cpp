#include "core/workspace/agent/agent.h"

#include "core/base/logging.h"
#include "core/workspace/ledger/head_holder.h"
#include "core/workspace/ledger/time_authority.h"

#include <chrono>

namespace muniment::workspace {
namespace {

constexpr auto kBeat = std::chrono::seconds(5);
constexpr std::int64_t kStampLook = 60'000;   ///< milliseconds between two looks whether a time-stamp is due
constexpr std::int64_t kStampRetry = 900'000; ///< milliseconds before an authority that did not answer is asked again
constexpr std::int64_t kLease = 30'000;       ///< milliseconds; six beats may fail before another takes over

} // namespace

Agent::Agent(Workspace& workspace, QString holder, AuthorityChoice authority)
    : m_workspace(&workspace), m_holder(std::move(holder)), m_authority(std::move(authority)) {}

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
  auto done = m_workspace->keepHouse();
  if (done)
    done = stampIfDue();
  if (!done) {
    const std::lock_guard lock(m_mutex);
    m_state.problem = done.error().id;
  }
}

Result<void> Agent::stamp() {
  AuthorityChoice authority = m_authority;
  if (authority.address.isEmpty()) {
    MUNIMENT_TRY_LET(chosen, m_workspace->ask(ChosenAuthority()).result());
    if (!chosen)
      return {};
    authority = {QUrl(chosen->address), chosen->certificates};
  }
  MUNIMENT_TRY(m_workspace->timeStampDaily(authority.address, authority.certificates));
  return {};
}

Result<void> Agent::stampIfDue() {
  if (m_workspace->info().isRehearsal())
    return {};
  const Instant now = m_workspace->now();
  if (!m_nextStamp || *m_nextStamp <= now) {
    auto stamped = stamp();
    // A holder who is away does not keep the time-stamps from being made, nor the other way round.
    if (const auto given = giveHeadIfDue(*m_workspace); !given && stamped)
      stamped = failure(given.error());
    m_stampProblem = stamped ? std::nullopt : std::optional(stamped.error());
    m_nextStamp = now.plusMilliseconds(stamped ? kStampLook : kStampRetry);
  }
  if (m_stampProblem)
    return Failure(*m_stampProblem);
  return {};
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
