#pragma once

#include "core/base/file_system.h"
#include "core/vault/chunk.h"

namespace muniment::vault {

/// Writes one object, chunk by chunk.
class ObjectWriter final {
 public:
  ObjectWriter(File& file, const Secret& key) : m_file(&file), m_cipher(key), m_header(ObjectHeader::make()) {}

  /// Encrypts the chunk where it lies. All but the last are full.
  [[nodiscard]] Result<void> write(Chunk& chunk);

 private:
  File* m_file;
  AesGcm m_cipher;
  ObjectHeader m_header;
  std::uint32_t m_counter = 0;
  bool m_begun = false;
};

} // namespace muniment::vault
