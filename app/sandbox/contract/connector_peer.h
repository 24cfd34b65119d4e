#pragma once

#include "app/sandbox/contract/contract_peer.h"

namespace muniment::sandbox {

/// XC: captures of files, business objects with versions and links to records, and review tasks.
class ConnectorPeer final : public ContractPeer {
 public:
  explicit ConnectorPeer(const Proofs& proofs);

  /// `captures`: `{"id","state"}` moves one on, with `fields`, `key` or `type` it is corrected; `objects`:
  /// `{"type","key","title","fields"}` adds or changes one.
  [[nodiscard]] std::optional<Reply> control(const Request& request, const QStringList& steps) override;
  [[nodiscard]] QJsonObject state() const override;

 private:
  [[nodiscard]] Reply capture(Call& call);
  void addObjectRoutes();
  [[nodiscard]] Reply report(Call& call);
  [[nodiscard]] Reply contentOf(const Call& call) const;
  [[nodiscard]] Reply changeObject(Call& call);
  [[nodiscard]] Reply setVersion(Call& call);
  [[nodiscard]] Reply putObject(const Inputs& inputs, Instant at);
  [[nodiscard]] Reply link(Call& call);
  [[nodiscard]] Reply review(Call& call);

  Shelf m_captures{QStringLiteral("k")};
  Shelf m_links{QStringLiteral("l")};
  Shelf m_reviews{QStringLiteral("r")};
  std::map<QString, QByteArray> m_contents; ///< of captures, by id
  Shelf m_versions{QStringLiteral("v")};
  std::map<QString, QJsonObject> m_objects; ///< by type and key
};

} // namespace muniment::sandbox
