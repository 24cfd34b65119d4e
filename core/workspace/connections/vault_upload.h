#pragma once

#include "core/connect/http/upload_source.h"
#include "core/workspace/documents/vault_bytes.h"

namespace muniment::workspace {

/// An object of the vault on its way to a system.
class VaultUpload final : public connect::UploadSource {
 public:
  VaultUpload(vault::Vault& vault, vault::VaultAddress address, qint64 size)
      : m_bytes(vault, address, 0, size), m_size(size) {}
  [[nodiscard]] qint64 size() const override { return m_size; }
  [[nodiscard]] Result<std::unique_ptr<ByteStream>> open() override { return m_bytes.open(); }

 private:
  VaultBytes m_bytes;
  qint64 m_size;
};

} // namespace muniment::workspace
