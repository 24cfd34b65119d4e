#pragma once

#include "core/base/file_system.h"
#include "core/vault/chunk.h"

namespace muniment::vault {

/// Reads one object, chunk by chunk; gives out nothing that was not verified.
class ObjectReader final {
 public:
  ObjectReader(File& file, const Secret& key) : m_file(&file), m_cipher(key) {}

  /// Fills `chunk` with the next chunk; after the one with `last` there is none.
  [[nodiscard]] Result<void> read(Chunk& chunk);
  /// Goes on with the chunk of this number, from 0; false where there are fewer. Before anything is read.
  [[nodiscard]] Result<bool> skipTo(qint64 chunk);

 private:
  [[nodiscard]] Result<void> begin();
  [[nodiscard]] Result<void> fill(char* into, qint64 size);

  File* m_file;
  AesGcm m_cipher;
  std::optional<ObjectHeader> m_header;
  qint64 m_left = 0; ///< bytes of the file after what was read
  std::uint32_t m_counter = 0;
};

} // namespace muniment::vault
