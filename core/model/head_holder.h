#pragma once

#include "core/base/commitment.h"
#include "core/base/instant.h"
#include "core/model/ids.h"

namespace muniment {
inline namespace model {

using HeadHolderId = Id<struct HeadHolderTag>;

/// That somebody chose where a second holder gets the signed heads. The newest choice holds; with an empty folder
/// nobody gets them.
struct HeadHolder final {
  HeadHolderId id;
  QString folder; ///< on another disk or a share, best of somebody who cannot change the workspace
  ActorId chosenBy;
  Instant chosenAt;
  Salt salt;
};

[[nodiscard]] QString aggregateOf(const HeadHolderId& id);
[[nodiscard]] Json contentOf(const HeadHolder& holder);

} // namespace model
} // namespace muniment
