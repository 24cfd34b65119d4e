#pragma once

#include "core/workspace/rules/rule_action_room.h"

namespace muniment::workspace {

// Whom a rule means where it names nobody.

/// Whoever is responsible for a case or a task that was met.
inline constexpr auto kResponsible = QLatin1StringView("responsible");
/// The contacts of partners whom it concerns, by its partner, region, product line and issue.
inline constexpr auto kAudience = QLatin1StringView("audience");

/// The persons that an action names: by name or id, by a role, or by one of the words above; each once. Refused
/// `rule.person_unknown`, `rule.nobody_meant`, and `rule.restricted` where the audience of a closed matter is asked
/// for.
[[nodiscard]] Result<std::vector<Person>> peopleMeant(const RuleActionRoom& room);
/// Contacts whom what happened concerns; none where it does not say what it is about.
[[nodiscard]] Result<std::set<PersonId>> audienceOf(store::Connection& connection, const rules::EventFacts& facts);

} // namespace muniment::workspace
