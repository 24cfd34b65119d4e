#pragma once

#include "core/base/json.h"

#include <QtCore/QUrl>

namespace muniment::connect {

/// Where a browser wants its notifications, and under which keys (RFC 8030, RFC 8291).
struct PushSubscription final {
  QUrl endpoint;
  QByteArray key;    ///< of the browser, a point on P-256: `p256dh`
  QByteArray secret; ///< 16 bytes: `auth`

  friend bool operator==(const PushSubscription&, const PushSubscription&) = default;
};

/// Reads `{"endpoint", "keys": {"auth", "p256dh"}}` as browsers write it. Usage `push.subscription_wrong`.
[[nodiscard]] Result<PushSubscription> pushSubscriptionFrom(const Json& json);
[[nodiscard]] Json jsonOf(const PushSubscription& subscription);

} // namespace muniment::connect
