#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/vault/vault_address.h"

#include <array>

namespace muniment::vault {

/// What a key derived from the workspace key is for; no key serves two purposes.
enum class KeyPurpose { Address, ObjectKeys, SigningKeys, Mark, Deliveries };

/// The secret that opens a workspace: 32 random bytes that never leave memory unsealed.
class WorkspaceKey final {
 public:
  static constexpr int kSize = 32;

  [[nodiscard]] static WorkspaceKey generate();
  [[nodiscard]] static Result<WorkspaceKey> fromSecret(Secret secret);

  [[nodiscard]] const Secret& subkey(KeyPurpose purpose) const { return m_subkeys[static_cast<std::size_t>(purpose)]; }
  [[nodiscard]] VaultAddress addressOf(const Sha256& digest) const;
  /// A known text under this key; says nothing about the key.
  [[nodiscard]] QByteArray mark() const;
  /// For sealing into a slot only.
  [[nodiscard]] const Secret& secret() const { return m_secret; }
  [[nodiscard]] WorkspaceKey clone() const { return WorkspaceKey(m_secret.clone()); }

 private:
  explicit WorkspaceKey(Secret secret);

  Secret m_secret;
  std::array<Secret, 5> m_subkeys;
};

} // namespace muniment::vault
