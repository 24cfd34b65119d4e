#pragma once

#include "core/workspace/agent/agent.h"

namespace muniment::workspace {

/// The part of the agent that lets campaigns ask and remind, as long as its agent holds the lease.
class CampaignWork final {
 public:
  CampaignWork(Workspace& workspace, const Agent& agent) : m_workspace(&workspace), m_agent(&agent) {}
  ~CampaignWork();
  CampaignWork(const CampaignWork&) = delete;
  CampaignWork& operator=(const CampaignWork&) = delete;

  void start();
  /// One portion; tells whether there was anything. Called by its own thread; tests call it directly.
  [[nodiscard]] Result<bool> round();

 private:
  void work();

  Workspace* m_workspace;
  const Agent* m_agent;
  std::mutex m_mutex;
  std::condition_variable m_wake;
  bool m_stopping = false;
  std::thread m_thread;
};

} // namespace muniment::workspace
