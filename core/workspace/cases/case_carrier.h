#pragma once

#include "core/connect/manifest/manifest_client.h"
#include "core/delivery/carrier.h"
#include "core/workspace/cases/case_sync_commands.h"
#include "core/workspace/cases/remote_cases.h"
#include "core/workspace/cases/transfer_work.h"

namespace muniment::workspace {

/// Keeps cases and their documents the same here and in a system that a manifest describes. What is to go out is
/// written only where the system still says what both sides knew last; else it is heard first, and becomes a conflict
/// that is shown.
class CaseCarrier final : public delivery::Carrier {
 public:
  /// `others` carries what is no case.
  CaseCarrier(const ConnectorParts& parts, connect::ManifestConnection& line, connect::ManifestClient& client,
              delivery::Carrier& others)
      : m_parts(&parts), m_others(&others), m_cases(parts.connection.peer, line, client),
        m_transfers(parts, m_cases, client) {}
  CaseCarrier(const CaseCarrier&) = delete;
  CaseCarrier& operator=(const CaseCarrier&) = delete;

  [[nodiscard]] delivery::Outcome carry(const Delivery& delivery, const QByteArray& payload) override;
  /// What it carries is not known here: `carry` looks first.
  [[nodiscard]] delivery::Finding find(const Delivery& delivery) override { return m_others->find(delivery); }

  /// A piece of news may be of a case or of a document: looks it up there and takes over what it says.
  [[nodiscard]] Result<void> hear(const connect::PeerItem& news);

 private:
  [[nodiscard]] Result<void> write(const Delivery& delivery, const CaseWrite& write);
  [[nodiscard]] Result<void> change(const Delivery& delivery, const CaseWrite& write);
  [[nodiscard]] Result<void> hearOfCase(const QString& kind, const QString& remoteId);
  [[nodiscard]] Result<void> hearOfObject(const QString& kind, const QString& type, const QString& key);
  /// Looks it up there and takes over what it says; nothing where it is not there any more.
  [[nodiscard]] Result<void> lookUp(const QString& remoteId, const QString& happened, bool mayOpen);
  [[nodiscard]] Result<void> run(HearCase heard);

  const ConnectorParts* m_parts;
  delivery::Carrier* m_others;
  RemoteCases m_cases;
  TransferWork m_transfers;
};

} // namespace muniment::workspace
