#include "core/base/aes_gcm.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>

#include <cstdlib>

namespace muniment {
namespace {

/// Fetched once, as for SHA-256: an implicit fetch costs more than sealing a key.
const EVP_CIPHER* algorithm() {
  static const EVP_CIPHER* const cipher = EVP_CIPHER_fetch(nullptr, "AES-256-GCM", nullptr);
  return cipher;
}

/// Going on after a failed encryption would write clear text or nothing.
void require(bool ok) {
  if (!ok)
    std::abort();
}

const unsigned char* bytesOf(QByteArrayView view) { return reinterpret_cast<const unsigned char*>(view.data()); }

} // namespace

void AesGcm::Free::operator()(evp_cipher_ctx_st* context) const { EVP_CIPHER_CTX_free(context); }

AesGcm::AesGcm(const Secret& key) : m_seal(EVP_CIPHER_CTX_new()), m_open(EVP_CIPHER_CTX_new()) {
  require(m_seal && m_open && key.size() == kKeySize);
  require(EVP_EncryptInit_ex2(m_seal.get(), algorithm(), key.data(), nullptr, nullptr) == 1);
  require(EVP_DecryptInit_ex2(m_open.get(), algorithm(), key.data(), nullptr, nullptr) == 1);
}
AesGcm::~AesGcm() = default;
AesGcm::AesGcm(AesGcm&&) noexcept = default;
AesGcm& AesGcm::operator=(AesGcm&&) noexcept = default;

void AesGcm::seal(QByteArrayView nonce, QByteArrayView associated, QByteArrayView plain, char* into) {
  require(nonce.size() == kNonceSize);
  EVP_CIPHER_CTX* const context = m_seal.get();
  auto* const out = reinterpret_cast<unsigned char*>(into);
  const int size = static_cast<int>(plain.size());
  int written = 0;
  int rest = 0;
  require(EVP_EncryptInit_ex2(context, nullptr, nullptr, bytesOf(nonce), nullptr) == 1);
  if (!associated.isEmpty())
    require(EVP_EncryptUpdate(context, nullptr, &rest, bytesOf(associated), static_cast<int>(associated.size())) == 1);
  if (size > 0)
    require(EVP_EncryptUpdate(context, out, &written, bytesOf(plain), size) == 1);
  require(EVP_EncryptFinal_ex(context, out + written, &rest) == 1 && written + rest == size);
  require(EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_GET_TAG, kTagSize, out + size) == 1);
}

bool AesGcm::open(QByteArrayView nonce, QByteArrayView associated, QByteArrayView sealed, char* into) {
  const qsizetype plainSize = sealed.size() - kTagSize;
  if (nonce.size() != kNonceSize || plainSize < 0)
    return false;
  EVP_CIPHER_CTX* const context = m_open.get();
  auto* const out = reinterpret_cast<unsigned char*>(into);
  const int size = static_cast<int>(plainSize);
  unsigned char tag[kTagSize];
  std::copy_n(bytesOf(sealed) + size, kTagSize, tag);
  int written = 0;
  int rest = 0;
  bool ok = EVP_DecryptInit_ex2(context, nullptr, nullptr, bytesOf(nonce), nullptr) == 1;
  if (!associated.isEmpty())
    ok =
        ok && EVP_DecryptUpdate(context, nullptr, &rest, bytesOf(associated), static_cast<int>(associated.size())) == 1;
  if (size > 0)
    ok = ok && EVP_DecryptUpdate(context, out, &written, bytesOf(sealed), size) == 1;
  ok = ok && EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_SET_TAG, kTagSize, tag) == 1 &&
       EVP_DecryptFinal_ex(context, out + written, &rest) == 1;
  if (!ok && size > 0)
    OPENSSL_cleanse(into, static_cast<std::size_t>(size));
  return ok;
}

} // namespace muniment
