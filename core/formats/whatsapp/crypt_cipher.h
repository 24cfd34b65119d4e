#pragma once

#include "core/base/secret.h"

#include <QtCore/QByteArray>

#include <memory>

struct evp_cipher_ctx_st;

namespace muniment::formats::whatsapp {

/// AES-256-GCM as these backups use it: a nonce of 16 bytes, no further data, decrypted piece by piece. What comes out
/// is authentic only once `isAuthentic` said so.
class CryptCipher final {
 public:
  CryptCipher(const Secret& key, QByteArrayView iv);
  /// Decrypts in place.
  void decrypt(char* bytes, qint64 size);
  [[nodiscard]] bool isAuthentic(QByteArrayView tag);

 private:
  struct Free {
    void operator()(evp_cipher_ctx_st* context) const;
  };
  std::unique_ptr<evp_cipher_ctx_st, Free> m_context;
};

} // namespace muniment::formats::whatsapp
