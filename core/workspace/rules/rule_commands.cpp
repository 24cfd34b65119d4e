#include "core/workspace/rules/rule_commands.h"

#include "core/access/scope_maker.h"
#include "core/model/exact_json.h"
#include "core/rules/clock_time.h"
#include "core/rules/rule_check.h"
#include "core/rules/sentence.h"
#include "core/store/ledger_repository.h"
#include "core/store/rule_repository.h"
#include "core/workspace/delivery/delivery_tasks.h"
#include "core/workspace/records/entry_state.h"
#include "core/workspace/rules/rule_change.h"
#include "core/workspace/rules/rule_seat.h"
#include "core/workspace/services.h"
#include "core/workspace/workspace_day.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

constexpr std::size_t kMostRules = 1000;

Failure refused(QLatin1StringView id, const QStringList& arguments = {}) {
  return failure(ErrorKind::Refused, id, arguments);
}

Result<Rule> begin(CommandContext& context, const SaveRule& wish) {
  if (wish.rule) {
    MUNIMENT_TRY_LET(known, visibleRule(context, *wish.rule));
    if (known.version != wish.version)
      return refused("rule.version_outdated"_L1, {known.definition.name});
    ++known.version;
    return known;
  }
  if (!context.scope().sees(wish.matter))
    return failure(ErrorKind::NotFound, "matter.unknown"_L1);
  MUNIMENT_TRY_LET(all, store::RuleRepository(context.connection()).all());
  if (all.size() >= kMostRules)
    return refused("rule.too_many_rules"_L1, {QString::number(kMostRules)});
  Rule rule;
  rule.id = RuleId::make(context.now());
  rule.matter = wish.matter;
  return rule;
}

/// Why a rule cannot be switched on as it is.
Result<void> mayAct(const Rule& rule) {
  MUNIMENT_TRY(rules::checkRule(rule.definition));
  const rules::RuleDemands demands = rules::demandsOf(rule.definition);
  QStringList open;
  for (const rules::SentencePart& part : rules::openValues(rule.definition))
    open.append(part.text);
  if (!open.isEmpty())
    return refused("rule.values_open"_L1, {open.join(u", "_s)});
  if (demands.approval && !rule.approver)
    return refused("rule.not_approved"_L1, {rule.definition.name});
  return {};
}

Result<void> settleWaiting(CommandContext& context, const RuleId& rule, EntryDraft& draft) {
  MUNIMENT_TRY_LET(waiting,
                   store::RuleRepository(context.connection()).waiting(rule, {}, access::ScopeMaker::system()));
  for (RuleHit& hit : waiting) {
    hit.state = RuleHit::State::Settled;
    hit.due.reset();
    hit.reason = u"rule.switched_off"_s;
    MUNIMENT_TRY(keepHit(context.connection(), hit, draft));
  }
  return {};
}

} // namespace

Json SaveRule::describe() const {
  return Json::Object{{u"definition"_s, contentOf(definition)},
                      {u"matter"_s, orNull(matter)},
                      {u"rule"_s, orNull(rule)},
                      {u"version"_s, version}};
}

Result<Json> SaveRule::apply(CommandContext& context) const {
  MUNIMENT_TRY(rules::checkRule(definition));
  MUNIMENT_TRY_LET(saved, begin(context, *this));
  saved.definition = definition;
  saved.author = context.session().actor.id;
  saved.savedAt = context.now();
  saved.approver.reset();
  saved.approvedAt.reset();
  if (saved.state == Rule::State::On && !mayAct(saved))
    saved.state = Rule::State::Off;
  saved.next = saved.state == Rule::State::On
                   ? rules::nextTime(definition.trigger, context.now(), zoneOf(context.services()))
                   : std::nullopt;
  EntryDraft draft;
  draft.verb = u"rule.saved"_s;
  MUNIMENT_TRY(seatRules(context, draft));
  MUNIMENT_TRY(keepRule(context.connection(), saved, draft));
  const Version<Rule> kept{saved, context.now(), context.session().actorText(), makeSalt()};
  MUNIMENT_TRY(store::RuleRepository(context.connection()).addVersion(kept));
  MUNIMENT_TRY_LET(state, stateOf(aggregateOfVersion(saved.id, saved.version), kept));
  draft.state.push_back(std::move(state));
  draft.payload = {{u"version"_s, saved.version}};
  context.record(std::move(draft));
  return Json::Object{{u"rule"_s, saved.id.toString()}, {u"version"_s, saved.version}};
}

Json ApproveRule::describe() const { return Json::Object{{u"rule"_s, rule.toString()}, {u"version"_s, version}}; }

