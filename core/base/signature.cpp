#include "core/base/signature.h"

#include <openssl/evp.h>

#include <cstdlib>

namespace muniment {
namespace {

using namespace Qt::StringLiterals;

using MessageDigest = std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)>;

const unsigned char* bytesOf(QByteArrayView view) { return reinterpret_cast<const unsigned char*>(view.data()); }

/// A signature that silently was not made would be worse than a program that stops.
void require(bool ok) {
  if (!ok)
    std::abort();
}

} // namespace

void SigningKey::Free::operator()(evp_pkey_st* key) const { EVP_PKEY_free(key); }

SigningKey::SigningKey(Secret seed)
    : m_seed(std::move(seed)),
      m_key(EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nullptr, m_seed.data(), kSeedSize)) {
  std::size_t size = PublicKey::kSize;
  require(m_key && EVP_PKEY_get_raw_public_key(m_key.get(), m_publicKey.data(), &size) == 1);
}
SigningKey::~SigningKey() = default;
SigningKey::SigningKey(SigningKey&&) noexcept = default;
SigningKey& SigningKey::operator=(SigningKey&&) noexcept = default;

SigningKey SigningKey::generate() { return SigningKey(Secret::random(kSeedSize)); }

Result<SigningKey> SigningKey::fromSeed(const Secret& seed) {
  if (seed.size() != kSeedSize)
    return failure(ErrorKind::VerificationFailed, "signature.bad_seed"_L1);
  return SigningKey(seed.clone());
}

Signature SigningKey::sign(QByteArrayView message) const {
  const MessageDigest context(EVP_MD_CTX_new(), EVP_MD_CTX_free);
  Signature signature;
  std::size_t size = Signature::kSize;
  require(context && EVP_DigestSignInit(context.get(), nullptr, nullptr, nullptr, m_key.get()) == 1);
  require(EVP_DigestSign(context.get(), signature.data(), &size, bytesOf(message),
                         static_cast<std::size_t>(message.size())) == 1);
  return signature;
}

bool base::verify(const PublicKey& key, QByteArrayView message, const Signature& signature) {
  const std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> publicKey(
      EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nullptr, key.data(), PublicKey::kSize), EVP_PKEY_free);
  const MessageDigest context(EVP_MD_CTX_new(), EVP_MD_CTX_free);
  return publicKey && context && EVP_DigestVerifyInit(context.get(), nullptr, nullptr, nullptr, publicKey.get()) == 1 &&
         EVP_DigestVerify(context.get(), signature.data(), Signature::kSize, bytesOf(message),
                          static_cast<std::size_t>(message.size())) == 1;
}

QByteArray base::publicKeyPem(const PublicKey& key) {
  // RFC 8410: the DER around the 32 bytes is always the same.
  const QByteArray der = QByteArray::fromHex("302a300506032b6570032100") + key.toBytes();
  return "-----BEGIN PUBLIC KEY-----\n" + der.toBase64() + "\n-----END PUBLIC KEY-----\n";
}

} // namespace muniment
