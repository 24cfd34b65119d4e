#include "core/base/sha256.h"

#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/kdf.h>
#include <openssl/params.h>

#include <cstdlib>

namespace muniment {
namespace {

/// Fetched once: an implicit fetch for each digest costs more than hashing a ledger line.
const EVP_MD* sha256Algorithm() {
  static const EVP_MD* const algorithm = EVP_MD_fetch(nullptr, "SHA256", nullptr);
  return algorithm;
}

/// A broken crypto library leaves nothing to be proved; going on would write wrong evidence.
void require(bool ok) {
  if (!ok)
    std::abort();
}

} // namespace

void Sha256Hasher::Free::operator()(evp_md_ctx_st* context) const { EVP_MD_CTX_free(context); }

Sha256Hasher::Sha256Hasher() : m_context(EVP_MD_CTX_new()) {
  require(m_context && EVP_DigestInit_ex2(m_context.get(), sha256Algorithm(), nullptr) == 1);
}
Sha256Hasher::~Sha256Hasher() = default;
Sha256Hasher::Sha256Hasher(Sha256Hasher&&) noexcept = default;
Sha256Hasher& Sha256Hasher::operator=(Sha256Hasher&&) noexcept = default;

void Sha256Hasher::add(QByteArrayView bytes) {
  require(EVP_DigestUpdate(m_context.get(), bytes.data(), static_cast<std::size_t>(bytes.size())) == 1);
}

Sha256 Sha256Hasher::finish() {
  Sha256 digest;
  require(EVP_DigestFinal_ex(m_context.get(), digest.data(), nullptr) == 1);
  require(EVP_DigestInit_ex2(m_context.get(), nullptr, nullptr) == 1);
  return digest;
}

Sha256 base::sha256(QByteArrayView bytes) { return sha256({bytes}); }

Sha256 base::sha256(std::initializer_list<QByteArrayView> parts) {
  // A hasher costs more to make than a short text to hash.
  thread_local Sha256Hasher hasher;
  for (const QByteArrayView part : parts)
    hasher.add(part);
  return hasher.finish();
}

Sha256 base::hmacSha256(QByteArrayView key, QByteArrayView bytes) {
  Sha256 digest;
  std::size_t written = 0;
  require(EVP_Q_mac(nullptr, "HMAC", nullptr, "SHA256", nullptr, key.data(), static_cast<std::size_t>(key.size()),
                    reinterpret_cast<const unsigned char*>(bytes.data()), static_cast<std::size_t>(bytes.size()),
                    digest.data(), Sha256::kSize, &written) != nullptr);
  return digest;
}

QByteArray base::deriveKey(QByteArrayView secret, QByteArrayView purpose, int size) {
  EVP_KDF* kdf = EVP_KDF_fetch(nullptr, "HKDF", nullptr);
  EVP_KDF_CTX* context = EVP_KDF_CTX_new(kdf);
  EVP_KDF_free(kdf);
  require(context != nullptr);
  QByteArray key(size, Qt::Uninitialized);
  QByteArray secretCopy = secret.toByteArray();
  QByteArray purposeCopy = purpose.toByteArray();
  char digest[] = "SHA256";
  const OSSL_PARAM parameters[] = {OSSL_PARAM_construct_utf8_string(OSSL_KDF_PARAM_DIGEST, digest, 0),
                                   OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_KEY, secretCopy.data(),
                                                                     static_cast<std::size_t>(secretCopy.size())),
                                   OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_INFO, purposeCopy.data(),
                                                                     static_cast<std::size_t>(purposeCopy.size())),
                                   OSSL_PARAM_construct_end()};
  const int derived =
      EVP_KDF_derive(context, reinterpret_cast<unsigned char*>(key.data()), static_cast<std::size_t>(size), parameters);
  EVP_KDF_CTX_free(context);
  OPENSSL_cleanse(secretCopy.data(), static_cast<std::size_t>(secretCopy.size()));
  require(derived == 1);
  return key;
}

} // namespace muniment
