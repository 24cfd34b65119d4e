#pragma once

#include "core/model/handover.h"
#include "core/model/scope.h"
#include "core/store/connection.h"

namespace muniment::store {

/// What was handed over, and the receipts for it. Whoever sees a snapshot sees its transfers.
class HandoverRepository final {
 public:
  explicit HandoverRepository(Connection& connection) : m_connection(&connection) {}

  [[nodiscard]] Result<void> save(const Handover& transfer);
  /// Newest first.
  [[nodiscard]] Result<std::vector<Handover>> ofSnapshot(const SnapshotId& snapshot, const Scope& scope);
  /// The one that waits for its receipt, or has it; nothing where none was written, or the last one failed.
  [[nodiscard]] Result<std::optional<Handover>> standing(const SnapshotId& snapshot, const Scope& scope);
  /// In the order of ids; `after` is the last one of the page before.
  [[nodiscard]] Result<std::vector<Handover>> page(const std::optional<HandoverId>& after, int limit,
                                                   const Scope& system);

 private:
  Connection* m_connection;
};

} // namespace muniment::store
