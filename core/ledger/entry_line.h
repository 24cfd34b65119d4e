#pragma once

#include "core/model/entry.h"

namespace muniment::ledger {

/// Where an entry stands in the chain.
struct EntryPlace final {
  std::int64_t seq = 0;
  QByteArray at; ///< `2026-01-02T03:04:05.678Z`
  Sha256 previous;
};

/// The canonical JSON line of an entry, without its `hash` member (docs/formats/ledger-line.md).
/// `batchRoot` belongs to drafts with leaves and goes into the payload with their number.
[[nodiscard]] Result<QByteArray> encodeEntry(const EntryDraft& draft, const EntryPlace& place,
                                             const std::optional<Sha256>& batchRoot);

/// The line as it is published: with its hash.
[[nodiscard]] Result<QByteArray> publishedLine(const LedgerEntry& entry);

/// The leaf of a bulk entry's tree: SHA-256(0x00 ‖ {"aggregate":…,"digest":…}).
[[nodiscard]] Result<Sha256> batchLeaf(const EntryLeaf& leaf);

/// The canonical JSON that `batchLeaf` hashes.
[[nodiscard]] Result<QByteArray> batchLeafLine(const EntryLeaf& leaf);

} // namespace muniment::ledger
