#include "core/formats/whatsapp/crypt_cipher.h"

#include <openssl/evp.h>

#include <cstdlib>

namespace muniment::formats::whatsapp {
namespace {

constexpr int kTagSize = 16;

/// A broken crypto library authenticates nothing.
void require(bool ok) {
  if (!ok)
    std::abort();
}

} // namespace

void CryptCipher::Free::operator()(evp_cipher_ctx_st* context) const { EVP_CIPHER_CTX_free(context); }

CryptCipher::CryptCipher(const Secret& key, QByteArrayView iv) : m_context(EVP_CIPHER_CTX_new()) {
  auto* context = m_context.get();
  require(context && key.size() == 32 &&
          EVP_DecryptInit_ex(context, EVP_aes_256_gcm(), nullptr, nullptr, nullptr) == 1 &&
          EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_SET_IVLEN, static_cast<int>(iv.size()), nullptr) == 1 &&
          EVP_DecryptInit_ex(context, nullptr, nullptr, key.data(),
                             reinterpret_cast<const unsigned char*>(iv.data())) == 1);
}

void CryptCipher::decrypt(char* bytes, qint64 size) {
  auto* data = reinterpret_cast<unsigned char*>(bytes);
  int written = 0;
  require(EVP_DecryptUpdate(m_context.get(), data, &written, data, static_cast<int>(size)) == 1 && written == size);
}

bool CryptCipher::isAuthentic(QByteArrayView tag) {
  QByteArray copy = tag.toByteArray();
  unsigned char none[kTagSize];
  int written = 0;
  return copy.size() == kTagSize &&
         EVP_CIPHER_CTX_ctrl(m_context.get(), EVP_CTRL_AEAD_SET_TAG, kTagSize, copy.data()) == 1 &&
         EVP_DecryptFinal_ex(m_context.get(), none, &written) == 1;
}

} // namespace muniment::formats::whatsapp
