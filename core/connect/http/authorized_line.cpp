#include "core/connect/http/authorized_line.h"

namespace muniment::connect {

Result<HttpResponse> AuthorizedLine::exchange(const HttpJob& job) {
  for (bool replay = false;; replay = true) {
    HttpJob proved = job;
    MUNIMENT_TRY_LET(generation, m_authenticator->apply(proved));
    MUNIMENT_TRY_LET(response, m_inner->exchange(proved));
    m_authenticator->learn(response);
    if (replay || !m_expiredOn.contains(response.status))
      return response;
    // The peer did nothing for a request that it did not take, so every method may be sent again.
    MUNIMENT_TRY_LET(renewed, m_authenticator->renew(generation, job.progress));
    if (!renewed)
      return response;
  }
}

} // namespace muniment::connect
