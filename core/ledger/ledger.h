#pragma once

#include "core/store/ledger_repository.h"
#include "core/store/transaction.h"

namespace muniment::ledger {

/// Writes the entries of a transaction as its last act: numbers them, chains them and keeps the tree's tiles.
class Ledger final : public store::CommitHook {
 public:
  [[nodiscard]] Result<void> seal(store::Connection& connection, Instant now,
                                  std::span<store::StagedEntry* const> entries) override;
};

} // namespace muniment::ledger
