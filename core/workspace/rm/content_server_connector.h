#pragma once

#include "core/workspace/rm/content_server_carrier.h"
#include "core/workspace/rm/content_server_poll.h"
#include "core/workspace/rm/rm_audit.h"

namespace muniment::workspace {

/// Connects a Content Server with Records Management: sends what is queued, queues what changed here, and takes in what
/// changed there.
class ContentServerConnector final : public Connector {
 public:
  static constexpr std::int64_t kBetween = 60'000;          ///< milliseconds between looks at holds and steps
  static constexpr std::int64_t kBetweenLists = 600'000;    ///< between looks at whether everything is there
  static constexpr std::int64_t kBetweenPlans = 21'600'000; ///< between readings of the file plan

  /// Site values beside those of the way there: `container`, `classes`, `hold_type`, `readers`, `search`.
  [[nodiscard]] static Result<std::unique_ptr<Connector>> make(const ConnectorParts& parts);

  [[nodiscard]] delivery::Carrier* outgoing() override { return &m_carrier; }
  [[nodiscard]] delivery::Carrier* incoming() override { return &m_inbox; }
  [[nodiscard]] Result<Instant> attend(Instant now) override;
  [[nodiscard]] connect::CircuitState circuit() const override { return m_client->line().circuit(); }
  [[nodiscard]] std::vector<TestStep> test(const SharedProgress& progress) override;

 private:
  ContentServerConnector(const ConnectorParts& parts,
                         std::unique_ptr<connect::contentserver::ContentServerClient> client, RmSettings settings);

  /// What changed here is compared with what is there, page by page.
  [[nodiscard]] Result<void> queue();
  [[nodiscard]] Result<void> alarm(Instant now);

  QString m_peer;
  Workspace* m_workspace;
  ConnectorSeat m_seat;
  RmSettings m_settings;
  std::unique_ptr<connect::contentserver::ContentServerClient> m_client;
  ContentServerCarrier m_carrier;
  ContentServerPoll m_poll;
  RmAudit m_audit;
  RmInbox m_inbox;
  std::optional<Instant> m_nextList;
  std::optional<Instant> m_nextPlan;
};

/// The way to a Content Server, for whoever has a connection to it and its values.
[[nodiscard]] Result<std::unique_ptr<connect::contentserver::ContentServerClient>>
openContentServer(const ConnectorParts& parts);

} // namespace muniment::workspace
