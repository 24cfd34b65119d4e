#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/ledger/verify_report.h"
#include "core/store/address.h"

namespace muniment::ledger {

/// Recomputes everything that the ledger says about itself, on connections and threads of its own. Finding problems is
/// success; an error means that the ledger could not be read at all, or that the person stopped it.
[[nodiscard]] Result<VerifyReport> verifyLedger(const store::Address& address, const VerifyOptions& options,
                                                const SharedProgress& progress);

} // namespace muniment::ledger
