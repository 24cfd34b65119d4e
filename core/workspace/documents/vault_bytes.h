#pragma once

#include "core/base/byte_source.h"
#include "core/base/progress.h"
#include "core/vault/vault.h"

namespace muniment::workspace {

/// An object of the vault, or a part of it, as a source of bytes. Memory does not grow with it.
class VaultBytes final : public ByteSource {
 public:
  VaultBytes(vault::Vault& vault, vault::VaultAddress address, qint64 first, qint64 size, SharedProgress progress = {})
      : m_vault(&vault), m_address(address), m_first(first), m_size(size), m_progress(std::move(progress)) {}

  [[nodiscard]] Result<std::unique_ptr<ByteStream>> open() override;

 private:
  vault::Vault* m_vault;
  vault::VaultAddress m_address;
  qint64 m_first;
  qint64 m_size;
  SharedProgress m_progress;
};

} // namespace muniment::workspace