Result<Json> ApproveRule::apply(CommandContext& context) const {
  MUNIMENT_TRY_LET(approved, visibleRule(context, rule));
  if (approved.version != version)
    return refused("rule.version_outdated"_L1, {approved.definition.name});
  if (approved.author == context.session().actor.id && !context.services().info.singlePerson)
    return refused("rule.own_approval"_L1);
  approved.approver = context.session().actor.id;
  approved.approvedAt = context.now();
  EntryDraft draft;
  draft.verb = u"rule.approved"_s;
  MUNIMENT_TRY(keepRule(context.connection(), approved, draft));
  draft.payload = {{u"single_person"_s, approved.author == context.session().actor.id}, {u"version"_s, version}};
  context.record(std::move(draft));
  return Json::Object{{u"rule"_s, rule.toString()}, {u"version"_s, version}};
}

Json SwitchRule::describe() const { return Json::Object{{u"on"_s, on}, {u"rule"_s, rule.toString()}}; }

Result<Json> SwitchRule::apply(CommandContext& context) const {
  MUNIMENT_TRY_LET(switched, visibleRule(context, rule));
  EntryDraft draft;
  draft.verb = u"rule.switched"_s;
  if (on) {
    MUNIMENT_TRY(mayAct(switched));
    MUNIMENT_TRY_LET(top, store::LedgerRepository(context.connection()).top());
    if (switched.state != Rule::State::On)
      switched.since = top.seq;
    switched.failures = 0;
    switched.reason.clear();
    switched.next = rules::nextTime(switched.definition.trigger, context.now(), zoneOf(context.services()));
    MUNIMENT_TRY_LET(settled, settleTasks(context.connection(), aggregateOf(rule), context.now()));
    draft.state = std::move(settled);
  } else {
    switched.next.reset();
    MUNIMENT_TRY(settleWaiting(context, rule, draft));
  }
  switched.state = on ? Rule::State::On : Rule::State::Off;
  MUNIMENT_TRY(keepRule(context.connection(), switched, draft));
  draft.payload = {{u"on"_s, on}, {u"version"_s, switched.version}};
  context.record(std::move(draft));
  return Json::Object{{u"rule"_s, rule.toString()}, {u"state"_s, nameOf(switched.state)}};
}

Json RemoveRule::describe() const { return Json::Object{{u"reason"_s, reason}, {u"rule"_s, rule.toString()}}; }

Result<Json> RemoveRule::apply(CommandContext& context) const {
  if (reason.trimmed().isEmpty())
    return failure(ErrorKind::Usage, "rule.reason_missing"_L1);
  MUNIMENT_TRY_LET(removed, visibleRule(context, rule));
  EntryDraft draft;
  draft.verb = u"rule.removed"_s;
  draft.subject = aggregateOf(rule);
  draft.matter = removed.matter;
  MUNIMENT_TRY(settleWaiting(context, rule, draft));
  MUNIMENT_TRY_LET(settled, settleTasks(context.connection(), aggregateOf(rule), context.now()));
  draft.state.insert(draft.state.end(), settled.begin(), settled.end());
  MUNIMENT_TRY_LET(versions, store::RuleRepository(context.connection()).versions(rule));
  for (const Version<Rule>& version : versions)
    draft.state.push_back({aggregateOfVersion(rule, version.value.version), std::nullopt});
  draft.state.push_back({aggregateOf(rule), std::nullopt});
  MUNIMENT_TRY(store::RuleRepository(context.connection()).remove(rule));
  draft.payload = {{u"version"_s, removed.version}};
  context.record(std::move(draft));
  return Json::Object{{u"rule"_s, rule.toString()}};
}

Json StopOutbound::describe() const { return Json::Object{{u"reason"_s, reason}, {u"stopped"_s, stopped}}; }

Result<Json> StopOutbound::apply(CommandContext& context) const {
  if (reason.trimmed().isEmpty())
    return failure(ErrorKind::Usage, "rule.reason_missing"_L1);
  const RuleStop stop{stopped, reason.trimmed(), context.session().actorText(), context.now(), makeSalt()};
  MUNIMENT_TRY(store::RuleRepository(context.connection()).save(stop));
  EntryDraft draft;
  draft.verb = stopped ? u"rule.outbound-stopped"_s : u"rule.outbound-allowed"_s;
  draft.subject = aggregateOfRuleStop();
  MUNIMENT_TRY_LET(state, stateOf(aggregateOfRuleStop(), stop));
  draft.state.push_back(std::move(state));
  context.record(std::move(draft));
  return Json::Object{{u"stopped"_s, stopped}};
}

} // namespace muniment::workspace
