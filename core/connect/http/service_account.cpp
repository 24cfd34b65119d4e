#include "core/connect/http/service_account.h"

#include "core/base/json.h"

#include <openssl/evp.h>
#include <openssl/pem.h>

#include <memory>

namespace muniment::connect {
namespace {

using namespace Qt::StringLiterals;

constexpr std::int64_t kLife = 3600; ///< seconds; more is refused
constexpr int kSmallestKey = 2048;   ///< bits

template <class T, void (*F)(T*)>
struct FreeBy {
  void operator()(T* value) const { F(value); }
};
using Source = std::unique_ptr<BIO, FreeBy<BIO, BIO_free_all>>;
using Key = std::unique_ptr<EVP_PKEY, FreeBy<EVP_PKEY, EVP_PKEY_free>>;
using Digest = std::unique_ptr<EVP_MD_CTX, FreeBy<EVP_MD_CTX, EVP_MD_CTX_free>>;

QByteArray base64Url(const QByteArray& bytes) {
  return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

/// Nobody is asked for a passphrase.
int noPassphrase(char* /*buffer*/, int /*size*/, int /*writes*/, void* /*user*/) { return 0; }

Key keyFrom(const Secret& pem) {
  const Source source(BIO_new_mem_buf(pem.view().data(), static_cast<int>(pem.view().size())));
  Key key(source ? PEM_read_bio_PrivateKey(source.get(), nullptr, noPassphrase, nullptr) : nullptr);
  const bool isGood = key && EVP_PKEY_is_a(key.get(), "RSA") == 1 && EVP_PKEY_get_bits(key.get()) >= kSmallestKey;
  return isGood ? std::move(key) : Key();
}

QByteArray signatureOf(const QByteArray& spoken, EVP_PKEY* key) {
  const Digest digest(EVP_MD_CTX_new());
  const auto* bytes = reinterpret_cast<const unsigned char*>(spoken.constData());
  const auto length = static_cast<std::size_t>(spoken.size());
  std::size_t size = 0;
  if (!digest || EVP_DigestSignInit(digest.get(), nullptr, EVP_sha256(), nullptr, key) != 1 ||
      EVP_DigestSign(digest.get(), nullptr, &size, bytes, length) != 1)
    return {};
  QByteArray signature(static_cast<qsizetype>(size), Qt::Uninitialized);
  if (EVP_DigestSign(digest.get(), reinterpret_cast<unsigned char*>(signature.data()), &size, bytes, length) != 1)
    return {};
  signature.truncate(static_cast<qsizetype>(size));
  return signature;
}

} // namespace

Result<QByteArray> accountStatement(const Secret& keyFile, const QUrl& audience, const QString& scope, Instant now) {
  const auto file = parseJson(keyFile.view());
  const QString name = file ? file->text(u"client_email") : QString();
  const Key key = file ? keyFrom(Secret(file->text(u"private_key").toLatin1())) : Key();
  if (name.isEmpty() || !key)
    return failure(ErrorKind::Refused, "http.sign_in_refused"_L1, {audience.host()});
  const std::int64_t seconds = now.milliseconds() / 1000;
  Json::Object head{{u"alg"_s, u"RS256"_s}, {u"typ"_s, u"JWT"_s}};
  if (const QString id = file->text(u"private_key_id"); !id.isEmpty())
    head.emplace(u"kid"_s, id);
  MUNIMENT_TRY_LET(heading, canonicalJson(Json(std::move(head))));
  MUNIMENT_TRY_LET(claims, canonicalJson(Json::Object{{u"aud"_s, audience.toString(QUrl::FullyEncoded)},
                                                      {u"exp"_s, seconds + kLife},
                                                      {u"iat"_s, seconds},
                                                      {u"iss"_s, name},
                                                      {u"scope"_s, scope}}));
  const QByteArray spoken = base64Url(heading) + '.' + base64Url(claims);
  const QByteArray signature = signatureOf(spoken, key.get());
  if (signature.isEmpty())
    return failure(ErrorKind::Refused, "http.sign_in_refused"_L1, {audience.host()});
  return spoken + '.' + base64Url(signature);
}

} // namespace muniment::connect
