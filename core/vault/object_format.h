#pragma once

#include "core/base/aes_gcm.h"
#include "core/base/result.h"

#include <cstdint>

namespace muniment::vault {

// The numbers of docs/formats/vault-object.md.
constexpr qint64 kChunkSize = qint64{1} << 20;
constexpr qint64 kSealedChunkSize = kChunkSize + AesGcm::kTagSize;
constexpr qint64 kHeaderSize = 16;

/// The first bytes of an object. They are authenticated with every chunk.
class ObjectHeader final {
 public:
  /// With a random nonce prefix.
  [[nodiscard]] static ObjectHeader make();
  [[nodiscard]] static Result<ObjectHeader> parse(QByteArrayView bytes);

  [[nodiscard]] QByteArrayView bytes() const { return m_bytes; }
  /// STREAM: prefix ‖ counter ‖ 1 for the last chunk, so that no chunk can be moved, left out or added.
  [[nodiscard]] QByteArray nonce(std::uint32_t counter, bool last) const;

 private:
  explicit ObjectHeader(QByteArray bytes) : m_bytes(std::move(bytes)) {}
  QByteArray m_bytes;
};

/// How many bytes an object of `plain` bytes takes.
[[nodiscard]] qint64 sealedSize(qint64 plain);

[[nodiscard]] Error damagedObject(QLatin1StringView why);

} // namespace muniment::vault
