#pragma once

#include "core/base/byte_source.h"
#include "core/formats/whatsapp/crypt_cipher.h"

#include <memory>

namespace muniment::formats::whatsapp {

/// The decrypted bytes of a backup between its header and its tag. The last read checks the tag.
class CryptStream final : public ByteStream {
 public:
  CryptStream(std::unique_ptr<ByteStream> encrypted, CryptCipher cipher, qint64 dataStart, qint64 dataSize);
  [[nodiscard]] Result<qint64> read(char* into, qint64 size) override;

 private:
  [[nodiscard]] Result<void> readFully(char* into, qint64 size);
  [[nodiscard]] Result<void> finish();

  std::unique_ptr<ByteStream> m_encrypted;
  CryptCipher m_cipher;
  qint64 m_toSkip;
  qint64 m_left;
  bool m_isFinished = false;
};

/// What a zlib stream inflates to, up to `largest` bytes. The source is read to its end behind the stream, so that its
/// own last check runs.
[[nodiscard]] std::unique_ptr<ByteStream> inflated(std::unique_ptr<ByteStream> deflated, qint64 largest);

} // namespace muniment::formats::whatsapp
