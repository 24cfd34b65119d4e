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
  std::vector<RuleHit::Missed>& missed; ///< whom the action did not reach is added

  /// A text of the action with its placeholders filled.
  [[nodiscard]] QString filled(const QString& field, const QString& language = {}) const;
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

/// In which way an action reaches people.
enum class Channel : std::uint8_t {
  AnswerPage, ///< a device registered by an answer, or a PIN
  HighStakes, ///< a PIN
  WhatsApp    ///< a number from which the person wrote since it was mapped
};

/// Somebody who may be reached now.
struct Reachable final {
  PersonId person;
  QString number;   ///< over WhatsApp
  QString language; ///< of the person, where it is known
};

/// The persons of the action that may be reached now: each with a channel of which it was proved whose it is, and none
/// more often than an hour allows. The others are missed, each with the reason; refused where nobody is left:
/// `rule.no_channel`, `rule.number_unverified`, `question.pin_missing`, `rule.person_limit`.
[[nodiscard]] Result<std::vector<Reachable>> peopleToReach(const RuleActionRoom& room, Channel channel);
/// Something went to a person, which counts for the limits of an hour.
[[nodiscard]] Result<void> noteReached(const RuleActionRoom& room, const PersonId& person);

} // namespace muniment::workspace
