#pragma once

#include "app/sandbox/contract/contract_peer.h"

namespace muniment::sandbox {

/// XC: captures of files, business objects with links to records, and review tasks.
class ConnectorPeer final : public ContractPeer {
 public:
  explicit ConnectorPeer(const Proofs& proofs);

  /// `captures`: `{"id","state"}` moves one on.
  [[nodiscard]] std::optional<Reply> control(const Request& request, const QStringList& steps) override;
  [[nodiscard]] QJsonObject state() const override;

 private:
  [[nodiscard]] Reply capture(Call& call);
  [[nodiscard]] Reply link(Call& call);
  [[nodiscard]] Reply review(Call& call);

  Shelf m_captures{QStringLiteral("k")};
  Shelf m_links{QStringLiteral("l")};
  Shelf m_reviews{QStringLiteral("r")};
  std::map<QString, QJsonObject> m_objects; ///< by type and key
};

} // namespace muniment::sandbox
