#pragma once

#include "core/workspace/agent/hosted_connection.h"

namespace muniment::workspace {

/// The part of the agent that works for connected systems: one worker for each connection that is on. It follows the
/// ledger, so what is added, changed, switched or removed counts at once. The same in munimentd and in the console.
class ConnectionHost final {
 public:
  /// `captures`: a folder in which exchanges are kept for whoever helps, without their values; none otherwise.
  ConnectionHost(Workspace& workspace, const Agent& agent, std::optional<FilePath> captures = {})
      : m_workspace(&workspace), m_agent(&agent), m_captures(std::move(captures)) {}
  ~ConnectionHost();
  ConnectionHost(const ConnectionHost&) = delete;
  ConnectionHost& operator=(const ConnectionHost&) = delete;

  void start();
  /// Brings the workers in line with what is set up, and puts what came from nobody known before a person. Called by
  /// its own thread; tests call it directly.
  [[nodiscard]] Result<void> look();
  /// Those that are worked for; for tests that drive them by hand.
  [[nodiscard]] std::vector<HostedConnection*> hosted() const;

 private:
  void work();
  [[nodiscard]] Result<void> follow(const AgentState& agent);
  [[nodiscard]] Result<void> quarantine(const AgentState& agent);

  Workspace* m_workspace;
  const Agent* m_agent;
  std::optional<FilePath> m_captures;
  std::map<ConnectionId, std::unique_ptr<HostedConnection>> m_hosted;
  std::int64_t m_seq = -1; ///< of the last entry about connections that was heeded
  std::int64_t m_token = 0;
  std::mutex m_mutex;
  std::condition_variable m_wake;
  bool m_started = false;
  bool m_stopping = false;
  std::thread m_thread;
};

} // namespace muniment::workspace
