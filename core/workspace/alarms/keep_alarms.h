#pragma once

#include "core/workspace/alarms/live_alarm.h"
#include "core/workspace/command.h"

namespace muniment::workspace {

/// Brings the tasks about a connection's alarms up to date: opens one for each alarm that is new or says something
/// else, takes back those that passed. What can be seen in the workspace itself is looked at here. Whoever closed such
/// a task is asked again after a week if the alarm lasts. Run under the seat of the connector.
/// `{opened, passed}`
struct KeepAlarms final {
  static constexpr auto kName = QLatin1StringView("live.keep-alarms");
  static constexpr Permission kPermission = Permission::CaptureItem;
  static constexpr std::int64_t kAskAgain = 7LL * 86'400'000;
  static constexpr std::int64_t kStatusesComeWithin = 15LL * 60'000;

  QString peer;
  std::optional<MatterId> matter;      ///< of the connection
  std::vector<LiveAlarm> found;        ///< by asking the service
  std::vector<LiveAlarm::Kind> looked; ///< kinds that the service could be asked about
  int quietHours = 0;                  ///< after which silence of all people is an alarm; 0: never

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

} // namespace muniment::workspace
