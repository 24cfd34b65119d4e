#pragma once

#include "core/connect/push/p256_key.h"
#include "core/connect/push/push_subscription.h"

namespace muniment::connect {

/// The longest text that fits into a notification: a push service takes 4096 bytes, encrypted.
inline constexpr qsizetype kLongestPush = 3993;

/// One record of `aes128gcm` (RFC 8188) under key material that the receiver knows, named by `keyId`.
[[nodiscard]] QByteArray sealRecord(QByteArrayView material, QByteArrayView salt, QByteArrayView keyId,
                                    QByteArrayView plain);

/// The body of a notification (RFC 8291), which only the browser can read; a fresh key and salt each time. Usage
/// `push.too_large`, `push.key_wrong`.
[[nodiscard]] Result<QByteArray> sealPush(const PushSubscription& to, QByteArrayView plain);
/// The same with a given key and salt, for known answers. No key or salt may serve twice.
[[nodiscard]] Result<QByteArray> sealPush(const PushSubscription& to, QByteArrayView plain, const P256Key& sender,
                                          QByteArrayView salt);

} // namespace muniment::connect
