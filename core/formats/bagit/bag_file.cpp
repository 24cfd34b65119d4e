#include "core/formats/bagit/bag_file.h"

namespace muniment::formats::bagit {

Result<void> BagFile::take(QByteArrayView piece) {
  m_sha256.add(piece);
  m_sha512.add(piece);
  m_size += piece.size();
  return m_sink.take(piece);
}

} // namespace muniment::formats::bagit
