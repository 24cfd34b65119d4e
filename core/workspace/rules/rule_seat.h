#pragma once

#include "core/access/session.h"
#include "core/model/rule.h"
#include "core/workspace/command.h"

namespace muniment::workspace {

/// The actor in whose name rules act; what it may do follows from those who wrote and approved the rule.
inline constexpr auto kRulesLogin = QLatin1StringView("connector:rules");

/// Makes the actor of rules where there is none; its state belongs into the entry.
[[nodiscard]] Result<void> seatRules(CommandContext& context, EntryDraft& draft);

/// Who a rule is when it acts: it may do what its author may, and sees what both its author and its approver see now.
/// Refused `rule.author_gone` when either may no longer be here, `rule.no_seat` before any rule was saved.
[[nodiscard]] Result<access::Session> seatOf(store::Connection& connection, const Rule& rule);

} // namespace muniment::workspace
