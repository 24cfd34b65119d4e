#pragma once

#include "core/base/signature.h"
#include "core/model/ids.h"
#include "core/store/ledger_repository.h"

namespace muniment::ledger {

/// What a signed head says: at this time the ledger had so many entries and this root, and the head before was that
/// one.
struct Head final {
  Instant at;
  PublicKey key;
  std::optional<Sha256> previous; ///< SHA-256 of the line of the head before; nothing in the first head
  Sha256 root;
  std::int64_t size = 0;
  WorkspaceId workspace;

  /// Canonical JSON: the bytes that are signed and time-stamped.
  [[nodiscard]] QByteArray line() const;
  /// Only what `line` writes is read back.
  [[nodiscard]] static std::optional<Head> parse(QByteArrayView line);

  friend bool operator==(const Head&, const Head&) = default;
};

/// The head of a stored row when its line, its columns and its signature agree.
[[nodiscard]] std::optional<Head> checkedHead(const store::StoredHead& stored);

} // namespace muniment::ledger
