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

} // namespace muniment::workspace
