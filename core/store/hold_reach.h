#pragma once

#include "core/model/hold.h"
#include "core/model/scope.h"
#include "core/store/connection.h"

namespace muniment::store {

/// How far some targets reach, as far as the scope of whoever asks goes.
struct HoldReach final {
  std::int64_t messages = 0;
  std::int64_t records = 0;
  std::int64_t conversations = 0; ///< wholly or in part
  std::int64_t items = 0;
  std::int64_t persons = 0;
};

/// Counts what targets would cover now. Messages of whole conversations are not read: they are counted already.
[[nodiscard]] Result<HoldReach> reachOf(Connection& connection, std::span<const HoldTarget> targets,
                                        const Scope& scope);

/// The first target that does not exist, or that the scope does not see.
[[nodiscard]] Result<std::optional<HoldTarget>> firstUnknown(Connection& connection,
                                                             std::span<const HoldTarget> targets, const Scope& scope);

} // namespace muniment::store
