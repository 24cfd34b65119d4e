#pragma once

#include "core/model/rule_action.h"
#include "core/model/rule_condition.h"
#include "core/model/rule_limits.h"
#include "core/model/rule_trigger.h"

namespace muniment {
inline namespace model {

/// What a rule says, without who said it and whether it is on.
struct RuleDefinition final {
  static constexpr auto kFormat = QLatin1StringView("muniment-rule-1");

  QString name;
  QString explanation; ///< in plain words: what it is for
  QString use;         ///< id of the ready-made rule that it was made from: `WA-1`; empty for one of one's own
  RuleTrigger trigger;
  RuleCondition condition;
  std::vector<RuleAction> actions;
  RuleLimits limits;

  friend bool operator==(const RuleDefinition&, const RuleDefinition&) = default;
};

[[nodiscard]] Json contentOf(const RuleDefinition& definition);
/// Strict: the first thing that is unknown or wrong is named with its place, a JSON pointer.
[[nodiscard]] Result<RuleDefinition> ruleDefinitionFrom(const Json& content);

} // namespace model
} // namespace muniment
