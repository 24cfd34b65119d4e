#pragma once

#include "app/sandbox/contract/contract_peer.h"
#include "app/sandbox/outbox.h"

namespace muniment::sandbox {

/// Any system with webhooks: it takes signed events, each id once, and sends some where it is told to.
class HookPeer final : public ContractPeer {
 public:
  HookPeer(const Proofs& proofs, Outbox& outbox);

  [[nodiscard]] Reply answer(const Request& request) override;
  /// `send`: `{"url","event"}`, signed with the same secret.
  [[nodiscard]] std::optional<Reply> control(const Request& request, const QStringList& steps) override;
  [[nodiscard]] QJsonObject state() const override;

 private:
  Outbox* m_outbox;
  std::map<QString, QJsonObject> m_taken;
  int m_refused = 0;
};

} // namespace muniment::sandbox
