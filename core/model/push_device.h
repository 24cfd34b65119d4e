#pragma once

#include "core/base/commitment.h"
#include "core/base/instant.h"
#include "core/model/ids.h"

#include <optional>

namespace muniment {
inline namespace model {

using DeviceId = Id<struct DeviceTag>;

/// A browser of a person that takes notifications.
struct PushDevice final {
  DeviceId id;
  PersonId person;
  QString label;     ///< what the browser says it is
  QByteArray sealed; ///< its address and keys, under a key of the workspace
  Instant registeredAt;
  std::optional<Instant> lastTakenAt; ///< when its push service took a notification
  std::optional<Instant> endedAt;
  QString reason; ///< why it ended
  Salt salt;
};

[[nodiscard]] QString aggregateOf(const DeviceId& id);
[[nodiscard]] Json contentOf(const PushDevice& device);
/// Reads exactly what contentOf writes.
[[nodiscard]] Result<PushDevice> pushDeviceFrom(const Json& content);

} // namespace model
} // namespace muniment
