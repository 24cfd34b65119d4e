#pragma once

#include "core/base/json.h"

#include <QtCore/QTime>

namespace muniment {
inline namespace model {

/// What keeps a rule from doing too much, or at the wrong time.
struct RuleLimits final {
  QTime quietFrom;                  ///< in the zone of the workspace; none: no quiet hours
  QTime quietUntil;                 ///< what was held back goes out then
  bool onlyInBusinessHours = false; ///< outside of them it waits as well
  int throttleMinutes = 0;          ///< between two times about the same conversation or thing
  int digestMinutes = 0;            ///< what happens within is told together; 0: at once
  int mostPerHour = 60;             ///< what is more waits for the next hour, with a task
  int mostPerPerson = 3;            ///< messages of this rule to one person within an hour
  bool onImported = false;          ///< also for what is read from files, not only for what arrives

  friend bool operator==(const RuleLimits&, const RuleLimits&) = default;
};

[[nodiscard]] Json contentOf(const RuleLimits& limits);
[[nodiscard]] Result<RuleLimits> ruleLimitsFrom(const Json& content, const QString& place);

} // namespace model
} // namespace muniment
