#pragma once

#include "core/ledger/merkle.h"
#include "core/store/ledger_repository.h"

#include <map>

namespace muniment::ledger {

/// The tree over the entries' hashes, read through the tiles: a root or a proof costs a few hundred rows.
/// Entry `seq` is leaf seq − 1. Trusts the tiles; verification does not.
class LedgerTree final : public NodeSource {
 public:
  explicit LedgerTree(store::Connection& connection) : m_repository(connection) {}

  [[nodiscard]] Result<Sha256> root(std::int64_t size) { return rootOf(*this, size); }
  [[nodiscard]] Result<std::vector<Sha256>> inclusion(std::int64_t seq, std::int64_t size) {
    return inclusionPath(*this, seq - 1, size);
  }
  [[nodiscard]] Result<std::vector<Sha256>> consistency(std::int64_t oldSize, std::int64_t size) {
    return consistencyPath(*this, oldSize, size);
  }
  [[nodiscard]] Result<Sha256> node(int level, std::int64_t position) override;

 private:
  using Block = std::vector<Sha256>;
  [[nodiscard]] Result<const Block*> block(int level, std::int64_t position);

  store::LedgerRepository m_repository;
  std::map<std::pair<int, std::int64_t>, Block> m_blocks;
};

} // namespace muniment::ledger
