#pragma once

#include "core/model/workspace_info.h"
#include "core/store/connection.h"

namespace muniment::records {

/// A moment that is proven to have passed, so that nobody makes anything due by turning a clock forward.
struct TrustedTime final {
  enum class Witness : std::uint8_t { TimeStamp, Server, Rehearsal };
  Instant at;
  Witness witness = Witness::TimeStamp;
};

inline constexpr std::int64_t kTrustedFor = 24LL * 3'600'000; ///< milliseconds: how old it may be to act on it

[[nodiscard]] QLatin1StringView nameOf(TrustedTime::Witness witness);

/// The newest time-stamp, or the clock of the server; in a rehearsal its own clock. Refuses where there is none, where
/// it is older than a day, and where the clock of this computer cannot be right.
[[nodiscard]] Result<TrustedTime> trustedTime(store::Connection& connection, const WorkspaceInfo& info, Instant now);

} // namespace muniment::records
