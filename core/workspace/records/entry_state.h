#pragma once

#include "core/base/commitment.h"
#include "core/model/entry.h"

namespace muniment::workspace {

/// What an entry says of something that is now as `value`.
template <class V>
[[nodiscard]] Result<StateChange> stateOf(QString aggregate, const V& value) {
  MUNIMENT_TRY_LET(digest, commitment(value.salt, contentOf(value)));
  return StateChange{std::move(aggregate), digest};
}

} // namespace muniment::workspace
