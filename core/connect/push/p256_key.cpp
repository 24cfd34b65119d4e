#include "core/connect/push/p256_key.h"

#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/obj_mac.h>
#include <openssl/param_build.h>

#include <cstdlib>

namespace muniment::connect {
namespace {

using namespace Qt::StringLiterals;

template <class T, void (*F)(T*)>
struct FreeBy {
  void operator()(T* value) const { F(value); }
};
template <class T, void (*F)(T*)>
using Owned = std::unique_ptr<T, FreeBy<T, F>>;
using Number = Owned<BIGNUM, BN_clear_free>;
using Digest = Owned<EVP_MD_CTX, EVP_MD_CTX_free>;
using Context = Owned<EVP_PKEY_CTX, EVP_PKEY_CTX_free>;
using RawSignature = Owned<ECDSA_SIG, ECDSA_SIG_free>;

constexpr int kHalf = P256Key::kSignatureSize / 2;

const unsigned char* raw(QByteArrayView bytes) { return reinterpret_cast<const unsigned char*>(bytes.data()); }

Number numberFrom(QByteArrayView bytes) {
  return Number(BN_bin2bn(raw(bytes), static_cast<int>(bytes.size()), nullptr));
}

/// The public half; empty where the secret is no key of the curve.
QByteArray pointOf(const Secret& secret) {
  const Owned<EC_GROUP, EC_GROUP_free> group(EC_GROUP_new_by_curve_name(NID_X9_62_prime256v1));
  if (!group || secret.size() != P256Key::kSecretSize)
    return {};
  const Number number = numberFrom(secret.view());
  const Owned<EC_POINT, EC_POINT_free> point(EC_POINT_new(group.get()));
  if (!number || !point || BN_is_zero(number.get()) || BN_cmp(number.get(), EC_GROUP_get0_order(group.get())) >= 0 ||
      EC_POINT_mul(group.get(), point.get(), number.get(), nullptr, nullptr, nullptr) != 1)
    return {};
  QByteArray bytes(P256Key::kPointSize, Qt::Uninitialized);
  const std::size_t size =
      EC_POINT_point2oct(group.get(), point.get(), POINT_CONVERSION_UNCOMPRESSED,
                         reinterpret_cast<unsigned char*>(bytes.data()), P256Key::kPointSize, nullptr);
  return size == P256Key::kPointSize ? bytes : QByteArray();
}

Failure wrongKey() { return failure(ErrorKind::Usage, "push.key_wrong"_L1); }

} // namespace

void P256Key::Free::operator()(evp_pkey_st* key) const { EVP_PKEY_free(key); }

P256Key::~P256Key() = default;
P256Key::P256Key(P256Key&&) noexcept = default;
P256Key& P256Key::operator=(P256Key&&) noexcept = default;

P256Key::Key P256Key::keyOf(QByteArrayView point, const Secret* secret) {
  if (point.size() != kPointSize || point.front() != 4)
    return {};
  const Owned<OSSL_PARAM_BLD, OSSL_PARAM_BLD_free> builder(OSSL_PARAM_BLD_new());
  const Number number = secret ? numberFrom(secret->view()) : Number();
  if (!builder || OSSL_PARAM_BLD_push_utf8_string(builder.get(), OSSL_PKEY_PARAM_GROUP_NAME, "prime256v1", 0) != 1 ||
      OSSL_PARAM_BLD_push_octet_string(builder.get(), OSSL_PKEY_PARAM_PUB_KEY, point.data(), kPointSize) != 1 ||
      (number && OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_PRIV_KEY, number.get()) != 1))
    return {};
  const Owned<OSSL_PARAM, OSSL_PARAM_free> params(OSSL_PARAM_BLD_to_param(builder.get()));
  const Context context(EVP_PKEY_CTX_new_from_name(nullptr, "EC", nullptr));
  EVP_PKEY* made = nullptr;
  if (!params || !context || EVP_PKEY_fromdata_init(context.get()) != 1 ||
      EVP_PKEY_fromdata(context.get(), &made, secret ? EVP_PKEY_KEYPAIR : EVP_PKEY_PUBLIC_KEY, params.get()) != 1)
    return {};
  Key key(made);
  const Context check(EVP_PKEY_CTX_new_from_pkey(nullptr, key.get(), nullptr));
  return check && EVP_PKEY_public_check(check.get()) == 1 ? std::move(key) : Key();
}

