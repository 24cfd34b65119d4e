#include "core/outreach/form_token.h"

#include <openssl/crypto.h>

namespace muniment::outreach {

QByteArray formToken(const Secret& key, const Sha256& link) {
  return hmacSha256(key.view(), QByteArray("form\n") + link.toBytes()).toHex().toLatin1();
}

bool isFormToken(const Secret& key, const Sha256& link, QByteArrayView sent) {
  const QByteArray right = formToken(key, link);
  return sent.size() == right.size() &&
         CRYPTO_memcmp(sent.data(), right.constData(), static_cast<std::size_t>(right.size())) == 0;
}

} // namespace muniment::outreach
