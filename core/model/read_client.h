#pragma once

#include "core/base/commitment.h"
#include "core/base/instant.h"
#include "core/base/sha256.h"
#include "core/model/case.h"

namespace muniment {
inline namespace model {

using ReadClientId = Id<struct ReadClientTag>;

/// A program that may read approved documents over HTTP. Its token was shown once; what is kept cannot make it again.
struct ReadClient final {
  ReadClientId id;
  QString name;               ///< short and unique; its actor is `reader:` and this name
  ActorId actor;              ///< whose roles and matters decide what it sees
  std::set<Case::Kind> kinds; ///< of the cases that it may read; empty: all that its actor sees
  Sha256 digest;              ///< of the token
  QString by;                 ///< actor who let it in
  Instant createdAt;
  std::optional<Instant> revokedAt;
  Salt salt;
};

[[nodiscard]] QString aggregateOf(const ReadClientId& id);
/// The login of its actor.
[[nodiscard]] QString loginOf(const ReadClient& client);
[[nodiscard]] Json contentOf(const ReadClient& client);
/// Reads exactly what contentOf writes.
[[nodiscard]] Result<ReadClient> readClientFrom(const Json& content);

} // namespace model
} // namespace muniment
