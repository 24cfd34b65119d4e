#include "core/vault/object_reader.h"

#include <algorithm>

namespace muniment::vault {

using namespace Qt::StringLiterals;

Result<void> ObjectReader::fill(char* into, qint64 size) {
  while (size > 0) {
    MUNIMENT_TRY_LET(got, m_file->read(into, size));
    if (got <= 0)
      return Failure(damagedObject("shorter than it was"_L1));
    into += got;
    size -= got;
    m_left -= got;
  }
  return {};
}

Result<void> ObjectReader::begin() {
  MUNIMENT_TRY_LET(size, m_file->size());
  m_left = size;
  if (size < sealedSize(0))
    return Failure(damagedObject("too short"_L1));
  QByteArray bytes(kHeaderSize, '\0');
  MUNIMENT_TRY(fill(bytes.data(), kHeaderSize));
  MUNIMENT_TRY_LET(header, ObjectHeader::parse(bytes));
  m_header = std::move(header);
  return {};
}

Result<bool> ObjectReader::skipTo(qint64 chunk) {
  MUNIMENT_TRY(begin());
  const qint64 sealed = chunk * kSealedChunkSize;
  if (chunk < 0 || sealed >= m_left || chunk > std::numeric_limits<std::uint32_t>::max())
    return false;
  MUNIMENT_TRY(m_file->seek(kHeaderSize + sealed));
  m_left -= sealed;
  m_counter = static_cast<std::uint32_t>(chunk);
  return true;
}

Result<void> ObjectReader::read(Chunk& chunk) {
  if (!m_header)
    MUNIMENT_TRY(begin());
  const qint64 sealed = std::min(m_left, kSealedChunkSize);
  if (sealed < AesGcm::kTagSize)
    return Failure(damagedObject("cut within a tag"_L1));
  chunk.last = sealed == m_left;
  MUNIMENT_TRY(fill(chunk.bytes.get(), sealed));
  if (!m_cipher.open(m_header->nonce(m_counter++, chunk.last), m_header->bytes(), {chunk.bytes.get(), sealed},
                     chunk.bytes.get()))
    return Failure(damagedObject("tag"_L1));
  chunk.size = sealed - AesGcm::kTagSize;
  return {};
}

} // namespace muniment::vault
