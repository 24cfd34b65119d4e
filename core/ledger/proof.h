#pragma once

#include "core/store/ledger_repository.h"

namespace muniment::ledger {

struct ProofFile final {
  QString name;
  QByteArray bytes;
};

/// What a stranger needs to check one entry, or one item of a bulk entry, with sha256sum and openssl (docs/verify.md):
/// the files of one folder.
struct Proof final {
  std::int64_t seq = 0;
  std::int64_t headSize = 0;
  std::optional<Instant> stampedAt;
  std::vector<ProofFile> files;
};

/// NotFound when the scope does not see the entry; Failed `ledger.no_head_yet` when no signed head covers it.
/// `ordinal` names an item of a bulk entry; 0 is the entry itself.
[[nodiscard]] Result<Proof> makeProof(store::Connection& connection, std::int64_t seq, std::int64_t ordinal,
                                      const Scope& scope);

} // namespace muniment::ledger