P256Key P256Key::generate() {
  for (;;) {
    if (auto key = fromSecret(Secret::random(kSecretSize))) // all but one in 2³² are keys
      return std::move(*key);
  }
}

Result<P256Key> P256Key::fromSecret(const Secret& secret) {
  QByteArray point = pointOf(secret);
  Key key = keyOf(point, &secret);
  if (!key)
    return wrongKey();
  return P256Key(std::move(key), std::move(point));
}

Result<Secret> P256Key::agree(QByteArrayView point) const {
  const Key peer = keyOf(point, nullptr);
  const Context context(EVP_PKEY_CTX_new_from_pkey(nullptr, m_key.get(), nullptr));
  QByteArray shared(kSecretSize, Qt::Uninitialized);
  std::size_t size = kSecretSize;
  if (!peer || !context || EVP_PKEY_derive_init(context.get()) != 1 ||
      EVP_PKEY_derive_set_peer(context.get(), peer.get()) != 1 ||
      EVP_PKEY_derive(context.get(), reinterpret_cast<unsigned char*>(shared.data()), &size) != 1)
    return wrongKey();
  return Secret(std::move(shared));
}

QByteArray P256Key::sign(QByteArrayView message) const {
  const Digest digest(EVP_MD_CTX_new());
  QByteArray der(128, Qt::Uninitialized);
  std::size_t size = static_cast<std::size_t>(der.size());
  if (!digest || EVP_DigestSignInit(digest.get(), nullptr, EVP_sha256(), nullptr, m_key.get()) != 1 ||
      EVP_DigestSign(digest.get(), reinterpret_cast<unsigned char*>(der.data()), &size, raw(message),
                     static_cast<std::size_t>(message.size())) != 1)
    std::abort(); // what is not signed must not look signed
  const unsigned char* at = raw(der);
  const RawSignature parsed(d2i_ECDSA_SIG(nullptr, &at, static_cast<long>(size)));
  QByteArray signature(kSignatureSize, Qt::Uninitialized);
  auto* into = reinterpret_cast<unsigned char*>(signature.data());
  if (!parsed || BN_bn2binpad(ECDSA_SIG_get0_r(parsed.get()), into, kHalf) != kHalf ||
      BN_bn2binpad(ECDSA_SIG_get0_s(parsed.get()), into + kHalf, kHalf) != kHalf)
    std::abort();
  return signature;
}

bool isP256Point(QByteArrayView point) { return bool(P256Key::keyOf(point, nullptr)); }

bool verifyP256(QByteArrayView point, QByteArrayView message, QByteArrayView signature) {
  const P256Key::Key key = P256Key::keyOf(point, nullptr);
  const RawSignature parsed(ECDSA_SIG_new());
  if (!key || !parsed || signature.size() != P256Key::kSignatureSize)
    return false;
  Number r = numberFrom(signature.first(kHalf));
  Number s = numberFrom(signature.last(kHalf));
  if (!r || !s || ECDSA_SIG_set0(parsed.get(), r.get(), s.get()) != 1)
    return false;
  (void)r.release(); // both belong to the signature now
  (void)s.release();
  unsigned char* der = nullptr;
  const int size = i2d_ECDSA_SIG(parsed.get(), &der);
  const Digest digest(EVP_MD_CTX_new());
  const bool good = size > 0 && digest &&
                    EVP_DigestVerifyInit(digest.get(), nullptr, EVP_sha256(), nullptr, key.get()) == 1 &&
                    EVP_DigestVerify(digest.get(), der, static_cast<std::size_t>(size), raw(message),
                                     static_cast<std::size_t>(message.size())) == 1;
  OPENSSL_free(der);
  return good;
}

} // namespace muniment::connect
