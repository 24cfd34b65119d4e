#pragma once

#include "core/connect/manifest/manifest_client.h"
#include "core/delivery/carrier.h"
#include "core/workspace/cases/case_carrier.h"
#include "core/workspace/connections/connection_desk.h"
#include "core/workspace/connections/connector.h"
#include "core/workspace/connections/notice_carrier.h"

#include <mutex>

namespace muniment::workspace {

/// Takes in what a system sent: splits a webhook into its items, keeps each item as it came, fetches the partner
/// documents that items speak of and hears of the cases. A repetition adds nothing.
class ManifestInbox final : public delivery::Carrier {
 public:
  ManifestInbox(const ConnectorParts& parts, connect::ManifestConnection& line, connect::ManifestClient& client,
                CaseCarrier& cases, NoticeCarrier& notices)
      : m_parts(&parts), m_line(&line), m_client(&client), m_cases(&cases), m_notices(&notices) {}

  [[nodiscard]] delivery::Outcome carry(const Delivery& delivery, const QByteArray& payload) override;
  /// What was kept already is known by its id, so it may be handed over anew.
  [[nodiscard]] delivery::Finding find(const Delivery&) override { return delivery::Finding::NotThere; }
  [[nodiscard]] std::map<QString, std::int64_t> notUnderstood() const;

 private:
  [[nodiscard]] Result<void> split(const QByteArray& payload);
  [[nodiscard]] Result<void> keep(const Delivery& delivery, const NewsItem& item);
  /// Documents that the item names and the system has the bytes of.
  [[nodiscard]] Result<void> fetchDocuments(const connect::PeerItem& item);
  [[nodiscard]] Result<void> keepDocument(const QString& name, QByteArray bytes);
  void noteDoubts(const QString& resource, const connect::PeerItem& item);

  const ConnectorParts* m_parts;
  connect::ManifestConnection* m_line;
  connect::ManifestClient* m_client;
  CaseCarrier* m_cases;
  NoticeCarrier* m_notices;
  mutable std::mutex m_mutex;
  std::map<QString, std::int64_t> m_notUnderstood;
};

/// Whether the reader of partner documents knows what these bytes are.
[[nodiscard]] bool isPartnerDocument(const QByteArray& bytes);

} // namespace muniment::workspace
