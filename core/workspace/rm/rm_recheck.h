#pragma once

#include "core/model/counterpart.h"
#include "core/model/disposition.h"
#include "core/workspace/command.h"

#include <set>

namespace muniment::workspace {

class Workspace;

/// How old a look at the other side may be when something is destroyed.
inline constexpr std::int64_t kRecheckFresh = 5LL * 60'000; ///< milliseconds

/// Those of these records that a connected records system has too and was not found free of holds a moment ago.
[[nodiscard]] Result<std::set<RecordId>> notRechecked(CommandContext& context, std::span<const RecordId> records);

/// Asks the records systems about the next items of a snapshot. What is free of holds there is marked so; what is held,
/// or cannot be asked about, is not, and the execution leaves it alone.
[[nodiscard]] Result<void> recheckNext(Workspace& workspace, const SnapshotId& snapshot, int limit,
                                       const SharedProgress& progress);

/// The next items of a snapshot that are to be destroyed here and that connected records systems have too.
struct ItemsElsewhere final {
  static constexpr Permission kPermission = Permission::ExecuteDisposition;

  SnapshotId snapshot;
  int limit = 2000;
  [[nodiscard]] Result<std::vector<Counterpart>> answer(QueryContext& context) const;
};

} // namespace muniment::workspace
