#pragma once

#include "core/connect/manifest/manifest_client.h"
#include "core/delivery/carrier.h"
#include "core/vault/vault.h"
#include "core/workspace/connections/manifest_call.h"

namespace muniment::workspace {

/// Carries operations to a system that a manifest describes. The id of a delivery is its idempotency key; where the
/// system knows no keys, it is asked whether it has the thing, and where it cannot be asked, a person is.
class ManifestCaller final : public delivery::Carrier {
 public:
  ManifestCaller(connect::ManifestConnection& line, connect::ManifestClient& client, vault::Vault& vault)
      : m_line(&line), m_client(&client), m_vault(&vault) {}

  [[nodiscard]] delivery::Outcome carry(const Delivery& delivery, const QByteArray& payload) override;
  /// What it carries is not known here: `carry` asks.
  [[nodiscard]] delivery::Finding find(const Delivery&) override { return delivery::Finding::NotThere; }

 private:
  [[nodiscard]] delivery::Finding ask(const ManifestCall& call);

  connect::ManifestConnection* m_line;
  connect::ManifestClient* m_client;
  vault::Vault* m_vault;
};

/// What the failure of a call means for the operation that it was for.
[[nodiscard]] delivery::Outcome outcomeOf(const Error& error);

} // namespace muniment::workspace
