#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/base/secret.h"

namespace muniment {
inline namespace base {

/// X25519 (RFC 7748): to this key anybody can write.
using LetterAddress = FixedBytes<struct LetterAddressTag, 32>;

/// A sealed letter: bytes that whoever wrote them cannot read again (docs/formats/letter.md). Each has a key of its
/// own, so that one that is found out opens no other. Fails `letter.bad_address` when `to` is no usable key.
[[nodiscard]] Result<QByteArray> sealLetter(const LetterAddress& to, QByteArrayView plain, QByteArrayView purpose);

/// Opens what was sealed to its address.
class LetterKey final {
 public:
  static constexpr int kSize = 32;

  [[nodiscard]] static LetterKey generate();
  /// Fails when the secret is not 32 bytes.
  [[nodiscard]] static Result<LetterKey> fromSecret(Secret secret);

  [[nodiscard]] const LetterAddress& address() const { return m_address; }
  /// What must be kept, sealed, to make this key again.
  [[nodiscard]] const Secret& secret() const { return m_secret; }
  /// VerificationFailed `letter.damaged` when it was sealed to another address, for another purpose, or was changed.
  [[nodiscard]] Result<QByteArray> open(QByteArrayView letter, QByteArrayView purpose) const;

 private:
  explicit LetterKey(Secret secret);

  Secret m_secret;
  LetterAddress m_address;
};

} // namespace base
} // namespace muniment
