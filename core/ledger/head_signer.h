#pragma once

#include "core/ledger/head.h"

namespace muniment::ledger {

/// Why a head might be signed now.
enum class HeadOccasion {
  Minute, ///< a minute after the last one, if there is something new
  Batch,  ///< a bulk entry was written
  Close   ///< the workspace is being closed
};

/// Signs the ledger's head. Runs inside a writing transaction of its own, after the entries are committed.
class HeadSigner final {
 public:
  static constexpr std::int64_t kInterval = 60'000;

  /// The key must live as long as this.
  HeadSigner(const SigningKey& key, WorkspaceId workspace) : m_key(&key), m_workspace(workspace) {}

  /// Nothing when no head is due: no entry since the last one, or too early.
  [[nodiscard]] Result<std::optional<store::StoredHead>> signIfDue(store::Connection& connection, Instant now,
                                                                   HeadOccasion occasion) const;

 private:
  const SigningKey* m_key;
  WorkspaceId m_workspace;
};

/// The newest signed head.
[[nodiscard]] Result<std::optional<store::StoredHead>> newestHead(store::Connection& connection);

} // namespace muniment::ledger
