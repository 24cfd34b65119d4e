#include "core/formats/whatsapp/crypt_stream.h"

#include <QtCore/QByteArray>

#include <zlib.h>

#include <algorithm>

namespace muniment::formats::whatsapp {
namespace {

using namespace Qt::StringLiterals;

constexpr qint64 kPiece = 64 * 1024;
constexpr int kTagSize = 16;

Failure changed() { return failure(ErrorKind::VerificationFailed, "crypt.changed"_L1); }

class InflatedStream final : public ByteStream {
 public:
  InflatedStream(std::unique_ptr<ByteStream> deflated, qint64 largest)
      : m_deflated(std::move(deflated)), m_input(kPiece, '\0'), m_left(largest) {
    m_isReady = inflateInit(&m_zlib) == Z_OK;
  }
  ~InflatedStream() override { inflateEnd(&m_zlib); }
  InflatedStream(const InflatedStream&) = delete;
  InflatedStream& operator=(const InflatedStream&) = delete;

  Result<qint64> read(char* into, qint64 size) override {
    if (!m_isReady)
      return failure(ErrorKind::Failed, "crypt.content_damaged"_L1);
    const auto room = static_cast<uInt>(std::min<qint64>(size, 1 << 30));
    m_zlib.next_out = reinterpret_cast<Bytef*>(into);
    m_zlib.avail_out = room;
    while (!m_isAtEnd && m_zlib.avail_out == room)
      MUNIMENT_TRY(step());
    const qint64 count = room - m_zlib.avail_out;
    m_left -= count;
    if (m_left < 0)
      return failure(ErrorKind::Refused, "crypt.too_large"_L1);
    return count;
  }

 private:
  Result<void> step() {
    if (m_zlib.avail_in == 0) {
      MUNIMENT_TRY_LET(count, m_deflated->read(m_input.data(), m_input.size()));
      if (count == 0)
        return failure(ErrorKind::VerificationFailed, "crypt.truncated"_L1);
      m_zlib.next_in = reinterpret_cast<Bytef*>(m_input.data());
      m_zlib.avail_in = static_cast<uInt>(count);
    }
    const int code = inflate(&m_zlib, Z_NO_FLUSH);
    if (code == Z_STREAM_END)
      return drain();
    if (code != Z_OK && code != Z_BUF_ERROR)
      return failure(ErrorKind::VerificationFailed, "crypt.content_damaged"_L1);
    return {};
  }

  Result<void> drain() {
    m_isAtEnd = true;
    for (qint64 count = 1; count > 0;) {
      MUNIMENT_TRY_LET(more, m_deflated->read(m_input.data(), m_input.size()));
      count = more;
    }
    return {};
  }

  std::unique_ptr<ByteStream> m_deflated;
  QByteArray m_input;
  z_stream m_zlib{};
  qint64 m_left;
  bool m_isReady = false;
  bool m_isAtEnd = false;
};

} // namespace

CryptStream::CryptStream(std::unique_ptr<ByteStream> encrypted, CryptCipher cipher, qint64 dataStart, qint64 dataSize)
    : m_encrypted(std::move(encrypted)), m_cipher(std::move(cipher)), m_toSkip(dataStart), m_left(dataSize) {}

Result<void> CryptStream::readFully(char* into, qint64 size) {
  for (qint64 done = 0; done < size;) {
    MUNIMENT_TRY_LET(count, m_encrypted->read(into + done, size - done));
    if (count == 0)
      return changed();
    done += count;
  }
  return {};
}

Result<void> CryptStream::finish() {
  QByteArray tag(kTagSize, '\0');
  MUNIMENT_TRY(readFully(tag.data(), tag.size()));
  m_isFinished = true;
  if (!m_cipher.isAuthentic(tag))
    return changed();
  return {};
}

Result<qint64> CryptStream::read(char* into, qint64 size) {
  while (m_toSkip > 0) {
    char skipped[512];
    const qint64 piece = std::min<qint64>(m_toSkip, sizeof skipped);
    MUNIMENT_TRY(readFully(skipped, piece));
    m_toSkip -= piece;
  }
  const qint64 wanted = std::min({size, m_left, kPiece});
  if (wanted > 0) {
    MUNIMENT_TRY_LET(count, m_encrypted->read(into, wanted));
    if (count == 0)
      return changed();
    m_cipher.decrypt(into, count);
    m_left -= count;
    return count;
  }
  if (m_left == 0 && !m_isFinished)
    MUNIMENT_TRY(finish());
  return 0;
}

std::unique_ptr<ByteStream> inflated(std::unique_ptr<ByteStream> deflated, qint64 largest) {
  return std::make_unique<InflatedStream>(std::move(deflated), largest);
}

} // namespace muniment::formats::whatsapp
