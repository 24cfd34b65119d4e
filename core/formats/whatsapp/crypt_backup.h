#pragma once

#include "core/base/byte_source.h"
#include "core/base/sha256.h"
#include "core/formats/whatsapp/crypt_header.h"
#include "core/formats/whatsapp/crypt_key.h"

namespace muniment::formats::whatsapp {

enum class CryptContent : std::uint8_t { Database, Archive };
enum class CryptTrailer : std::uint8_t { Intact, Damaged, Absent };

/// An encrypted Android backup whose key fits and whose every byte was authenticated. As a source it gives the content:
/// a database, or a zip. The encrypted source must outlive it.
class CryptBackup final : public ByteSource {
 public:
  static constexpr qint64 kLargestContent = 64LL << 30;

  /// Reads the source to its end and checks the tag before anything of the content is given out.
  [[nodiscard]] static Result<std::unique_ptr<CryptBackup>> unlock(ByteSource& encrypted, const CryptKey& key,
                                                                   qint64 largestContent = kLargestContent);

  [[nodiscard]] const CryptHeader& header() const { return m_header; }
  [[nodiscard]] CryptContent content() const { return m_content; }
  /// MD5 of the container; its damage does no harm to a content that the tag proved.
  [[nodiscard]] CryptTrailer trailer() const { return m_trailer; }
  [[nodiscard]] const Sha256& containerDigest() const { return m_digest; }

  /// The content from its start. The tag is checked again at its end: `crypt.changed` where the file was replaced
  /// since.
  [[nodiscard]] Result<std::unique_ptr<ByteStream>> open() override;

 private:
  CryptBackup(ByteSource& encrypted, CryptHeader header, Secret key, qint64 largest);
  [[nodiscard]] Result<void> survey();
  [[nodiscard]] Result<bool> isAuthentic(qint64 dataSize);
  [[nodiscard]] Result<void> authenticate();
  [[nodiscard]] Result<void> recognise();

  ByteSource& m_encrypted;
  CryptHeader m_header;
  Secret m_key;
  qint64 m_largest;
  qint64 m_size = 0;
  qint64 m_dataSize = 0;
  bool m_isDigestRight = false;
  Sha256 m_digest;
  CryptContent m_content = CryptContent::Database;
  CryptTrailer m_trailer = CryptTrailer::Absent;
};

} // namespace muniment::formats::whatsapp
