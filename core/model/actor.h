#pragma once

#include "core/base/commitment.h"
#include "core/base/instant.h"
#include "core/model/ids.h"
#include "core/model/role.h"

namespace muniment {
inline namespace model {

/// A person or a program that acts in a workspace. Names live here, never in the ledger.
struct Actor final {
  ActorId id;
  QString login; ///< operating system user in the embedded store, database login on PostgreSQL
  QString name;
  Roles roles;
  bool active = true;
  std::optional<ActorId> enrolledBy; ///< nobody for the person who made the workspace
  Instant createdAt;
  Salt salt;
};

[[nodiscard]] QString aggregateOf(const ActorId& id);
[[nodiscard]] Json contentOf(const Actor& actor);
[[nodiscard]] QString rolesText(const Roles& roles);
[[nodiscard]] Roles parseRoles(QStringView text);

/// A person's own signing key. The private half is sealed under the person's passphrase.
struct PersonKey final {
  KeyId id;
  ActorId actor;
  QByteArray publicKey;
  QByteArray sealed;
  ActorId enrolledBy;
  Instant createdAt;
  std::optional<Instant> revokedAt;
  Salt salt;
};

[[nodiscard]] QString aggregateOfPersonKey(const KeyId& id);
[[nodiscard]] Json contentOf(const PersonKey& key);

} // namespace model
} // namespace muniment
