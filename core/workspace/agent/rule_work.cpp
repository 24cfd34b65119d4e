#include "core/workspace/agent/rule_work.h"

#include "core/base/logging.h"

#include <chrono>

namespace muniment::workspace {
namespace {

constexpr auto kBetween = std::chrono::milliseconds(200); ///< rounds in which there was nothing
constexpr auto kAfterError = std::chrono::seconds(5);

} // namespace

RuleWork::~RuleWork() {
  {
    const std::lock_guard lock(m_mutex);
    m_stopping = true;
  }
  m_wake.notify_all();
  if (m_thread.joinable())
    m_thread.join();
}

void RuleWork::start() {
  m_thread = std::thread([this] { work(); });
}

Result<bool> RuleWork::round() {
  const AgentState agent = m_agent->state();
  if (!agent.active)
    return false;
  return m_workspace->ruleDesk(agent.token).work();
}

void RuleWork::work() {
  for (;;) {
    const auto done = round();
    if (!done)
      qCWarning(lcAgent, "rules rest: %s", qUtf8Printable(done.error().id));
    std::chrono::milliseconds rest = kBetween;
    if (!done)
      rest = kAfterError;
    else if (*done)
      rest = std::chrono::milliseconds(0);
    std::unique_lock lock(m_mutex);
    if (m_stopping || m_wake.wait_for(lock, rest, [this] { return m_stopping; }))
      return;
  }
}

} // namespace muniment::workspace
