#pragma once

#include "core/base/signature.h"
#include "core/model/signing_key_info.h"
#include "core/vault/workspace_key.h"
#include "core/workspace/command.h"

namespace muniment::workspace {

/// The key that signs heads now. Read anew each time, because another program may have replaced it.
[[nodiscard]] Result<SigningKey> activeSigningKey(store::Connection& connection, const vault::WorkspaceKey& key);

/// Under which id that key is kept.
[[nodiscard]] Result<KeyId> activeSigningKeyId(store::Connection& connection);

/// A new signing key as it is kept, wrapped under the workspace key.
[[nodiscard]] SigningKeyInfo wrapSigningKey(const SigningKey& signing, const vault::WorkspaceKey& key, Instant now);

/// Replaces the key that signs heads. The old one signs what there is, is retired, and stays for the verification of
/// its heads; a head that it signs later is found.
struct RotateSigningKey final {
  static constexpr auto kName = QLatin1StringView("key.rotate");
  static constexpr Permission kPermission = Permission::ManageKeys;
  static constexpr bool kSigned = true;

  [[nodiscard]] Json describe() const { return Json::Object(); }
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

} // namespace muniment::workspace
