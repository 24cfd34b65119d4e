#pragma once

#include "core/base/instant.h"
#include "core/base/sha256.h"
#include "core/model/ids.h"
#include "core/store/connection.h"

#include <set>

namespace muniment::store {

/// That a command was carried out, on which content, and what was answered.
struct StoredReceipt final {
  CommandId command;
  ActorId actor;
  Sha256 digest;
  QByteArray outcome;
  Instant at;
};

/// Receipts make commands repeatable for thirty days.
class ReceiptRepository final {
 public:
  explicit ReceiptRepository(Connection& connection) : m_connection(&connection) {}

  [[nodiscard]] Result<std::optional<StoredReceipt>> find(const CommandId& command);
  /// Fails with a retryable `store.busy` when another process saved the same command meanwhile.
  [[nodiscard]] Result<void> save(const StoredReceipt& receipt);
  /// The commands whose receipt is not as it was written; it reads all of them.
  [[nodiscard]] Result<std::vector<QString>> findAltered();
  /// Takes away what was answered wherever the answer speaks of one of these items. The commands stay known.
  [[nodiscard]] Result<void> forgetAnswersAbout(const std::set<QString>& items);
  [[nodiscard]] Result<qint64> purgeBefore(Instant instant);

 private:
  Connection* m_connection;
};

} // namespace muniment::store
