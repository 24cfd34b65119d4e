#pragma once

#include "core/base/commitment.h"
#include "core/base/instant.h"
#include "core/model/ids.h"

namespace muniment {
inline namespace model {

using TimeAuthorityId = Id<struct TimeAuthorityTag>;

/// That somebody chose who confirms the time for the workspace. The newest choice holds; with an empty address nobody
/// does.
struct TimeAuthority final {
  TimeAuthorityId id;
  QString address;         ///< http or https, RFC 3161
  QByteArray certificates; ///< PEM; its signature must lead to one of them
  ActorId chosenBy;
  Instant chosenAt;
  Salt salt;
};

[[nodiscard]] QString aggregateOf(const TimeAuthorityId& id);
[[nodiscard]] Json contentOf(const TimeAuthority& authority);

} // namespace model
} // namespace muniment
