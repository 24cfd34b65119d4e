#include "core/connect/http/hmac_authenticator.h"

#include "core/base/sha256.h"

namespace muniment::connect {

using namespace Qt::StringLiterals;

QByteArray hmacSignature(const HmacForm& form, const Secret& secret, const QByteArray& timestamp,
                         const QByteArray& body) {
  const QByteArray digest =
      hmacSha256(secret.view(), form.timestampHeader.isEmpty() ? body : timestamp + '.' + body).toBytes();
  return form.prefix + (form.base64 ? digest.toBase64() : digest.toHex());
}

Result<int> HmacAuthenticator::apply(HttpJob& job) {
  if (job.upload)
    return failure(ErrorKind::Usage, "http.upload_unsigned"_L1);
  const QByteArray timestamp = QByteArray::number(qlonglong(m_clock->now().milliseconds() / 1000));
  if (!m_form.timestampHeader.isEmpty())
    setHeader(job.request, m_form.timestampHeader, timestamp);
  setHeader(job.request, m_form.header, hmacSignature(m_form, m_secret, timestamp, job.request.body));
  return 0;
}

} // namespace muniment::connect
