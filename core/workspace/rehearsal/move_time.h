#pragma once

#include "core/workspace/command.h"

#include <QtCore/QDate>

namespace muniment::workspace {

/// Moves the time of a rehearsal ahead to the same hour of a later day. Other programs follow with their next question.
/// `{now}`
struct MoveTime final {
  static constexpr auto kName = QLatin1StringView("rehearsal.move-time");
  static constexpr Permission kPermission = Permission::BackUp; ///< whoever may make a copy may rehearse with it
  static constexpr int kMostYears = 100;

  QDate day; ///< in the zone of the workspace

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

} // namespace muniment::workspace
