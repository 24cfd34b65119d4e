#pragma once

#include "core/vault/vault_address.h"

namespace muniment::vault {

/// What came of putting bytes into the vault.
struct StoredObject final {
  VaultAddress address;
  Sha256 digest; ///< of the content
  qint64 size = 0;
  bool existed = false; ///< the same content was there already, whole
};

} // namespace muniment::vault
