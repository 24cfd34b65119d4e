#pragma once

#include "core/model/role.h"
#include "core/model/scope.h"

namespace muniment::access {

/// The only maker of a `Scope`.
class ScopeMaker final {
 public:
  /// Everything; for custodian holds, destruction and verification only.
  [[nodiscard]] static Scope system();
  [[nodiscard]] static Scope of(const Permissions& permissions, std::set<MatterId> matters);
};

} // namespace muniment::access
