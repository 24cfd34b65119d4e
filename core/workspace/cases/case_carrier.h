#pragma once

#include "core/connect/manifest/manifest_client.h"
#include "core/delivery/carrier.h"
#include "core/workspace/cases/case_sync_commands.h"
#include "core/workspace/cases/case_wire.h"
#include "core/workspace/connections/connector.h"

namespace muniment::workspace {

/// Keeps cases the same here and in a system that a manifest describes. What is to go out is written only where the
/// system still says what both sides knew last; else it is heard first, and becomes a conflict that is shown.
class CaseCarrier final : public delivery::Carrier {
 public:
  /// `others` carries what is no case.
  CaseCarrier(const ConnectorParts& parts, connect::ManifestConnection& line, connect::ManifestClient& client,
              delivery::Carrier& others)
      : m_parts(&parts), m_line(&line), m_client(&client), m_others(&others) {}

  [[nodiscard]] delivery::Outcome carry(const Delivery& delivery, const QByteArray& payload) override;
  /// What it carries is not known here: `carry` looks first.
  [[nodiscard]] delivery::Finding find(const Delivery& delivery) override { return m_others->find(delivery); }

  /// A piece of news may be of a case: looks it up there and takes over what it says.
  [[nodiscard]] Result<void> hear(const connect::PeerItem& news);

 private:
  [[nodiscard]] Result<void> open(const Delivery& delivery, const CaseWrite& write);
  [[nodiscard]] Result<void> change(const Delivery& delivery, const CaseWrite& write);
  [[nodiscard]] Result<void> comment(const Delivery& delivery, const CaseWrite& write);
  /// The case as it is there now; NotFound `peer.not_found`.
  [[nodiscard]] Result<connect::PeerItem> look(const QString& remoteId);
  [[nodiscard]] Result<void> tell(HearCase heard, const connect::PeerItem& item);
  [[nodiscard]] Result<void> run(HearCase heard);
  [[nodiscard]] bool has(const QString& resource, const QString& operation) const;

  const ConnectorParts* m_parts;
  connect::ManifestConnection* m_line;
  connect::ManifestClient* m_client;
  delivery::Carrier* m_others;
};

} // namespace muniment::workspace
