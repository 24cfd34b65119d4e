#include "core/workspace/holds/hold_commands.h"

#include "core/model/exact_json.h"
#include "core/store/actor_repository.h"
#include "core/store/hold_repository.h"
#include "core/store/proposal_repository.h"
#include "core/workspace/holds/hold_change.h"
#include "core/workspace/services.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kShortestReason = 10;
constexpr int kMostDays = 3650;

Json textOf(const WantedTarget& wanted) {
  return Json::Object{{u"kind"_s, nameOf(wanted.kind)}, {u"target"_s, wanted.target}};
}

Json textOf(const std::vector<WantedTarget>& wanted) {
  Json::Array targets;
  for (const WantedTarget& one : wanted)
    targets.push_back(textOf(one));
  return targets;
}

Result<void> mustBeDays(int days) {
  if (days < 1 || days > kMostDays)
    return failure(ErrorKind::Usage, "hold.days_out_of_range"_L1, {QString::number(kMostDays)});
  return {};
}

bool isLegal(const Actor& actor) { return actor.roles.contains(Role::LegalReviewer); }

/// Of the two persons who end a hold one must be able to judge whether it may end.
Result<void> mustHaveLegalReviewer(const CommandContext& context) {
  if (isLegal(context.session().actor))
    return {};
  const auto command = CommandId::parse(context.signature().text(u"command"));
  if (command) {
    MUNIMENT_TRY_LET(proposal, store::ProposalRepository(context.connection()).find(*command));
    if (proposal && proposal->confirmedBy) {
      MUNIMENT_TRY_LET(second, store::ActorRepository(context.connection()).byId(*proposal->confirmedBy));
      if (second && isLegal(*second))
        return {};
    }
  }
  return failure(ErrorKind::Refused, "hold.needs_legal_reviewer"_L1);
}

Result<void> mustBeReason(const QString& reason) {
  if (reason.trimmed().size() < kShortestReason)
    return failure(ErrorKind::Usage, "hold.reason_missing"_L1);
  return {};
}

} // namespace

Json CreateHold::describe() const {
  return Json::Object{{u"authority"_s, authority},
                      {u"aware_on"_s, orNull(awareOn)},
                      {u"issued_on"_s, orNull(issuedOn)},
                      {u"matter"_s, orNull(matter)},
                      {u"name"_s, name},
                      {u"notice"_s, noticeText},
                      {u"trigger"_s, trigger}};
}

Result<Json> CreateHold::apply(CommandContext& context) const {
  if (name.trimmed().isEmpty())
    return failure(ErrorKind::Usage, "hold.incomplete"_L1);
  if (matter && !context.scope().sees(matter))
    return failure(ErrorKind::NotFound, "matter.unknown"_L1);
  MUNIMENT_TRY_LET(number, store::HoldRepository(context.connection()).takeNumber());
  Hold hold;
  hold.id = HoldId::make(context.now());
  hold.code = u"H-"_s + QString::number(number);
  hold.name = name.trimmed();
  hold.matter = matter;
  hold.trigger = trigger.trimmed();
  hold.authority = authority.trimmed();
  hold.awareOn = awareOn;
  hold.issuedOn = issuedOn;
  hold.noticeText = noticeText;
  hold.createdAt = context.now();
  return HoldChange(std::move(hold), context).finish(u"hold.created"_s);
}

Json ApplyHold::describe() const {
  return Json::Object{{u"collect"_s, collect},
                      {u"days"_s, daysToAcknowledge},
                      {u"hold"_s, hold.toString()},
                      {u"targets"_s, textOf(targets)}};
}

Result<Json> ApplyHold::apply(CommandContext& context) const {
  MUNIMENT_TRY(mustBeDays(daysToAcknowledge));
  MUNIMENT_TRY_LET(change, HoldChange::of(hold, context));
  if (change.hold().state == Hold::State::Active)
    return failure(ErrorKind::Refused, "hold.already_applied"_L1, {change.hold().code});
  MUNIMENT_TRY(change.add(targets));
  MUNIMENT_TRY_LET(counts, store::HoldRepository(context.connection()).targetCounts(hold, context.scope()));
  if (counts.empty())
    return failure(ErrorKind::Usage, "hold.nothing_held"_L1, {change.hold().code});
  change.hold().state = Hold::State::Active;
  change.hold().appliedAt = context.now();
  MUNIMENT_TRY(change.notify({daysToAcknowledge, false, collect}));
  return change.finish(u"hold.applied"_s);
}

