#pragma once

#include "core/base/instant.h"
#include "core/base/json.h"
#include "core/base/sha256.h"
#include "core/model/ids.h"

#include <optional>
#include <vector>

namespace muniment {
inline namespace model {

/// What one aggregate is after a change: its commitment, or nothing once it is removed.
struct StateChange final {
  QString aggregate; ///< `kind:id`
  std::optional<Sha256> commitment;

  friend bool operator==(const StateChange&, const StateChange&) = default;
};

/// One element of a bulk entry; its digest is a leaf of the entry's own Merkle tree.
struct EntryLeaf final {
  QString aggregate;
  Sha256 digest;

  friend bool operator==(const EntryLeaf&, const EntryLeaf&) = default;
};

/// A change that asks to be recorded. It gets its number, time and hash when the transaction is sealed.
struct EntryDraft final {
  QString actor;   ///< an actor id, or `system`
  QString verb;    ///< `item.captured`
  QString subject; ///< `kind:id` of what the change is about
  std::optional<MatterId> matter;
  Json::Object payload; ///< ids, codes and commitments only; never content
  std::vector<StateChange> state;
  std::vector<EntryLeaf> leaves;
};

/// One line of the ledger as it stands.
struct LedgerEntry final {
  std::int64_t seq = 0;
  Instant at;
  QString actor;
  QString verb;
  QString subject;
  std::optional<MatterId> matter;
  QByteArray line; ///< canonical JSON without its `hash` member
  Sha256 hash;     ///< SHA-256 of `line`
};

/// The numbers that the entries of one command received.
struct SealedRange final {
  std::int64_t first = 0;
  std::int64_t last = 0;

  friend bool operator==(const SealedRange&, const SealedRange&) = default;
};

} // namespace model
} // namespace muniment
