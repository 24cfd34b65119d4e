#pragma once

#include "core/base/progress.h"
#include "core/ledger/head.h"
#include "core/ledger/verify_report.h"

#include <map>

namespace muniment::ledger {

/// Roots of the tree at the sizes that heads speak of; nothing where entries are unknown.
using RootTable = std::map<std::int64_t, std::optional<Sha256>>;

/// The sizes up to `top` that signed heads speak of, ascending.
[[nodiscard]] Result<std::vector<std::int64_t>> headSizes(store::Connection& connection, std::int64_t top);

/// Checks signed heads and time-stamps against the tree.
class HeadCheck final {
 public:
  HeadCheck(store::Connection& connection, const VerifyOptions& options, std::int64_t top, const RootTable& roots,
            const SharedProgress& progress)
      : m_repository(connection), m_options(&options), m_top(top), m_roots(&roots), m_progress(progress) {}

  [[nodiscard]] Result<void> run(VerifyReport& report);

 private:
  [[nodiscard]] Result<void> checkHeads(VerifyReport& report);
  void checkOrder(const store::StoredHead& later, const store::StoredHead* earlier, VerifyReport& report);
  [[nodiscard]] Result<void> checkTimeStamps(VerifyReport& report);
  [[nodiscard]] std::optional<Problem> problemOf(const store::StoredHead& stored) const;
  [[nodiscard]] Result<std::optional<Problem>> problemOf(const store::StoredTimeStamp& stamp);

  store::LedgerRepository m_repository;
  const VerifyOptions* m_options;
  std::int64_t m_top;
  const RootTable* m_roots;
  SharedProgress m_progress;
};

} // namespace muniment::ledger
