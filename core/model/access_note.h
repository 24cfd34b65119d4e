#pragma once

#include "core/base/instant.h"
#include "core/base/json.h"
#include "core/base/sha256.h"

#include <QtCore/QString>

namespace muniment {
inline namespace model {

/// That somebody looked: who viewed, searched, printed, exported or copied what. Kept apart from the ledger.
struct AccessNote final {
  std::int64_t seq = 0;
  Instant at;
  QString actor;   ///< an actor id
  QString action;  ///< `item.viewed`
  QString subject; ///< `kind:id`, or the text of a search
  Sha256 hash;     ///< SHA-256(hash of the note before ‖ canonical content)
};

/// What the hash covers, besides the hash before.
[[nodiscard]] Json contentOf(const AccessNote& note);
[[nodiscard]] Result<Sha256> chainedHash(const Sha256& before, const AccessNote& note);

} // namespace model
} // namespace muniment
