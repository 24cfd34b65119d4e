#include "core/base/letter.h"

#include "core/base/aes_gcm.h"
#include "core/base/sha256.h"

#include <openssl/evp.h>

#include <cstdlib>
#include <memory>

namespace muniment {
namespace {

using namespace Qt::StringLiterals;

// magic ‖ version ‖ key made for this letter ‖ ciphertext ‖ tag
constexpr QByteArrayView kMagic("MNLT");
constexpr char kVersion = 1;
constexpr qsizetype kKeyAt = 5;
constexpr qsizetype kHeaderSize = kKeyAt + static_cast<qsizetype>(LetterAddress::kSize);

struct FreeKey {
  void operator()(EVP_PKEY* key) const { EVP_PKEY_free(key); }
};
using Key = std::unique_ptr<EVP_PKEY, FreeKey>;

/// What two keys agree on; empty when one of them is none.
Secret agreed(EVP_PKEY* own, const LetterAddress& other) {
  const Key peer(EVP_PKEY_new_raw_public_key(EVP_PKEY_X25519, nullptr, other.data(), LetterAddress::kSize));
  const std::unique_ptr<EVP_PKEY_CTX, decltype(&EVP_PKEY_CTX_free)> context(EVP_PKEY_CTX_new(own, nullptr),
                                                                            EVP_PKEY_CTX_free);
  QByteArray shared(LetterKey::kSize, Qt::Uninitialized);
  std::size_t size = LetterKey::kSize;
  // OpenSSL refuses the points of low order, with which everybody would know what is agreed on.
  if (!peer || !context || EVP_PKEY_derive_init(context.get()) != 1 ||
      EVP_PKEY_derive_set_peer(context.get(), peer.get()) != 1 ||
      EVP_PKEY_derive(context.get(), reinterpret_cast<unsigned char*>(shared.data()), &size) != 1)
    return {};
  return Secret(std::move(shared));
}

LetterAddress addressOf(EVP_PKEY* key) {
  LetterAddress address;
  std::size_t size = LetterAddress::kSize;
  if (!key || EVP_PKEY_get_raw_public_key(key, address.data(), &size) != 1)
    std::abort(); // sealing to a key of nobody-knows-what would lose the letter
  return address;
}

Key keyFrom(const Secret& secret) {
  return Key(EVP_PKEY_new_raw_private_key(EVP_PKEY_X25519, nullptr, secret.data(), LetterKey::kSize));
}

/// Key and nonce of one letter: they follow from what was agreed on, both addresses and the purpose.
Secret keysOf(const Secret& shared, QByteArrayView made, const LetterAddress& to, QByteArrayView purpose) {
  const QByteArray about = "muniment letter 1" + made.toByteArray() + to.toBytes() + purpose.toByteArray();
  return Secret(deriveKey(shared.view(), about, AesGcm::kKeySize + AesGcm::kNonceSize));
}

AesGcm cipherOf(const Secret& keys) { return AesGcm(Secret(keys.view().first(AesGcm::kKeySize).toByteArray())); }

} // namespace

Result<QByteArray> base::sealLetter(const LetterAddress& to, QByteArrayView plain, QByteArrayView purpose) {
  const Key once = keyFrom(Secret::random(LetterKey::kSize));
  const LetterAddress made = addressOf(once.get());
  const Secret shared = agreed(once.get(), to);
  if (shared.isEmpty())
    return failure(ErrorKind::Usage, "letter.bad_address"_L1);
  QByteArray letter = kMagic.toByteArray();
  letter += kVersion;
  letter += made.view();
  letter.resize(kHeaderSize + plain.size() + AesGcm::kTagSize);
  const Secret keys = keysOf(shared, made.view(), to, purpose);
  cipherOf(keys).seal(keys.view().sliced(AesGcm::kKeySize), QByteArrayView(letter).first(kHeaderSize), plain,
                      letter.data() + kHeaderSize);
  return letter;
}

LetterKey::LetterKey(Secret secret) : m_secret(std::move(secret)), m_address(addressOf(keyFrom(m_secret).get())) {}

LetterKey LetterKey::generate() { return LetterKey(Secret::random(kSize)); }

Result<LetterKey> LetterKey::fromSecret(Secret secret) {
  if (secret.size() != kSize)
    return failure(ErrorKind::VerificationFailed, "letter.damaged"_L1, {}, u"size of the key"_s);
  return LetterKey(std::move(secret));
}

Result<QByteArray> LetterKey::open(QByteArrayView letter, QByteArrayView purpose) const {
  const auto damaged = failure(ErrorKind::VerificationFailed, "letter.damaged"_L1);
  if (letter.size() < kHeaderSize + AesGcm::kTagSize || !letter.startsWith(kMagic) ||
      letter.at(kMagic.size()) != kVersion)
    return damaged;
  const QByteArrayView made = letter.sliced(kKeyAt, static_cast<qsizetype>(LetterAddress::kSize));
  const Secret shared = agreed(keyFrom(m_secret).get(), LetterAddress::fromBytes(made).value_or(LetterAddress()));
  if (shared.isEmpty())
    return damaged;
  const Secret keys = keysOf(shared, made, m_address, purpose);
  QByteArray plain(letter.size() - kHeaderSize - AesGcm::kTagSize, Qt::Uninitialized);
  if (!cipherOf(keys).open(keys.view().sliced(AesGcm::kKeySize), letter.first(kHeaderSize), letter.sliced(kHeaderSize),
                           plain.data()))
    return damaged;
  return plain;
}

} // namespace muniment
