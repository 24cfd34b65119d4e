#include "core/base/sealed_box.h"

#include "core/base/aes_gcm.h"
#include "core/base/random.h"
#include "core/base/sha256.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>

#include <cstdlib>

namespace muniment {
namespace {

using namespace Qt::StringLiterals;

// magic ‖ version ‖ log2 N ‖ r ‖ p ‖ salt ‖ nonce ‖ ciphertext ‖ tag ‖ checksum
constexpr QByteArrayView kMagic("MNBX");
constexpr char kVersion = 1;
constexpr qsizetype kCostAt = 5;
constexpr qsizetype kSaltAt = 8;
constexpr qsizetype kSaltSize = 16;
constexpr qsizetype kNonceAt = kSaltAt + kSaltSize;
constexpr qsizetype kHeaderSize = kNonceAt + AesGcm::kNonceSize;
constexpr qsizetype kChecksumSize = 8;
constexpr qsizetype kSmallest = kHeaderSize + AesGcm::kTagSize + kChecksumSize;

/// Tells damage from a wrong passphrase; proves nothing against somebody who means harm.
QByteArray checksumOf(QByteArrayView bytes) { return sha256(bytes).toBytes().first(kChecksumSize); }

Secret keyFrom(const Secret& passphrase, QByteArrayView salt, ScryptCost cost) {
  QByteArray key(AesGcm::kKeySize, Qt::Uninitialized);
  const std::uint64_t n = std::uint64_t{1} << cost.log2N;
  const std::uint64_t limit = std::uint64_t{512} << 20;
  const char* const text = passphrase.isEmpty() ? "" : passphrase.view().data();
  if (EVP_PBE_scrypt(text, static_cast<std::size_t>(passphrase.size()),
                     reinterpret_cast<const unsigned char*>(salt.data()), static_cast<std::size_t>(salt.size()), n,
                     cost.r, cost.p, limit, reinterpret_cast<unsigned char*>(key.data()), AesGcm::kKeySize) != 1)
    std::abort(); // a key of nobody-knows-what must not be used
  return Secret(std::move(key));
}

Failure damaged(const char* why) {
  return failure(ErrorKind::VerificationFailed, "vault.sealed_damaged"_L1, {}, QString::fromLatin1(why));
}

} // namespace

Secret base::passphraseBytes(const QString& typed) {
  QString folded = typed.normalized(QString::NormalizationForm_KC);
  Secret bytes(folded.toUtf8());
  OPENSSL_cleanse(folded.data(), static_cast<std::size_t>(folded.size()) * sizeof(QChar));
  return bytes;
}

QByteArray base::sealUnderPassphrase(const Secret& secret, const Secret& passphrase, QByteArrayView purpose,
                                     ScryptCost cost) {
  if (!cost.isBearable())
    cost = ScryptCost{};
  QByteArray header = kMagic.toByteArray();
  header += kVersion;
  header += static_cast<char>(cost.log2N);
  header += static_cast<char>(cost.r);
  header += static_cast<char>(cost.p);
  header += randomBytes(kSaltSize + AesGcm::kNonceSize);
  QByteArray sealed = header + QByteArray(secret.size() + AesGcm::kTagSize, Qt::Uninitialized);
  AesGcm cipher(keyFrom(passphrase, QByteArrayView(header).sliced(kSaltAt, kSaltSize), cost));
  cipher.seal(QByteArrayView(header).sliced(kNonceAt), header + purpose.toByteArray(), secret.view(),
              sealed.data() + kHeaderSize);
  return sealed + checksumOf(sealed);
}

Result<Secret> base::openUnderPassphrase(QByteArrayView sealed, const Secret& passphrase, QByteArrayView purpose) {
  if (sealed.size() < kSmallest || !sealed.startsWith(kMagic) || sealed.at(kMagic.size()) != kVersion)
    return damaged("no sealed box");
  const QByteArrayView content = sealed.chopped(kChecksumSize);
  if (checksumOf(content) != sealed.last(kChecksumSize))
    return damaged("checksum");
  const auto number = [&](qsizetype at) { return static_cast<std::uint8_t>(sealed.at(at)); };
  const ScryptCost cost{number(kCostAt), number(kCostAt + 1), number(kCostAt + 2)};
  if (!cost.isBearable())
    return damaged("cost out of bounds");
  const QByteArrayView header = sealed.first(kHeaderSize);
  AesGcm cipher(keyFrom(passphrase, header.sliced(kSaltAt, kSaltSize), cost));
  QByteArray plain(content.size() - kHeaderSize - AesGcm::kTagSize, Qt::Uninitialized);
  if (!cipher.open(header.sliced(kNonceAt), header.toByteArray() + purpose.toByteArray(), content.sliced(kHeaderSize),
                   plain.data()))
    return failure(ErrorKind::Refused, "vault.wrong_passphrase"_L1);
  return Secret(std::move(plain));
}

QByteArray base::wrapKey(const Secret& key, const Secret& wrappingKey, QByteArrayView context) {
  QByteArray wrapped = randomBytes(AesGcm::kNonceSize);
  wrapped.resize(AesGcm::kNonceSize + key.size() + AesGcm::kTagSize);
  AesGcm(wrappingKey)
      .seal(QByteArrayView(wrapped).first(AesGcm::kNonceSize), context, key.view(),
            wrapped.data() + AesGcm::kNonceSize);
  return wrapped;
}

Result<Secret> base::unwrapKey(QByteArrayView wrapped, const Secret& wrappingKey, QByteArrayView context) {
  const auto failed = failure(ErrorKind::VerificationFailed, "vault.wrapped_key_damaged"_L1);
  if (wrapped.size() < AesGcm::kNonceSize + AesGcm::kTagSize || wrappingKey.size() != AesGcm::kKeySize)
    return failed;
  QByteArray key(wrapped.size() - AesGcm::kNonceSize - AesGcm::kTagSize, Qt::Uninitialized);
  if (!AesGcm(wrappingKey)
           .open(wrapped.first(AesGcm::kNonceSize), context, wrapped.sliced(AesGcm::kNonceSize), key.data()))
    return failed;
  return Secret(std::move(key));
}

} // namespace muniment
