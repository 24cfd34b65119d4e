#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/base/secret.h"

#include <memory>

struct evp_pkey_st;

namespace muniment {
inline namespace base {

/// Ed25519 (RFC 8032).
using PublicKey = FixedBytes<struct PublicKeyTag, 32>;
using Signature = FixedBytes<struct SignatureTag, 64>;

/// An Ed25519 private key, ready to sign. May be used by several threads at once.
class SigningKey final {
 public:
  static constexpr int kSeedSize = 32;

  [[nodiscard]] static SigningKey generate();
  /// Fails when the seed is not 32 bytes.
  [[nodiscard]] static Result<SigningKey> fromSeed(const Secret& seed);
  ~SigningKey();
  SigningKey(SigningKey&&) noexcept;
  SigningKey& operator=(SigningKey&&) noexcept;

  /// What must be kept, sealed, to make this key again.
  [[nodiscard]] Secret seed() const { return m_seed.clone(); }
  [[nodiscard]] const PublicKey& publicKey() const { return m_publicKey; }
  [[nodiscard]] Signature sign(QByteArrayView message) const;

 private:
  struct Free {
    void operator()(evp_pkey_st* key) const;
  };
  explicit SigningKey(Secret seed);

  Secret m_seed;
  std::unique_ptr<evp_pkey_st, Free> m_key;
  PublicKey m_publicKey;
};

[[nodiscard]] bool verify(const PublicKey& key, QByteArrayView message, const Signature& signature);

/// SubjectPublicKeyInfo in PEM, as `openssl pkeyutl -verify -pubin -rawin` reads it.
[[nodiscard]] QByteArray publicKeyPem(const PublicKey& key);

} // namespace base
} // namespace muniment
