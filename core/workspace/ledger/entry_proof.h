#pragma once

#include "core/ledger/head.h"
#include "core/ledger/proof.h"

namespace muniment::workspace {

/// One entry, what proves it, and the files with which a stranger checks it.
struct EntryProof final {
  LedgerEntry entry;
  ledger::Head head;
  int siblings = 0; ///< hashes that lead from the entry to the head's root
  std::optional<Instant> stampedAt;
  std::vector<ledger::ProofFile> files;
};

} // namespace muniment::workspace
