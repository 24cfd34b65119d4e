#pragma once

#include "core/base/bytes.h"

#include <memory>

struct evp_md_ctx_st;
struct evp_mac_ctx_st;

namespace muniment {
inline namespace base {

using Sha256 = FixedBytes<struct Sha256Tag, 32>;

[[nodiscard]] Sha256 sha256(QByteArrayView bytes);
/// SHA-256 of the concatenation, without copying it together.
[[nodiscard]] Sha256 sha256(std::initializer_list<QByteArrayView> parts);
[[nodiscard]] Sha256 hmacSha256(QByteArrayView key, QByteArrayView bytes);
/// HKDF-SHA-256 (RFC 5869) without salt: one key for each purpose out of one secret.
[[nodiscard]] QByteArray deriveKey(QByteArrayView secret, QByteArrayView purpose, int size);

/// Hashes a stream piece by piece.
class Sha256Hasher final {
 public:
  Sha256Hasher();
  ~Sha256Hasher();
  Sha256Hasher(Sha256Hasher&&) noexcept;
  Sha256Hasher& operator=(Sha256Hasher&&) noexcept;
  void add(QByteArrayView bytes);
  /// The digest of everything added; the hasher starts anew afterwards.
  [[nodiscard]] Sha256 finish();

 private:
  struct Free {
    void operator()(evp_md_ctx_st* context) const;
  };
  std::unique_ptr<evp_md_ctx_st, Free> m_context;
};

} // namespace base
} // namespace muniment
