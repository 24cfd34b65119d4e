#include "core/connect/push/web_push.h"

#include "core/base/random.h"
#include "core/base/sha256.h"

#include <QtCore/QtEndian>

#include <openssl/evp.h>

#include <cstdlib>

namespace muniment::connect {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kSaltSize = 16;
constexpr qsizetype kKeySize = 16;
constexpr qsizetype kNonceSize = 12;
constexpr int kTagSize = 16;
constexpr quint32 kRecordSize = 4096;
constexpr char kLastRecord = 2;

QByteArray hmac(QByteArrayView key, QByteArrayView bytes) { return hmacSha256(key, bytes).toBytes(); }

/// A text with the zero byte that ends it and the counter of HKDF.
QByteArray about(const char* text, const QByteArray& further = {}) { return QByteArray(text) + '\0' + further + '\1'; }

QByteArray seal(QByteArrayView key, QByteArrayView nonce, QByteArrayView plain) {
  const auto raw = [](QByteArrayView bytes) { return reinterpret_cast<const unsigned char*>(bytes.data()); };
  const std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)> context(EVP_CIPHER_CTX_new(),
                                                                                EVP_CIPHER_CTX_free);
  QByteArray sealed(plain.size() + kTagSize, Qt::Uninitialized);
  auto* into = reinterpret_cast<unsigned char*>(sealed.data());
  int written = 0;
  int rest = 0;
  if (!context || EVP_EncryptInit_ex(context.get(), EVP_aes_128_gcm(), nullptr, raw(key), raw(nonce)) != 1 ||
      EVP_EncryptUpdate(context.get(), into, &written, raw(plain), static_cast<int>(plain.size())) != 1 ||
      EVP_EncryptFinal_ex(context.get(), into + written, &rest) != 1 ||
      EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_GET_TAG, kTagSize, into + plain.size()) != 1)
    std::abort(); // nothing may leave that is not sealed
  return sealed;
}

} // namespace

QByteArray sealRecord(QByteArrayView material, QByteArrayView salt, QByteArrayView keyId, QByteArrayView plain) {
  const QByteArray prk = hmac(salt, material);
  const QByteArray key = hmac(prk, about("Content-Encoding: aes128gcm")).first(kKeySize);
  const QByteArray nonce = hmac(prk, about("Content-Encoding: nonce")).first(kNonceSize);
  std::array<char, sizeof(quint32)> size = {};
  qToBigEndian(kRecordSize, size.data());
  return salt.toByteArray() + QByteArray(size.data(), size.size()) + static_cast<char>(keyId.size()) +
         keyId.toByteArray() + seal(key, nonce, plain.toByteArray() + kLastRecord);
}

Result<QByteArray> sealPush(const PushSubscription& to, QByteArrayView plain) {
  return sealPush(to, plain, P256Key::generate(), randomBytes(kSaltSize));
}

Result<QByteArray> sealPush(const PushSubscription& to, QByteArrayView plain, const P256Key& sender,
                            QByteArrayView salt) {
  if (plain.size() > kLongestPush)
    return failure(ErrorKind::Usage, "push.too_large"_L1);
  MUNIMENT_TRY_LET(shared, sender.agree(to.key));
  const QByteArray prk = hmac(to.secret, shared.view());
  const Secret material(hmac(prk, about("WebPush: info", to.key + sender.publicPoint())));
  return sealRecord(material.view(), salt, sender.publicPoint(), plain);
}

} // namespace muniment::connect
