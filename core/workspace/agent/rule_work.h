#pragma once

#include "core/workspace/agent/agent.h"
#include "core/workspace/agent/round_thread.h"

namespace muniment::workspace {

/// The part of the agent that lets rules act, as long as its agent holds the lease.
class RuleWork final {
 public:
  RuleWork(Workspace& workspace, const Agent& agent) : m_workspace(&workspace), m_agent(&agent) {}
  RuleWork(const RuleWork&) = delete;
  RuleWork& operator=(const RuleWork&) = delete;

  void start();
  /// One portion; tells whether there was anything. Called by its own thread; tests call it directly.
  [[nodiscard]] Result<bool> round();

 private:
  Workspace* m_workspace;
  const Agent* m_agent;
  RoundThread m_thread;
};

} // namespace muniment::workspace
