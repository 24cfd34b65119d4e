#pragma once

#include "core/base/clock.h"
#include "core/connect/http/http_line.h"
#include "core/connect/push/push_hosts.h"
#include "core/connect/push/push_subscription.h"
#include "core/connect/push/vapid.h"

namespace muniment::connect {

/// What a device is to be told.
struct PushMessage final {
  QByteArray text;
  std::int64_t secondsToLive = 0; ///< that the service keeps it for a device that is off
  QByteArray topic;               ///< at most 32 letters of base64url; a newer one replaces one that still waits
  bool urgent = false;
};

/// How a push service took it.
struct PushOutcome final {
  enum class Ending {
    Taken,   ///< the service has it; whether anybody saw it is not known
    Gone,    ///< the device does not want notifications any more
    Refused, ///< it would be refused again
    Later,
    Unsure ///< nobody heard an answer
  };
  Ending ending = Ending::Taken;
  QString problem{};
  std::optional<std::int64_t> wait = {}; ///< milliseconds for which the service asked
};

/// Sends notifications to browsers (RFC 8030).
class PushSender final {
 public:
  PushSender(HttpLine& line, Vapid& vapid, PushHosts hosts, const Clock& clock)
      : m_line(&line), m_vapid(&vapid), m_hosts(std::move(hosts)), m_clock(&clock) {}

  [[nodiscard]] PushOutcome send(const PushSubscription& to, const PushMessage& message);

 private:
  [[nodiscard]] PushOutcome outcomeOf(const Result<HttpResponse>& answer) const;

  HttpLine* m_line;
  Vapid* m_vapid;
  PushHosts m_hosts;
  const Clock* m_clock;
};

} // namespace muniment::connect
