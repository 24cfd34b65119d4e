#pragma once

#include "core/base/secret.h"
#include "core/base/signature.h"
#include "core/workspace/command.h"

namespace muniment::workspace {

/// The asking person's own key, opened with their passphrase or, without one, with what the keychain has for them.
struct MySigner final {
  static constexpr Permission kPermission = Permission::ViewLedger;

  std::shared_ptr<const Secret> passphrase; ///< null: ask the keychain

  [[nodiscard]] Result<std::shared_ptr<const SigningKey>> answer(QueryContext& context) const;
};

} // namespace muniment::workspace
