#include "core/outreach/answer_token.h"

#include "core/base/random.h"

namespace muniment::outreach {

AnswerToken AnswerToken::generate() {
  return AnswerToken(randomBytes(kSize).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

Sha256 AnswerToken::digestOf(QByteArrayView sent) { return sha256({"muniment answer link\n", sent}); }

} // namespace muniment::outreach
