#pragma once

#include "core/workspace/alarms/live_alarm.h"
#include "core/workspace/command.h"

namespace muniment::workspace {

/// What stands in the way of capturing and sending now, and gaps that nobody looked at yet, the oldest first.
struct LiveAlarms final {
  static constexpr Permission kPermission = Permission::ViewItem;

  struct Alarm final {
    TaskId task;
    QString peer;
    std::optional<LiveAlarm::Kind> kind; ///< nothing for a gap
    QString title;                       ///< of the task
    Instant since;
  };
  using Answer = std::vector<Alarm>;
  QString peer; ///< of one connection; empty: of all
  [[nodiscard]] Result<Answer> answer(QueryContext& context) const;
};

} // namespace muniment::workspace
