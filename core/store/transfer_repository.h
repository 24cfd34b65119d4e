#pragma once

#include "core/model/scope.h"
#include "core/model/transfer.h"
#include "core/store/connection.h"

namespace muniment::store {

/// What was handed over, and the receipts for it. Whoever sees a snapshot sees its transfers.
class TransferRepository final {
 public:
  explicit TransferRepository(Connection& connection) : m_connection(&connection) {}

  [[nodiscard]] Result<void> save(const Transfer& transfer);
  /// Newest first.
  [[nodiscard]] Result<std::vector<Transfer>> ofSnapshot(const SnapshotId& snapshot, const Scope& scope);
  /// The one that waits for its receipt, or has it; nothing where none was written, or the last one failed.
  [[nodiscard]] Result<std::optional<Transfer>> standing(const SnapshotId& snapshot, const Scope& scope);
  /// In the order of ids; `after` is the last one of the page before.
  [[nodiscard]] Result<std::vector<Transfer>> page(const std::optional<TransferId>& after, int limit,
                                                   const Scope& system);

 private:
  Connection* m_connection;
};

} // namespace muniment::store
