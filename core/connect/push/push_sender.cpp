#include "core/connect/push/push_sender.h"

#include "core/connect/http/retry_after.h"
#include "core/connect/push/web_push.h"

namespace muniment::connect {
namespace {

using namespace Qt::StringLiterals;
using enum PushOutcome::Ending;

constexpr std::int64_t kLongestLife = 28LL * 86'400; ///< seconds; services cut more off

} // namespace

PushOutcome PushSender::send(const PushSubscription& to, const PushMessage& message) {
  if (const auto allowed = m_hosts.check(to.endpoint); !allowed)
    return {Refused, allowed.error().id};
  auto body = sealPush(to, message.text);
  if (!body)
    return {Refused, body.error().id};
  const auto authorization = m_vapid->authorization(to.endpoint, m_clock->now());
  if (!authorization)
    return {Refused, authorization.error().id};
  HttpJob job;
  job.request.method = "POST";
  job.request.url = to.endpoint;
  job.request.body = std::move(*body);
  job.request.headers = {
      {"TTL", QByteArray::number(qlonglong(std::clamp<std::int64_t>(message.secondsToLive, 0, kLongestLife)))},
      {"Urgency", message.urgent ? "high" : "normal"},
      {"Content-Encoding", "aes128gcm"},
      {"Content-Type", "application/octet-stream"},
      {"Authorization", *authorization}};
  if (!message.topic.isEmpty())
    job.request.headers.emplace_back("Topic", message.topic);
  job.repeatable = !message.topic.isEmpty(); // a second one takes the place of the first
  return outcomeOf(m_line->exchange(job));
}

PushOutcome PushSender::outcomeOf(const Result<HttpResponse>& answer) const {
  if (!answer)
    return {nothingWasSent(answer.error()) ? Later : Unsure, answer.error().id};
  const int status = answer->status;
  const auto wait = retryAfterMilliseconds(headerOf(*answer, "Retry-After"), m_clock->now());
  if (status >= 200 && status < 300)
    return {};
  if (status == 404 || status == 410)
    return {Gone, u"push.gone"_s};
  if (status == 413)
    return {Refused, u"push.too_large"_s};
  if (status == 401 || status == 403)
    return {Refused, u"push.key_refused"_s};
  if (status == 408 || status == 425 || status == 429 || status == 503)
    return {Later, u"delivery.peer_failed"_s, wait};
  if (status >= 500)
    return {Unsure, u"delivery.peer_failed"_s, wait};
  return {Refused, u"delivery.refused_by_peer"_s};
}

} // namespace muniment::connect
