#include "core/ledger/time_stamp_authority.h"

#include "core/base/random.h"

namespace muniment::ledger {
namespace {

using namespace Qt::StringLiterals;

constexpr int kNonceBytes = 8;

} // namespace

Result<store::StoredTimeStamp> TimeStampAuthority::stamp(const store::StoredHead& head) const {
  HttpRequest request;
  request.method = "POST";
  request.url = m_url;
  request.headers = {{"Content-Type", "application/timestamp-query"}, {"Accept", "application/timestamp-reply"}};
  request.body = timeStampRequest(sha256(head.line), randomBytes(kNonceBytes));
  MUNIMENT_TRY_LET(response, m_transport->send(request));
  if (response.status != 200)
    return failure(ErrorKind::Unavailable, "timestamp.unavailable"_L1, {m_url.host()},
                   u"status %1"_s.arg(response.status));
  MUNIMENT_TRY_LET(stamp, checkTimeStampResponse(response.body, request.body, m_trusted));
  return store::StoredTimeStamp{head.size, m_url.toString(QUrl::RemoveUserInfo), stamp.at, stamp.token};
}

} // namespace muniment::ledger
