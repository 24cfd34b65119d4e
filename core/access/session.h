#pragma once

#include "core/model/actor.h"
#include "core/model/scope.h"

namespace muniment::access {

/// Who acts, what they may do and what they may see, as the database says at this moment.
struct Session final {
  Actor actor;
  std::optional<Actor> onBehalfOf;
  Permissions permissions;
  Scope scope;
  bool glassBroken = false;

  [[nodiscard]] bool may(Permission permission) const { return permissions.contains(permission); }
  /// How the ledger names the actor.
  [[nodiscard]] QString actorText() const { return actor.id.toString(); }
};

} // namespace muniment::access
