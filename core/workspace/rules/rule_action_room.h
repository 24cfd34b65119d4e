#pragma once

#include "core/model/person.h"
#include "core/model/rule_hit.h"
#include "core/rules/event_facts.h"
#include "core/workspace/command.h"

namespace muniment::workspace {

/// What an executor of an action works with: the rule, what it met, and a command's room under the seat of the rule.
struct RuleActionRoom final {
  const Rule& rule;
  const RuleAction& action;
  const rules::EventFacts& facts;
  const RuleHit& hit;
  CommandContext& context;

  /// A text of the action with its placeholders filled.
  [[nodiscard]] QString filled(const QString& field) const;
  [[nodiscard]] int number(const QString& field, int otherwise) const;
  /// Refused where the author of the rule may not do this.
  [[nodiscard]] Result<void> require(Permission permission) const;

  /// Runs a command as it is run for a person, but for its signature, which the approval of the rule stands for.
  template <class C>
  [[nodiscard]] Result<Json> run(const C& command) const {
    MUNIMENT_TRY(require(C::kPermission));
    return command.apply(context);
  }
};

/// Carries out one action; gives the aggregates that came of it.
[[nodiscard]] Result<QStringList> carryOut(const RuleActionRoom& room);

/// The persons of the action that may be reached now: each with a channel of which it was proved whose it is, and none
/// more often than an hour allows. Refused `rule.no_channel`, `rule.person_limit`.
[[nodiscard]] Result<std::vector<Person>> peopleToReach(const RuleActionRoom& room);
/// Whether it was proved that what is sent to a person arrives there and nowhere else: a device registered by an
/// answer, or a PIN. The one place that says so.
[[nodiscard]] Result<bool> hasVerifiedChannel(store::Connection& connection, const PersonId& person);

} // namespace muniment::workspace
