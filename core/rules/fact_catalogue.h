#pragma once

#include "core/model/rule_condition.h"

#include <span>

namespace muniment::rules {

/// One way in which a condition can look at a fact.
struct FactTest final {
  RuleFact fact;
  RuleCondition::Test test;
  const char* phrase; ///< "the text has %1", to be translated in the context `Rule`
  const char* values; ///< what the values are, for whoever edits them: `phrases`, `pattern`, `partner`, `choice`, …
  const char* choices = ""; ///< words that are allowed, a space between; empty: any text
};

[[nodiscard]] std::span<const FactTest> factTests();
/// Null where the fact cannot be tested in this way.
[[nodiscard]] const FactTest* factTest(RuleFact fact, RuleCondition::Test test);
[[nodiscard]] QStringList choicesOf(const FactTest& test);

} // namespace muniment::rules
