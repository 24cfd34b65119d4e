#pragma once

#include "core/model/disposition.h"
#include "core/workspace/command.h"

namespace muniment::workspace {

/// What came of a snapshot, counted.
struct Outcome final {
  std::int64_t destroyed = 0;
  std::int64_t blocked = 0;
  std::int64_t kept = 0;
  std::int64_t changed = 0;
};

/// Writes and signs what docs/formats/certificate.md describes: method, authority, people by id, residuals, exceptions,
/// what remains elsewhere. Without titles, names or hold names.
[[nodiscard]] Result<Certificate> certify(CommandContext& context, const Snapshot& snapshot, Outcome& outcome);

/// The same for what was private and ended by itself once its days were over.
[[nodiscard]] Result<Certificate> certifyPrivate(store::Connection& connection, Services& services, Instant now,
                                                 const SnapshotId& execution);

} // namespace muniment::workspace
