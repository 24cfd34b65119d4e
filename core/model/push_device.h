#pragma once

#include "core/base/commitment.h"
#include "core/base/instant.h"
#include "core/model/ids.h"

#include <optional>

namespace muniment {
inline namespace model {

using DeviceId = Id<struct DeviceTag>;

/// Where a person takes notifications: a browser, or what a notification service knows them by.
struct PushDevice final {
  DeviceId id;
  PersonId person;
  QString peer;         ///< connection to the service that knows it; empty: a browser, by Web Push
  QString registeredBy; ///< actor who named it; empty: it registered through a link
  QString label;        ///< what the browser says it is
  QByteArray sealed;    ///< its address and keys, under a key of the workspace
  Instant registeredAt;
  std::optional<Instant> lastTakenAt; ///< when its push service took a notification
  std::optional<Instant> confirmedAt; ///< when an answer showed that the account which was named is the person's
  std::optional<Instant> endedAt;
  QString reason; ///< why it ended
  Salt salt;

  /// What acts by itself may tell the person here.
  [[nodiscard]] bool isProved() const { return peer.isEmpty() || confirmedAt; }
};

[[nodiscard]] QString aggregateOf(const DeviceId& id);
[[nodiscard]] Json contentOf(const PushDevice& device);
/// Reads exactly what contentOf writes.
[[nodiscard]] Result<PushDevice> pushDeviceFrom(const Json& content);

} // namespace model
} // namespace muniment
