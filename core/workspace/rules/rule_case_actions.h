#pragma once

#include "core/workspace/rules/rule_action_room.h"

namespace muniment::workspace {

// What rules do with cases and other systems; each gives the aggregates that came of it.

/// Opens a case for what happened, owned by the author of the rule, and files it there. Where a case is open already
/// that it names or belongs to, it is filed to that one instead.
[[nodiscard]] Result<QStringList> openCaseFor(const RuleActionRoom& room);
/// Files it to the open cases whose number or reference it names, else to the one that the rule names; of a message,
/// corrected dates and missing references are proposed as well. Refused `rule.no_case`.
[[nodiscard]] Result<QStringList> fileToCases(const RuleActionRoom& room);
/// Comments the open cases that it names or belongs to; their partners read it as well. Refused `rule.no_case`.
[[nodiscard]] Result<QStringList> commentOnCases(const RuleActionRoom& room);
/// Says anew what one detail of these cases is. An owner is written by their login. Refused `rule.no_case`.
[[nodiscard]] Result<QStringList> updateCases(const RuleActionRoom& room);
/// Notes in these cases that a milestone was reached on the day. Refused `rule.no_case`.
[[nodiscard]] Result<QStringList> noteMilestones(const RuleActionRoom& room);
/// Queues an operation of a connected system. It knows `kind`, `subject`, `number`, `status`, `due` and `at` of what
/// happened, the `id` by which that system knows it or what it is about, and what the rule says. Refused
/// `rule.connection_unknown`, `rule.operation_wrong`.
[[nodiscard]] Result<QStringList> writeBack(const RuleActionRoom& room);

} // namespace muniment::workspace
