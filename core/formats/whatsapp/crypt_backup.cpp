#include "core/formats/whatsapp/crypt_backup.h"

#include "core/formats/whatsapp/crypt_stream.h"

#include <QtCore/QCryptographicHash>

#include <algorithm>

namespace muniment::formats::whatsapp {
namespace {

using namespace Qt::StringLiterals;

constexpr qint64 kTag = 16;
constexpr qint64 kMd5 = 16;
constexpr qint64 kPhone = 4; ///< crypt12 ends with two dashes and the last two digits of the number
constexpr qsizetype kPiece = 64 * 1024;

Result<QByteArray> startOf(ByteSource& source) {
  MUNIMENT_TRY_LET(stream, source.open());
  QByteArray start(CryptHeader::kLargest, '\0');
  qint64 size = 0;
  for (qint64 count = 1; count > 0 && size < start.size(); size += count) {
    MUNIMENT_TRY_LET(more, stream->read(start.data() + size, start.size() - size));
    count = more;
  }
  start.truncate(size);
  return start;
}

} // namespace

CryptBackup::CryptBackup(ByteSource& encrypted, CryptHeader header, Secret key, qint64 largest)
    : m_encrypted(encrypted), m_header(std::move(header)), m_key(std::move(key)), m_largest(largest) {}

Result<std::unique_ptr<CryptBackup>> CryptBackup::unlock(ByteSource& encrypted, const CryptKey& key,
                                                         qint64 largestContent) {
  MUNIMENT_TRY_LET(start, startOf(encrypted));
  MUNIMENT_TRY_LET(header, CryptHeader::parse(start));
  MUNIMENT_TRY_LET(cipherKey, key.cipherKey(header));
  std::unique_ptr<CryptBackup> made(
      new CryptBackup(encrypted, std::move(header), std::move(cipherKey), largestContent));
  MUNIMENT_TRY(made->survey());
  MUNIMENT_TRY(made->authenticate());
  MUNIMENT_TRY(made->recognise());
  return made;
}

/// One pass for the size, the digest of the container and its MD5, which covers all but the end that is held back.
Result<void> CryptBackup::survey() {
  const qsizetype phone = m_header.format == CryptFormat::Crypt12 ? kPhone : 0;
  MUNIMENT_TRY_LET(stream, m_encrypted.open());
  Sha256Hasher hasher;
  QCryptographicHash md5(QCryptographicHash::Md5);
  QByteArray held;
  QByteArray piece(kPiece, '\0');
  for (;;) {
    MUNIMENT_TRY_LET(count, stream->read(piece.data(), piece.size()));
    if (count == 0)
      break;
    m_size += count;
    hasher.add(QByteArrayView(piece).first(count));
    held.append(piece.constData(), count);
    const qsizetype covered = std::max<qsizetype>(0, held.size() - kMd5 - phone);
    md5.addData(QByteArrayView(held).first(covered));
    held.remove(0, covered);
  }
  m_digest = hasher.finish();
  m_isDigestRight = held.size() == kMd5 + phone && md5.result() == held.first(kMd5);
  return {};
}

Result<bool> CryptBackup::isAuthentic(qint64 dataSize) {
  if (dataSize <= 0)
    return false;
  m_dataSize = dataSize;
  MUNIMENT_TRY_LET(encrypted, m_encrypted.open());
  CryptStream stream(std::move(encrypted), CryptCipher(m_key, m_header.iv), m_header.dataStart, dataSize);
  QByteArray piece(kPiece, '\0');
  for (;;) {
    const auto count = stream.read(piece.data(), piece.size());
    if (!count && count.error().id == "crypt.changed"_L1)
      return false;
    MUNIMENT_TRY(count);
    if (*count == 0)
      return true;
  }
}

Result<void> CryptBackup::authenticate() {
  const qint64 phone = m_header.format == CryptFormat::Crypt12 ? kPhone : 0;
  const qint64 behind = m_size - m_header.dataStart - kTag;
  MUNIMENT_TRY_LET(hasMd5, isAuthentic(behind - kMd5 - phone));
  if (hasMd5) {
    m_trailer = m_isDigestRight ? CryptTrailer::Intact : CryptTrailer::Damaged;
    return {};
  }
  if (!m_isDigestRight && phone == 0) {
    MUNIMENT_TRY_LET(isBare, isAuthentic(behind));
    if (isBare)
      return {};
  }
  if (m_isDigestRight)
    return failure(ErrorKind::VerificationFailed, "crypt.wrong_key"_L1);
  return failure(ErrorKind::VerificationFailed, "crypt.tag_mismatch"_L1);
}

Result<void> CryptBackup::recognise() {
  MUNIMENT_TRY_LET(encrypted, m_encrypted.open());
  CryptStream stream(std::move(encrypted), CryptCipher(m_key, m_header.iv), m_header.dataStart, m_dataSize);
  char start[4] = {};
  MUNIMENT_TRY_LET(count, stream.read(start, sizeof start));
  m_content =
      QByteArrayView(start, count) == QByteArrayView("PK\x03\x04", 4) ? CryptContent::Archive : CryptContent::Database;
  if (m_content == CryptContent::Archive)
    return {};
  MUNIMENT_TRY_LET(content, open());
  const QByteArrayView wanted("SQLite format 3\0", 16);
  char found[16] = {};
  for (qint64 size = 0; size < wanted.size();) {
    MUNIMENT_TRY_LET(more, content->read(found + size, wanted.size() - size));
    if (more == 0)
      break;
    size += more;
  }
  if (QByteArrayView(found, sizeof found) != wanted)
    return failure(ErrorKind::VerificationFailed, "crypt.not_a_database"_L1);
  return {};
}

Result<std::unique_ptr<ByteStream>> CryptBackup::open() {
  MUNIMENT_TRY_LET(encrypted, m_encrypted.open());
  std::unique_ptr<ByteStream> stream = std::make_unique<CryptStream>(
      std::move(encrypted), CryptCipher(m_key, m_header.iv), m_header.dataStart, m_dataSize);
  if (m_content == CryptContent::Database)
    stream = inflated(std::move(stream), m_largest);
  return stream;
}

} // namespace muniment::formats::whatsapp
