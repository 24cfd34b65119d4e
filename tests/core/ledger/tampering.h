#pragma once

#include "core/store/ledger_repository.h"

#include <random>

namespace muniment::tests {

/// What lies in the ledger that is going to be tampered with.
struct TamperingGround final {
  std::vector<LedgerEntry> entries;
  std::vector<std::int64_t> batches;
  std::vector<store::StoredHead> heads;
  std::int64_t stamped = 0;
  int leavesOfABatch = 0;
};

/// One logical change of the database, as statements for SQLite, and where it must be found.
struct Tampering final {
  QByteArray name;
  QByteArray sql;
  std::int64_t first = 0; ///< a problem must be reported between these places
  std::int64_t last = 0;
};

inline constexpr int kTamperingKinds = 28;

[[nodiscard]] Tampering makeTampering(int kind, const TamperingGround& ground, std::mt19937& random);

} // namespace muniment::tests
