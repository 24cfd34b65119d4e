#pragma once

#include "core/base/commitment.h"
#include "core/base/instant.h"
#include "core/model/ids.h"
#include "core/model/rule_definition.h"

namespace muniment {
inline namespace model {

using RuleId = Id<struct RuleTag>;

/// A rule that watches the ledger and acts, for those who wrote and approved it.
struct Rule final {
  enum class State : std::uint8_t {
    Off,
    On,
    Stopped ///< by the program, which says why; a person switches it on again
  };

  RuleId id;
  std::int32_t version = 1; ///< of what it says; every version is kept
  RuleDefinition definition;
  std::optional<MatterId> matter; ///< who is not in it does not see the rule, which sees nothing else
  State state = State::Off;
  QString reason; ///< id of the error for which it was stopped
  ActorId author;
  Instant savedAt;
  std::optional<ActorId> approver; ///< of this version
  std::optional<Instant> approvedAt;
  std::int64_t since = 0;      ///< it looks at entries behind this one
  std::int32_t failures = 0;   ///< one after the other
  std::optional<Instant> next; ///< when the clock wakes it
  Salt salt;
};

[[nodiscard]] QLatin1StringView nameOf(Rule::State state);
[[nodiscard]] QString aggregateOf(const RuleId& id);
[[nodiscard]] QString aggregateOfVersion(const RuleId& id, int version);
[[nodiscard]] Json contentOf(const Rule& rule);
/// Reads exactly what contentOf writes.
[[nodiscard]] Result<Rule> ruleFrom(const Json& content);

} // namespace model
} // namespace muniment
