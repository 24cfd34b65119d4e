#include "core/vault/object_writer.h"

#include <limits>

namespace muniment::vault {

using namespace Qt::StringLiterals;

Result<void> ObjectWriter::write(Chunk& chunk) {
  if (m_counter == std::numeric_limits<std::uint32_t>::max())
    return failure(ErrorKind::Failed, "vault.too_large"_L1);
  if (!m_begun)
    MUNIMENT_TRY(m_file->write(m_header.bytes()));
  m_begun = true;
  m_cipher.seal(m_header.nonce(m_counter++, chunk.last), m_header.bytes(), {chunk.bytes.get(), chunk.size},
                chunk.bytes.get());
  return m_file->write({chunk.bytes.get(), chunk.size + AesGcm::kTagSize});
}

} // namespace muniment::vault
