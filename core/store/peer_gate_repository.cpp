#include "core/store/peer_gate_repository.h"

#include "core/store/content_row.h"

namespace muniment::store {

using namespace Qt::StringLiterals;

Result<std::vector<PeerGate>> PeerGateRepository::read(const QByteArray& condition, const QVariantList& values) {
  MUNIMENT_TRY_LET(rows, m_connection->select("SELECT peer, content, salt, hour, passed FROM peer_gate" + condition +
                                                  " ORDER BY peer",
                                              values));
  std::vector<PeerGate> gates;
  while (rows.next()) {
    MUNIMENT_TRY_LET(gate, contentAt(rows, 1, peerGateFrom));
    if (gate.peer != rows.text(0))
      return damagedRow("peer_gate"_L1);
    if (!rows.isNull(2)) {
      MUNIMENT_TRY_LET(salt, saltAt(rows, 2));
      gate.salt = salt;
    }
    gate.hour = instantAt(rows, 3);
    gate.passed = static_cast<std::int32_t>(rows.integer(4));
    gates.push_back(std::move(gate));
  }
  MUNIMENT_TRY(rows.finish());
  return gates;
}

Result<PeerGate> PeerGateRepository::of(const QString& peer) {
  MUNIMENT_TRY_LET(gates, read(" WHERE peer = ?", {peer}));
  if (!gates.empty())
    return std::move(gates.front());
  PeerGate gate;
  gate.peer = peer;
  return gate;
}

Result<std::vector<PeerGate>> PeerGateRepository::all() { return read({}, {}); }

Result<void> PeerGateRepository::save(const PeerGate& gate) {
  MUNIMENT_TRY_LET(content, contentColumn(contentOf(gate)));
  MUNIMENT_TRY(m_connection->change(
      "INSERT INTO peer_gate (peer, content, salt, hour, passed) VALUES (?, ?, ?, ?, ?) ON CONFLICT (peer) DO UPDATE "
      "SET content = excluded.content, salt = excluded.salt, hour = excluded.hour, passed = excluded.passed",
      {gate.peer, content, gate.salt.isNull() ? QVariant() : QVariant(gate.salt.toBytes()), column(gate.hour),
       gate.passed}));
  return {};
}

} // namespace muniment::store
