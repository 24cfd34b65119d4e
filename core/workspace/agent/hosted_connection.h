#pragma once

#include "core/connect/http/http_line.h"
#include "core/workspace/agent/delivery_work.h"
#include "core/workspace/connections/connection_health.h"
#include "core/workspace/connections/make_connector.h"

namespace muniment::workspace {

/// Everything that the agent does for one connection, on a thread of its own: carries both ways, looks for news when it
/// is time, and takes down how it goes. Whatever this system does, no other waits for it.
class HostedConnection final {
 public:
  /// With a folder, what is said and answered is kept there, without its values.
  HostedConnection(Workspace& workspace, const Agent& agent, Connection connection, std::int64_t token,
                   const std::optional<FilePath>& captures = {});
  /// Breaks off what is under way; whatever was in flight is found by whoever comes next.
  ~HostedConnection();
  HostedConnection(const HostedConnection&) = delete;
  HostedConnection& operator=(const HostedConnection&) = delete;

  void start();
  [[nodiscard]] std::int64_t token() const { return m_token; }
  [[nodiscard]] const Connection& connection() const { return m_connection; }
  /// What is due now; tells whether there was anything. Called by its own thread; tests call it directly.
  [[nodiscard]] bool round();

 private:
  /// Ends every exchange when the connection ends.
  class Leash final : public connect::HttpLine {
   public:
    explicit Leash(connect::HttpLine& line) : m_line(&line) {}
    [[nodiscard]] Result<HttpResponse> exchange(const connect::HttpJob& job) override;
    void end() { m_ended->cancel(); }
    [[nodiscard]] const SharedProgress& ended() const { return m_ended; }

   private:
    connect::HttpLine* m_line;
    SharedProgress m_ended = std::make_shared<Progress>();
  };

  /// The latest exchanges; each goes into the program's log as well.
  class Memory final : public connect::WireLog {
   public:
    void note(const connect::WireNote& note) override;
    [[nodiscard]] std::vector<ConnectionExchange> exchanges() const;

   private:
    mutable std::mutex m_mutex;
    std::vector<ConnectionExchange> m_exchanges; ///< the newest first
    connect::CategoryWireLog m_log;
  };

  void work();
  [[nodiscard]] Result<void> build();
  [[nodiscard]] Result<void> beginCapture();
  void attend(Instant now);
  void fail(const Error& error, Instant now);
  void tell(Instant now);

  Workspace* m_workspace;
  const Agent* m_agent;
  Connection m_connection;
  std::int64_t m_token;
  Leash m_leash;
  Memory m_memory;
  connect::ThreadPause m_pause;
  connect::SystemChance m_chance;
  std::optional<FilePath> m_captures;
  std::unique_ptr<connect::SupportCapture> m_capture;
  std::unique_ptr<Connector> m_connector;
  std::unique_ptr<DeliveryWork> m_deliveries;
  std::optional<Instant> m_nextBuild;
  std::optional<Instant> m_nextAttend;
  std::int64_t m_patience = 0; ///< milliseconds before the next try after a failure
  ConnectionHealth m_health;
  std::optional<ConnectionHealth> m_told;
  Instant m_toldAt;
  std::mutex m_mutex;
  std::condition_variable m_wake;
  bool m_stopping = false;
  std::thread m_thread;
};

} // namespace muniment::workspace
