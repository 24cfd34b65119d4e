#include "core/ledger/time_stamp.h"

#include <openssl/bn.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/ts.h>
#include <openssl/x509_vfy.h>

#include <ctime>
#include <memory>

namespace muniment::ledger {
namespace {

using namespace Qt::StringLiterals;

template <auto F>
struct FreeWith {
  template <class T>
  void operator()(T* value) const {
    F(value);
  }
};
using Request = std::unique_ptr<TS_REQ, FreeWith<TS_REQ_free>>;
using Response = std::unique_ptr<TS_RESP, FreeWith<TS_RESP_free>>;
using Token = std::unique_ptr<PKCS7, FreeWith<PKCS7_free>>;
using Info = std::unique_ptr<TS_TST_INFO, FreeWith<TS_TST_INFO_free>>;
using Check = std::unique_ptr<TS_VERIFY_CTX, FreeWith<TS_VERIFY_CTX_free>>;
using Store = std::unique_ptr<X509_STORE, FreeWith<X509_STORE_free>>;
using Buffer = std::unique_ptr<BIO, FreeWith<BIO_free>>;
using Certificate = std::unique_ptr<X509, FreeWith<X509_free>>;

Failure refused(QLatin1StringView id) {
  QString detail;
  for (unsigned long code = ERR_get_error(); code != 0; code = ERR_get_error()) {
    char text[256];
    ERR_error_string_n(code, text, sizeof text);
    detail += QString::fromUtf8(text) + u'\n';
  }
  return failure(ErrorKind::VerificationFailed, id, {}, detail);
}

template <class T, class D2i>
T* fromDer(QByteArrayView bytes, D2i decode) {
  auto at = reinterpret_cast<const unsigned char*>(bytes.data());
  return decode(nullptr, &at, static_cast<long>(bytes.size()));
}

template <class T, class I2d>
QByteArray toDer(T* value, I2d encode) {
  QByteArray bytes(encode(value, nullptr), Qt::Uninitialized);
  auto at = reinterpret_cast<unsigned char*>(bytes.data());
  encode(value, &at);
  return bytes;
}

/// The certificates to trust, judged at the time that the token states: certificates expire, evidence does not.
Store trustedStore(QByteArrayView authorities, Instant at) {
  Store store(X509_STORE_new());
  const Buffer pem(BIO_new_mem_buf(authorities.data(), static_cast<int>(authorities.size())));
  while (const Certificate certificate{PEM_read_bio_X509(pem.get(), nullptr, nullptr, nullptr)})
    X509_STORE_add_cert(store.get(), certificate.get());
  ERR_clear_error(); // the end of the PEM text is reported as an error
  X509_VERIFY_PARAM_set_time(X509_STORE_get0_param(store.get()), static_cast<time_t>(at.milliseconds() / 1000));
  return store;
}

Result<TimeStamp> statementOf(PKCS7* token) {
  const Info info(PKCS7_to_TS_TST_INFO(token));
  std::tm parts{};
  if (!info || ASN1_TIME_to_tm(TS_TST_INFO_get_time(info.get()), &parts) != 1)
    return refused("timestamp.malformed"_L1);
  char policy[128] = {};
  OBJ_obj2txt(policy, sizeof policy, TS_TST_INFO_get_policy_id(info.get()), 1);
#ifdef _WIN32
  const std::time_t seconds = _mkgmtime(&parts);
#else
  const std::time_t seconds = timegm(&parts);
#endif
  return TimeStamp{Instant::fromMilliseconds(std::int64_t{seconds} * 1000), QString::fromLatin1(policy),
                   toDer(token, i2d_PKCS7)};
}

void expectDigest(TS_VERIFY_CTX* check, const Sha256& digest) {
  auto* copy = static_cast<unsigned char*>(OPENSSL_malloc(Sha256::kSize));
  std::memcpy(copy, digest.data(), Sha256::kSize);
  TS_VERIFY_CTX_set_imprint(check, copy, static_cast<long>(Sha256::kSize)); // takes it over
}

Result<TimeStamp> checkToken(QByteArrayView bytes, const Sha256& digest, int flags, QByteArrayView authorities) {
  const Token token(fromDer<PKCS7>(bytes, d2i_PKCS7));
  if (!token)
    return refused("timestamp.malformed"_L1);
  MUNIMENT_TRY_LET(stamp, statementOf(token.get()));
  const Check check(TS_VERIFY_CTX_new());
  TS_VERIFY_CTX_set_flags(check.get(), flags);
  expectDigest(check.get(), digest);
  if (flags & TS_VFY_SIGNATURE)
    TS_VERIFY_CTX_set_store(check.get(), trustedStore(authorities, stamp.at).release());
  if (TS_RESP_verify_token(check.get(), token.get()) != 1)
    return refused("timestamp.wrong"_L1);
  return stamp;
}

} // namespace

QByteArray timeStampRequest(const Sha256& digest, QByteArrayView nonce) {
  const Request request(TS_REQ_new());
  TS_REQ_set_version(request.get(), 1);
  const std::unique_ptr<TS_MSG_IMPRINT, FreeWith<TS_MSG_IMPRINT_free>> imprint(TS_MSG_IMPRINT_new());
  const std::unique_ptr<X509_ALGOR, FreeWith<X509_ALGOR_free>> algorithm(X509_ALGOR_new());
  X509_ALGOR_set0(algorithm.get(), OBJ_nid2obj(NID_sha256), V_ASN1_NULL, nullptr);
  TS_MSG_IMPRINT_set_algo(imprint.get(), algorithm.get());
  Sha256 copy = digest;
  TS_MSG_IMPRINT_set_msg(imprint.get(), copy.data(), static_cast<int>(Sha256::kSize));
  TS_REQ_set_msg_imprint(request.get(), imprint.get());
  const std::unique_ptr<BIGNUM, FreeWith<BN_free>> number(
      BN_bin2bn(reinterpret_cast<const unsigned char*>(nonce.data()), static_cast<int>(nonce.size()), nullptr));
  const std::unique_ptr<ASN1_INTEGER, FreeWith<ASN1_INTEGER_free>> integer(BN_to_ASN1_INTEGER(number.get(), nullptr));
  TS_REQ_set_nonce(request.get(), integer.get());
  TS_REQ_set_cert_req(request.get(), 1);
  return toDer(request.get(), i2d_TS_REQ);
}

Result<TimeStamp> checkTimeStampResponse(QByteArrayView response, QByteArrayView request, QByteArrayView authorities) {
  const Response answer(fromDer<TS_RESP>(response, d2i_TS_RESP));
  const Request asked(fromDer<TS_REQ>(request, d2i_TS_REQ));
  if (!answer || !asked)
    return refused("timestamp.malformed"_L1);
  PKCS7* token = TS_RESP_get_token(answer.get());
  if (!token)
    return refused("timestamp.rejected"_L1);
  MUNIMENT_TRY_LET(stamp, statementOf(token));
  const Check check(TS_REQ_to_TS_VERIFY_CTX(asked.get(), nullptr));
  TS_VERIFY_CTX_add_flags(check.get(), TS_VFY_SIGNATURE);
  TS_VERIFY_CTX_set_store(check.get(), trustedStore(authorities, stamp.at).release());
  if (TS_RESP_verify_response(check.get(), answer.get()) != 1)
    return refused("timestamp.wrong"_L1);
  return stamp;
}

Result<TimeStamp> checkTimeStampToken(QByteArrayView token, const Sha256& digest, QByteArrayView authorities) {
  return checkToken(token, digest, TS_VFY_VERSION | TS_VFY_IMPRINT | TS_VFY_SIGNATURE, authorities);
}

Result<TimeStamp> readTimeStampToken(QByteArrayView token, const Sha256& digest) {
  return checkToken(token, digest, TS_VFY_VERSION | TS_VFY_IMPRINT, {});
}

} // namespace muniment::ledger