Json AddHoldTargets::describe() const {
  return Json::Object{{u"collect"_s, collect},
                      {u"days"_s, daysToAcknowledge},
                      {u"hold"_s, hold.toString()},
                      {u"targets"_s, textOf(targets)}};
}

Result<Json> AddHoldTargets::apply(CommandContext& context) const {
  MUNIMENT_TRY(mustBeDays(daysToAcknowledge));
  if (targets.empty())
    return failure(ErrorKind::Usage, "hold.no_targets"_L1);
  MUNIMENT_TRY_LET(change, HoldChange::of(hold, context));
  MUNIMENT_TRY(change.add(targets));
  if (change.hold().state == Hold::State::Active)
    MUNIMENT_TRY(change.notify({daysToAcknowledge, false, collect}));
  return change.finish(u"hold.extended"_s);
}

Json RemoveHoldTarget::describe() const {
  return Json::Object{{u"cooling_days"_s, coolingDays},
                      {u"hold"_s, hold.toString()},
                      {u"reason"_s, reason},
                      {u"target"_s, textOf(target)}};
}

Result<Json> RemoveHoldTarget::apply(CommandContext& context) const {
  MUNIMENT_TRY(mustBeReason(reason));
  MUNIMENT_TRY(mustBeDays(coolingDays));
  MUNIMENT_TRY_LET(change, HoldChange::of(hold, context));
  MUNIMENT_TRY(mustHaveLegalReviewer(context));
  // A draft has never covered anything, so nothing has to cool.
  const int days = change.hold().state == Hold::State::Active ? coolingDays : -1;
  const QDate until = todayIn(context.services(), context.now()).addDays(days);
  MUNIMENT_TRY(change.takeOff(target, reason.trimmed(), until));
  if (target.kind == HoldTargetKind::Person)
    MUNIMENT_TRY(change.withdrawNotices(PersonId::parse(target.target)));
  return change.finish(u"hold.narrowed"_s, {{u"cools_until"_s, until.toString(Qt::ISODate)}});
}

Json ReleaseHold::describe() const {
  return Json::Object{{u"cooling_days"_s, coolingDays}, {u"hold"_s, hold.toString()}, {u"reason"_s, reason}};
}

Result<Json> ReleaseHold::apply(CommandContext& context) const {
  MUNIMENT_TRY(mustBeReason(reason));
  MUNIMENT_TRY(mustBeDays(coolingDays));
  MUNIMENT_TRY_LET(change, HoldChange::of(hold, context));
  if (change.hold().state == Hold::State::Draft)
    return failure(ErrorKind::Refused, "hold.not_applied"_L1, {change.hold().code});
  MUNIMENT_TRY(mustHaveLegalReviewer(context));
  Hold& held = change.hold();
  held.state = Hold::State::Released;
  held.releasedAt = context.now();
  held.releaseReason = reason.trimmed();
  held.coolsUntil = todayIn(context.services(), context.now()).addDays(coolingDays);
  MUNIMENT_TRY(change.withdrawNotices(std::nullopt));
  return change.finish(u"hold.released"_s, {{u"cools_until"_s, held.coolsUntil->toString(Qt::ISODate)}});
}

Json EditHoldNotice::describe() const {
  return Json::Object{{u"days"_s, daysToAcknowledge}, {u"hold"_s, hold.toString()}, {u"notice"_s, noticeText}};
}

Result<Json> EditHoldNotice::apply(CommandContext& context) const {
  MUNIMENT_TRY(mustBeDays(daysToAcknowledge));
  MUNIMENT_TRY_LET(change, HoldChange::of(hold, context));
  change.hold().noticeText = noticeText;
  if (change.hold().state == Hold::State::Active)
    MUNIMENT_TRY(change.notify({daysToAcknowledge, true, false}));
  return change.finish(u"hold.notice-changed"_s);
}

} // namespace muniment::workspace
