#pragma once

#include "app/sandbox/contract/contract_peer.h"

namespace muniment::sandbox {

/// PN: notifications that are sent, delivered and read as time passes, and answered where somebody says so.
class PushPeer final : public ContractPeer {
 public:
  explicit PushPeer(const Proofs& proofs);

  /// `responses`: `{"notification","choice","after"}`, after so many seconds.
  [[nodiscard]] std::optional<Reply> control(const Request& request, const QStringList& steps) override;
  [[nodiscard]] std::optional<Instant> due() const override;
  void advance(Instant at) override;
  [[nodiscard]] QJsonObject state() const override;

 private:
  [[nodiscard]] Reply create(Call& call);
  [[nodiscard]] Reply add(QJsonObject notification, Instant at);
  void plan(const QString& id, const QString& kind, Instant at, const QString& choice = {});

  Shelf m_notifications{QStringLiteral("n")};
  std::multimap<Instant, QJsonObject> m_planned;
};

} // namespace muniment::sandbox
