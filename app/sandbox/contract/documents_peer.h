#pragma once

#include "app/sandbox/contract/contract_peer.h"
#include "app/sandbox/outbox.h"

#include <map>

namespace muniment::sandbox {

/// AD: business documents with their events and contents, decisions on them, and a signed webhook for the events.
class DocumentsPeer final : public ContractPeer {
 public:
  DocumentsPeer(const Proofs& proofs, Outbox& outbox);

  /// `documents` adds one, with its content in `base64`, or changes its state (`{"id","state"}`); `webhook` says where
  /// events are sent.
  [[nodiscard]] std::optional<Reply> control(const Request& request, const QStringList& steps) override;
  [[nodiscard]] QJsonObject state() const override;

 private:
  [[nodiscard]] Reply list(Call& call) const;
  [[nodiscard]] Reply decide(Call& call);
  [[nodiscard]] Reply put(const Inputs& inputs, Instant at);
  void tell(const QString& kind, const QString& document, Instant at);

  Outbox* m_outbox;
  QString m_hook;
  Shelf m_documents{QStringLiteral("d")};
  Shelf m_decisions{QStringLiteral("dec")};
  std::map<QString, QByteArray> m_contents; ///< of those that were added with one, by id
};

} // namespace muniment::sandbox
