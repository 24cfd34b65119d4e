#pragma once

#include "core/connect/http/authenticator.h"

#include <set>

namespace muniment::connect {

/// Adds the proof of who is asking. A refused proof is renewed and the job replayed, once.
class AuthorizedLine final : public HttpLine {
 public:
  AuthorizedLine(HttpLine& inner, Authenticator& authenticator, std::set<int> expiredOn = {401})
      : m_inner(&inner), m_authenticator(&authenticator), m_expiredOn(std::move(expiredOn)) {}

  [[nodiscard]] Result<HttpResponse> exchange(const HttpJob& job) override;

 private:
  HttpLine* m_inner;
  Authenticator* m_authenticator;
  std::set<int> m_expiredOn;
};

} // namespace muniment::connect
