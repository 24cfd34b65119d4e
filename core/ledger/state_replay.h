#pragma once

#include "core/base/progress.h"
#include "core/base/sha256.h"
#include "core/store/connection.h"

#include <optional>
#include <unordered_map>

namespace muniment::ledger {

/// The last commitment of each aggregate that is still there.
using StateMap = std::unordered_map<QString, std::optional<Sha256>>;

/// Folds all entries and the leaves of bulk entries into what the tables must say now. Removed aggregates are left out.
[[nodiscard]] Result<StateMap> replayState(store::Connection& connection, const SharedProgress& progress);

} // namespace muniment::ledger
