#pragma once

#include "core/base/clock.h"
#include "core/base/secret.h"
#include "core/connect/http/authenticator.h"

namespace muniment::connect {

/// How a body is signed with a shared secret, by us and by those who call our webhooks.
struct HmacForm final {
  QByteArray header;          ///< carries the signature
  QByteArray prefix;          ///< stands before it, such as `sha256=`
  bool base64 = false;        ///< else lower-case hexadecimal
  QByteArray timestampHeader; ///< carries seconds since 1970; then `SECONDS.BODY` is signed instead of the body
};

[[nodiscard]] QByteArray hmacSignature(const HmacForm& form, const Secret& secret, const QByteArray& timestamp,
                                       const QByteArray& body);

/// Signs each request.
class HmacAuthenticator final : public Authenticator {
 public:
  HmacAuthenticator(HmacForm form, Secret secret, const Clock& clock)
      : m_form(std::move(form)), m_secret(std::move(secret)), m_clock(&clock) {}

  /// Refuses uploads: a body that is never whole in memory cannot be signed before it is sent.
  [[nodiscard]] Result<int> apply(HttpJob& job) override;

 private:
  HmacForm m_form;
  Secret m_secret;
  const Clock* m_clock;
};

} // namespace muniment::connect
