#include "core/delivery/outcome.h"

#include "core/connect/http/http_line.h"
#include "core/connect/http/retry_after.h"

namespace muniment::delivery {
namespace {

using namespace Qt::StringLiterals;

Verdict verdictOf(int status) {
  if (status >= 200 && status < 300)
    return Verdict::Done;
  switch (status) {
  case 401: // somebody has to sign in anew; the operation itself is not at fault
  case 403:
  case 408:
  case 425:
  case 429:
  case 503:
    return Verdict::Later;
  case 409: // perhaps because it is there already
    return Verdict::Unsure;
  default:
    return status >= 500 ? Verdict::Unsure : Verdict::Refused;
  }
}

} // namespace

Outcome outcomeOf(const Result<HttpResponse>& answer, Instant now) {
  if (!answer)
    return {connect::nothingWasSent(answer.error()) ? Verdict::Later : Verdict::Unsure, answer.error().id};
  const Verdict verdict = verdictOf(answer->status);
  if (verdict == Verdict::Done)
    return {};
  return {verdict, verdict == Verdict::Refused ? u"delivery.refused_by_peer"_s : u"delivery.peer_failed"_s,
          connect::retryAfterMilliseconds(connect::headerOf(*answer, "Retry-After"), now)};
}

} // namespace muniment::delivery
