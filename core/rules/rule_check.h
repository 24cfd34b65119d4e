#pragma once

#include "core/model/rule_definition.h"

namespace muniment::rules {

/// What a rule asks of whoever wants it to act.
struct RuleDemands final {
  bool approval = false; ///< by a second person
  bool outbound = false; ///< something leaves for people or other systems
  bool tells = false;    ///< names, amounts or words leave with it
};

[[nodiscard]] RuleDemands demandsOf(const RuleDefinition& definition);

/// Whether a rule can be kept: everything it names is known, in its limits, and it cannot flood anybody. An error names
/// the place, a JSON pointer, and what is wrong there.
[[nodiscard]] Result<void> checkRule(const RuleDefinition& definition);

} // namespace muniment::rules
