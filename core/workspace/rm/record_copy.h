#pragma once

#include "core/base/byte_source.h"
#include "core/vault/vault.h"

#include <vector>

namespace muniment::workspace {

/// The one document that leaves for a records system: the manifest of a record, its pages, and the files of the record
/// in Base64. docs/records-management.md has the form. Read piece by piece, so that its size costs no memory.
class RecordCopy final : public ByteSource {
 public:
  struct Part final {
    QByteArray text; ///< as it stands, where there is no object
    std::optional<vault::VaultAddress> object;
    qint64 size = 0;
    bool inBase64 = false;
  };

  RecordCopy(vault::Vault& vault, std::vector<Part> parts) : m_vault(&vault), m_parts(std::move(parts)) {}

  [[nodiscard]] Result<std::unique_ptr<ByteStream>> open() override;
  [[nodiscard]] qint64 size() const;

 private:
  vault::Vault* m_vault;
  std::vector<Part> m_parts;
};

} // namespace muniment::workspace
