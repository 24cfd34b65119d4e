#pragma once

#include "core/base/secret.h"

#include <memory>

struct evp_cipher_ctx_st;

namespace muniment {
inline namespace base {

/// AES-256-GCM under one key, for messages that are whole in memory. A nonce must never be used twice under a key.
/// Not to be used by two threads at once.
class AesGcm final {
 public:
  static constexpr int kKeySize = 32;
  static constexpr int kNonceSize = 12;
  static constexpr int kTagSize = 16;

  /// `key` has 32 bytes.
  explicit AesGcm(const Secret& key);
  ~AesGcm();
  AesGcm(AesGcm&&) noexcept;
  AesGcm& operator=(AesGcm&&) noexcept;

  /// Writes plain.size() bytes and the tag to `into`, which may be where `plain` lies.
  void seal(QByteArrayView nonce, QByteArrayView associated, QByteArrayView plain, char* into);
  /// Writes sealed.size() − 16 bytes to `into`, which may be where `sealed` lies. False: nothing in `into` can be
  /// trusted, it is wiped.
  [[nodiscard]] bool open(QByteArrayView nonce, QByteArrayView associated, QByteArrayView sealed, char* into);

 private:
  struct Free {
    void operator()(evp_cipher_ctx_st* context) const;
  };
  std::unique_ptr<evp_cipher_ctx_st, Free> m_seal;
  std::unique_ptr<evp_cipher_ctx_st, Free> m_open;
};

} // namespace base
} // namespace muniment
