#pragma once

#include "core/base/result.h"
#include "core/base/scrypt_cost.h"
#include "core/base/secret.h"

namespace muniment {
inline namespace base {

/// The bytes of a passphrase: UTF-8 after NFKC, so that it opens on every keyboard and system it was not typed on.
[[nodiscard]] Secret passphraseBytes(const QString& typed);

/// Seals a secret under a passphrase. The bytes describe themselves (docs/formats/sealed-box.md); `purpose` must be
/// given again to open them.
[[nodiscard]] QByteArray sealUnderPassphrase(const Secret& secret, const Secret& passphrase, QByteArrayView purpose,
                                             ScryptCost cost = {});
/// Refused `vault.wrong_passphrase`; VerificationFailed `vault.sealed_damaged` when the bytes are not what was written.
[[nodiscard]] Result<Secret> openUnderPassphrase(QByteArrayView sealed, const Secret& passphrase,
                                                 QByteArrayView purpose);

/// Seals a key under a 32-byte key: random nonce ‖ AES-256-GCM(key) ‖ tag, bound to `context`.
[[nodiscard]] QByteArray wrapKey(const Secret& key, const Secret& wrappingKey, QByteArrayView context);
/// VerificationFailed `vault.wrapped_key_damaged` under another key, another context or after damage.
[[nodiscard]] Result<Secret> unwrapKey(QByteArrayView wrapped, const Secret& wrappingKey, QByteArrayView context);

} // namespace base
} // namespace muniment
