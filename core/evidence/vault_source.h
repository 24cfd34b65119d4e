#pragma once

#include "core/base/byte_source.h"
#include "core/vault/vault.h"

namespace muniment::evidence {

/// An object of the vault as bytes that can be read from the start as often as needed; a piece at a time in memory.
class VaultSource final : public ByteSource {
 public:
  VaultSource(vault::Vault& vault, vault::VaultAddress address) : m_vault(vault), m_address(address) {}
  [[nodiscard]] Result<std::unique_ptr<ByteStream>> open() override;

 private:
  vault::Vault& m_vault;
  vault::VaultAddress m_address;
};

} // namespace muniment::evidence
