#pragma once

#include "core/model/absence.h"
#include "core/model/rights_change.h"
#include "core/workspace/command.h"

namespace muniment::workspace {

inline constexpr qsizetype kShortestReasonForRights = 3;

/// What is kept of a change of somebody's rights, but for what changed.
[[nodiscard]] RightsChange changeOf(const CommandContext& context, const ActorId& actor, const QString& reason);

/// Says that somebody is away, and who decides in their place meanwhile. Everybody may say so of themselves; an
/// administrator of anybody, but not in favour of themselves.
/// `{absence}`
struct SetAbsence final {
  static constexpr auto kName = QLatin1StringView("absence.set");
  static constexpr Permission kPermission = Permission::ViewLedger;
  static constexpr bool kSigned = true;

  ActorId actor;
  ActorId deputy;
  QDate from;
  QDate until; ///< the last day

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// Ends an absence now: the person is back, or the deputy shall not decide any longer.
/// `{absence}`
struct EndAbsence final {
  static constexpr auto kName = QLatin1StringView("absence.end");
  static constexpr Permission kPermission = Permission::ViewLedger;

  AbsenceId absence;

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// Who is away now or will be.
struct Absences final {
  static constexpr Permission kPermission = Permission::ViewLedger;
  [[nodiscard]] Result<std::vector<Absence>> answer(QueryContext& context) const;
};

/// Why somebody may do and see what they may, newest first; of matters only those that the asking person belongs to.
/// For administrators and auditors, and for everybody about themselves.
struct RightsHistory final {
  static constexpr Permission kPermission = Permission::ViewLedger;

  ActorId actor;
  int limit = 200;
  [[nodiscard]] Result<std::vector<RightsChange>> answer(QueryContext& context) const;
};

} // namespace muniment::workspace
