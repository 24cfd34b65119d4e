#pragma once

#include "core/ledger/verify_report.h"
#include "core/model/signing_key_info.h"
#include "core/workspace/services.h"

namespace muniment::workspace {

/// Something that is not as it was: where, and in words.
struct Finding final {
  QString where;
  Error what;
};

struct VerifyWish final {
  bool deep = false; ///< also every row against the ledger, and every object of the vault
  std::optional<ledger::KnownHead> outside;
};

struct Verification final {
  ledger::VerifyReport ledger;
  std::int64_t aggregates = 0;
  std::int64_t objects = 0;
  std::vector<Finding> findings;

  [[nodiscard]] bool isClean() const { return findings.empty(); }
};

/// Recomputes what the workspace claims. Findings are a result, not an error.
[[nodiscard]] Result<Verification> verifyWorkspace(Services& services, const store::Address& address,
                                                   const std::vector<SigningKeyInfo>& keys, const VerifyWish& wish,
                                                   const SharedProgress& progress);

} // namespace muniment::workspace
