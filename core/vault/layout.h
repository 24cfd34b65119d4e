#pragma once

#include "core/base/file_system.h"
#include "core/vault/vault_address.h"

namespace muniment::vault {

/// Where objects lie in the folder of a vault.
[[nodiscard]] inline FilePath incomingFolder(const FilePath& vault) { return vault / u"incoming"; }
[[nodiscard]] inline FilePath folderOf(const FilePath& vault, const VaultAddress& address) {
  return vault / address.toHex().first(2);
}
[[nodiscard]] inline FilePath pathOf(const FilePath& vault, const VaultAddress& address) {
  return folderOf(vault, address) / address.toHex();
}

} // namespace muniment::vault
