#include "core/workspace/people/absence_commands.h"

#include "core/store/actor_repository.h"
#include "core/store/rights_repository.h"
#include "core/workspace/records/entry_state.h"
#include "core/workspace/services.h"
#include "core/workspace/workspace_day.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

constexpr int kLongestDays = 366;

Instant startOf(const Services& services, QDate day) {
  return Instant::fromMilliseconds(day.startOfDay(zoneOf(services)).toMSecsSinceEpoch());
}

Failure refused(QLatin1StringView id) { return failure(ErrorKind::Refused, id); }

bool maySpeakFor(const access::Session& session, const ActorId& actor) {
  return session.actor.id == actor || session.may(Permission::ManageActors);
}

/// Somebody who can act, and who is a person.
Result<Actor> personNamed(CommandContext& context, const ActorId& id) {
  MUNIMENT_TRY_LET(found, store::ActorRepository(context.connection()).byId(id));
  if (!found || !found->active || found->roles.contains(Role::Connector))
    return failure(ErrorKind::NotFound, "actor.unknown"_L1);
  return std::move(*found);
}

/// A deputy who is away as well would leave everything lying, and chains would give rights that nobody meant to give.
Result<void> mustNotMeet(CommandContext& context, const Absence& wanted) {
  MUNIMENT_TRY_LET(standing, store::RightsRepository(context.connection()).absencesAfter(context.now()));
  for (const Absence& other : standing) {
    const bool meet = other.startsAt < wanted.endsAt && wanted.startsAt < other.endsAt;
    if (meet && other.actor == wanted.actor)
      return refused("absence.twice"_L1);
    if (meet && (other.actor == wanted.deputy || other.deputy == wanted.actor))
      return refused("absence.deputy_away"_L1);
  }
  return {};
}

Result<Json> keep(CommandContext& context, Absence absence, const QString& verb) {
  absence.salt = makeSalt();
  MUNIMENT_TRY(store::RightsRepository(context.connection()).save(absence));
  EntryDraft draft;
  draft.verb = verb;
  draft.subject = aggregateOf(absence.actor);
  draft.payload = {{u"absence"_s, absence.id.toString()},
                   {u"deputy"_s, absence.deputy.toString()},
                   {u"ends_at"_s, absence.endsAt.toString()},
                   {u"starts_at"_s, absence.startsAt.toString()}};
  MUNIMENT_TRY_LET(state, stateOf(aggregateOf(absence.id), absence));
  draft.state = {state};
  context.record(std::move(draft));
  return Json::Object{{u"absence"_s, absence.id.toString()}};
}

} // namespace

RightsChange changeOf(const CommandContext& context, const ActorId& actor, const QString& reason) {
  RightsChange change;
  change.id = RightsChangeId::make(context.now());
  change.actor = actor;
  change.reason = reason.trimmed();
  change.changedBy = context.session().actorText();
  change.changedAt = context.now();
  change.salt = makeSalt();
  return change;
}

Json SetAbsence::describe() const {
  return Json::Object{{u"actor"_s, actor.toString()},
                      {u"deputy"_s, deputy.toString()},
                      {u"from"_s, from.toString(Qt::ISODate)},
                      {u"until"_s, until.toString(Qt::ISODate)}};
}

Result<Json> SetAbsence::apply(CommandContext& context) const {
  const access::Session& session = context.session();
  if (session.onBehalfOf || !maySpeakFor(session, actor))
    return refused("absence.not_yours"_L1);
  if (deputy == actor || (actor != session.actor.id && deputy == session.actor.id))
    return refused("absence.own_deputy"_L1);
  MUNIMENT_TRY(personNamed(context, actor));
  MUNIMENT_TRY(personNamed(context, deputy));
  const QDate today = todayIn(context.services(), context.now());
  if (!from.isValid() || !until.isValid() || until < from || until < today || from.daysTo(until) > kLongestDays)
    return failure(ErrorKind::Usage, "absence.days_wrong"_L1, {QString::number(kLongestDays)});
  Absence absence;
  absence.id = AbsenceId::make(context.now());
  absence.actor = actor;
  absence.deputy = deputy;
  absence.from = from;
  absence.until = until;
  absence.startsAt = startOf(context.services(), from);
  absence.endsAt = startOf(context.services(), until.addDays(1));
  absence.setBy = session.actorText();
  absence.setAt = context.now();
  MUNIMENT_TRY(mustNotMeet(context, absence));
  return keep(context, absence, u"absence.set"_s);
}

Json EndAbsence::describe() const { return Json::Object{{u"absence"_s, absence.toString()}}; }

Result<Json> EndAbsence::apply(CommandContext& context) const {
  MUNIMENT_TRY_LET(found, store::RightsRepository(context.connection()).absence(absence));
  if (!found || found->endsAt <= context.now())
    return failure(ErrorKind::NotFound, "absence.unknown"_L1);
  if (!maySpeakFor(context.session(), found->actor))
    return refused("absence.not_yours"_L1);
  found->endsAt = context.now();
  found->endedBy = context.session().actorText();
  return keep(context, std::move(*found), u"absence.ended"_s);
}

Result<std::vector<Absence>> Absences::answer(QueryContext& context) const {
  return store::RightsRepository(context.connection).absencesAfter(context.services.environment.clock->now());
}

Result<std::vector<RightsChange>> RightsHistory::answer(QueryContext& context) const {
  const access::Session& session = context.session;
  if (actor != session.actor.id && !session.may(Permission::ManageActors) && !session.may(Permission::ViewWholeLedger))
    return std::vector<RightsChange>();
  return store::RightsRepository(context.connection).changesOf(actor, limit, context.scope());
}

} // namespace muniment::workspace
