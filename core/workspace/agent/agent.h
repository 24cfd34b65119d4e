#pragma once

#include "core/workspace/workspace.h"

#include <QtCore/QUrl>

#include <condition_variable>
#include <mutex>
#include <thread>

namespace muniment::workspace {

/// How the agent is, for the health endpoint and the status strip.
struct AgentState final {
  bool active = false;    ///< holds the lease
  QString holder;         ///< who does, when it is not this one
  std::int64_t token = 0; ///< fencing token of the lease
  Instant since;
  Instant lastBeat;
  QString problem; ///< id of the last error, empty when healthy
};

/// Who time-stamps the head; whoever was chosen in the workspace when the address is empty.
struct AuthorityChoice final {
  QUrl address;
  QByteArray certificates; ///< PEM; its signature must lead to one of them
};

/// The part of a workspace that works by itself: holds the lease, signs and time-stamps heads, purges old receipts.
/// The same class runs in munimentd and, when no other holds the lease, inside the console.
class Agent final {
 public:
  Agent(Workspace& workspace, QString holder, AuthorityChoice authority = {});
  /// Gives the lease back.
  ~Agent();
  Agent(const Agent&) = delete;
  Agent& operator=(const Agent&) = delete;

  [[nodiscard]] AgentState state() const;
  /// One round of everything that is due. Called by the agent's own thread; tests call it directly.
  void beat();
  void start();

 private:
  void work();
  [[nodiscard]] Result<void> stamp();
  [[nodiscard]] Result<void> stampIfDue();

  Workspace* m_workspace;
  QString m_holder;
  AuthorityChoice m_authority;
  std::optional<Instant> m_nextStamp; ///< not looked at before
  std::optional<Error> m_stampProblem;
  mutable std::mutex m_mutex;
  std::condition_variable m_wake;
  AgentState m_state;
  bool m_stopping = false;
  std::thread m_thread;
};

} // namespace muniment::workspace
