#pragma once

#include "core/connect/manifest/manifest_client.h"
#include "core/workspace/cases/case_carrier.h"
#include "core/workspace/connections/connector.h"
#include "core/workspace/connections/manifest_caller.h"
#include "core/workspace/connections/manifest_inbox.h"
#include "core/workspace/connections/notice_carrier.h"

namespace muniment::workspace {

/// Connects a system that a manifest describes: carries `manifest.call` to it, takes in what it sends and what its list
/// of news has.
class ManifestConnector final : public Connector {
 public:
  /// Usage where a value of the site or a secret is missing, or the manifest is none any more.
  [[nodiscard]] static Result<std::unique_ptr<Connector>> make(ConnectorParts parts);

  [[nodiscard]] delivery::Carrier* outgoing() override { return &*m_cases; }
  [[nodiscard]] delivery::Carrier* incoming() override { return &*m_inbox; }
  [[nodiscard]] Result<Instant> attend(Instant now) override;
  [[nodiscard]] connect::CircuitState circuit() const override { return m_line->circuit(); }
  [[nodiscard]] std::map<QString, std::int64_t> notUnderstood() const override { return m_inbox->notUnderstood(); }
  [[nodiscard]] std::vector<TestStep> test(const SharedProgress& progress) override;

 private:
  /// Keeps the refresh token where the one before was kept.
  class Keeper final : public connect::RefreshTokenKeeper {
   public:
    Keeper(SecretStore* secrets, QString peer, QString name)
        : m_secrets(secrets), m_peer(std::move(peer)), m_name(std::move(name)) {}
    [[nodiscard]] Result<void> keep(const Secret& refreshToken) override;

   private:
    SecretStore* m_secrets;
    QString m_peer;
    QString m_name;
  };

  explicit ManifestConnector(ConnectorParts parts) : m_parts(std::move(parts)) {}
  [[nodiscard]] Result<void> open();
  [[nodiscard]] Result<void> takeNews(const connect::EventRule& rule);

  ConnectorParts m_parts;
  std::optional<Keeper> m_keeper;
  std::unique_ptr<connect::ManifestConnection> m_line;
  std::optional<connect::ManifestClient> m_client;
  std::optional<ManifestCaller> m_caller;
  std::optional<NoticeCarrier> m_notices;
  std::optional<CaseCarrier> m_cases;
  std::optional<ManifestInbox> m_inbox;
};

} // namespace muniment::workspace
