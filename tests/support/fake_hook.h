#pragma once

#include "core/store/transaction.h"

namespace muniment::tests {

/// Stands in for the ledger: numbers the entries, chains their hashes and writes them, without tree or signatures.
class FakeHook final : public store::CommitHook {
 public:
  [[nodiscard]] Result<void> seal(store::Connection& connection, Instant now,
                                  std::span<store::StagedEntry* const> entries) override;
};

/// An entry about one thing, for tests that only count.
[[nodiscard]] EntryDraft draftAbout(const QString& subject);

} // namespace muniment::tests
