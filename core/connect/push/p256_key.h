#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"

#include <memory>

struct evp_pkey_st;

namespace muniment::connect {

/// A private key on the curve P-256: agrees with others on a secret (ECDH) and signs (ECDSA with SHA-256). May be used
/// by several threads at once.
class P256Key final {
 public:
  static constexpr int kSecretSize = 32;
  static constexpr int kPointSize = 65; ///< 4 ‖ x ‖ y
  static constexpr int kSignatureSize = 64;

  [[nodiscard]] static P256Key generate();
  /// Usage `push.key_wrong` when the bytes are no number from 1 to the order of the curve.
  [[nodiscard]] static Result<P256Key> fromSecret(const Secret& secret);
  ~P256Key();
  P256Key(P256Key&&) noexcept;
  P256Key& operator=(P256Key&&) noexcept;

  [[nodiscard]] const QByteArray& publicPoint() const { return m_point; }
  /// Usage `push.key_wrong` when the point does not lie on the curve.
  [[nodiscard]] Result<Secret> agree(QByteArrayView point) const;
  /// r ‖ s, as JSON Web Signatures have it.
  [[nodiscard]] QByteArray sign(QByteArrayView message) const;

 private:
  struct Free {
    void operator()(evp_pkey_st* key) const;
  };
  using Key = std::unique_ptr<evp_pkey_st, Free>;
  P256Key(Key key, QByteArray point) : m_key(std::move(key)), m_point(std::move(point)) {}
  friend bool isP256Point(QByteArrayView point);
  friend bool verifyP256(QByteArrayView point, QByteArrayView message, QByteArrayView signature);
  [[nodiscard]] static Key keyOf(QByteArrayView point, const Secret* secret);

  Key m_key;
  QByteArray m_point;
};

[[nodiscard]] bool isP256Point(QByteArrayView point);
[[nodiscard]] bool verifyP256(QByteArrayView point, QByteArrayView message, QByteArrayView signature);

} // namespace muniment::connect
