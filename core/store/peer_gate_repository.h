#pragma once

#include "core/model/peer_gate.h"
#include "core/store/connection.h"

namespace muniment::store {

/// What may pass to and from each peer.
class PeerGateRepository final {
 public:
  explicit PeerGateRepository(Connection& connection) : m_connection(&connection) {}

  /// An open gate for a peer of which nothing was said.
  [[nodiscard]] Result<PeerGate> of(const QString& peer);
  [[nodiscard]] Result<std::vector<PeerGate>> all();
  [[nodiscard]] Result<void> save(const PeerGate& gate);

 private:
  [[nodiscard]] Result<std::vector<PeerGate>> read(const QByteArray& condition, const QVariantList& values);

  Connection* m_connection;
};

} // namespace muniment::store
