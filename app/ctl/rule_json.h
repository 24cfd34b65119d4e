#pragma once

#include "core/workspace/rules/rule_queries.h"
#include "core/workspace/rules/try_rule.h"

namespace muniment::ctl {

// Rules as scripts read them.

[[nodiscard]] Json ruleJson(const workspace::RuleLine& line);
[[nodiscard]] Json ruleSheetJson(const workspace::RuleById::Answer& sheet);
[[nodiscard]] Json libraryJson(const RuleDefinition& definition);
[[nodiscard]] Json trialJson(const workspace::TryRule::Answer& answer);

} // namespace muniment::ctl
