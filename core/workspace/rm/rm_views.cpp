#include "core/workspace/rm/rm_views.h"

#include "core/store/actor_repository.h"
#include "core/store/class_repository.h"
#include "core/store/connection_repository.h"
#include "core/store/hold_repository.h"
#include "core/store/peer_conflict_repository.h"
#include "core/store/record_repository.h"
#include "core/workspace/holds/hold_queries.h"
#include "core/workspace/rm/record_fields.h"
#include "core/workspace/rm/rm_order.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;
using Kind = Counterpart::Kind;
using State = Counterpart::State;

QString idIn(const QString& aggregate) { return aggregate.section(u':', 1); }

/// Code and name of a hold, as far as it is open to whoever asks.
Result<QString> nameOfHold(const QString& aggregate, QueryContext& context) {
  const auto id = HoldId::parse(idIn(aggregate));
  if (!id)
    return QString();
  MUNIMENT_TRY_LET(found, store::HoldRepository(context.connection).byId(*id, context.scope()));
  return found ? found->code + u' ' + found->name : QString();
}

/// How the class there is called that both sides last agreed on.
Result<QString> agreedClass(const Counterpart& record, QueryContext& context) {
  const std::int64_t node = agreedClassOf(record);
  MUNIMENT_TRY_LET(classes, store::CounterpartRepository(context.connection)
                                .byNodes(record.peer, Kind::Class, std::span(&node, 1), context.scope()));
  return classes.empty() ? QString() : classes.front().label;
}

QString nameOf(const std::vector<RmSystem>& systems, const QString& peer) {
  const auto found = std::ranges::find(systems, peer, &RmSystem::peer);
  return found == systems.end() ? peer : found->name;
}

Result<void> addHolds(RecordElsewhere::Place& place, const std::vector<Counterpart>& known, QueryContext& context) {
  for (const Counterpart& each : known) {
    if (each.kind != Kind::HeldRecord || each.peer != place.record.peer || each.state == State::Ended)
      continue;
    MUNIMENT_TRY_LET(name, nameOfHold(each.cause, context));
    place.holds.push_back({each, std::move(name)});
  }
  return {};
}

Result<void> addDifferences(RecordElsewhere::Place& place, const std::vector<Counterpart>& known,
                            QueryContext& context) {
  store::PeerConflictRepository conflicts(context.connection);
  for (const Counterpart& each : known) {
    if (each.peer != place.record.peer)
      continue;
    MUNIMENT_TRY_LET(found, conflicts.ofCounterpart(each.id, context.scope()));
    for (PeerConflict& conflict : found)
      if (conflict.isOpen())
        place.differences.push_back(std::move(conflict));
  }
  return {};
}

Result<void> addRecord(PeerDifference::Answer& answer, QueryContext& context) {
  const auto id = RecordId::parse(idIn(answer.conflict.subject));
  if (!id || answer.conflict.subject != aggregateOf(*id))
    return {};
  MUNIMENT_TRY_LET(record, store::RecordRepository(context.connection).byId(*id, context.scope()));
  if (!record)
    return {};
  answer.about = record->number + u' ' + record->title;
  MUNIMENT_TRY_LET(recordClass, store::ClassRepository(context.connection).byId(record->recordClass));
  if (recordClass)
    answer.classHere = recordClass->code + u' ' + recordClass->name;
  MUNIMENT_TRY_LET(held, HoldsOn({{HoldTargetKind::Record, id->toString()}}).answer(context));
  for (const Hold& hold : held.holds)
    answer.holdsHere.append(hold.code + u' ' + hold.name);
  answer.isHeldHere = held.isHeld();
  answer.record = std::move(*record);
  return {};
}

/// Details that both sides keep, as they are here.
Result<void> addFields(PeerDifference::Answer& answer, QueryContext& context) {
  if (!answer.record)
    return {};
  MUNIMENT_TRY_LET(all, store::ConnectionRepository(context.connection).all(context.scope()));
  const auto found = std::ranges::find(all, answer.conflict.peer, &Connection::peer);
  if (found == all.end())
    return {};
  MUNIMENT_TRY_LET(settings, RmSettings::from(*found));
  answer.fieldsHere = fieldsOf(*answer.record, settings);
  return {};
}

} // namespace

Result<std::vector<RmSystem>> RmSystems::answer(QueryContext& context) const {
  std::vector<RmSystem> systems;
  MUNIMENT_TRY_LET(all, store::ConnectionRepository(context.connection).all(context.scope()));
  for (const Connection& each : all)
    if (each.kind == Connection::Kind::ContentServer)
      systems.push_back({each.peer, each.name, each.matter, each.on});
  return systems;
}

Result<Counterpart> CounterpartById::answer(QueryContext& context) const {
  MUNIMENT_TRY_LET(found, store::CounterpartRepository(context.connection).byId(counterpart, context.scope()));
  if (!found)
    return failure(ErrorKind::NotFound, "rm.counterpart_unknown"_L1);
  return std::move(*found);
}

Result<RecordElsewhere::Answer> RecordElsewhere::answer(QueryContext& context) const {
  Answer given;
  MUNIMENT_TRY_LET(found, store::RecordRepository(context.connection).byId(record, context.scope()));
  if (!found)
    return given;
  MUNIMENT_TRY_LET(systems, RmSystems().answer(context));
  MUNIMENT_TRY_LET(known,
                   store::CounterpartRepository(context.connection).ofSubject(aggregateOf(record), context.scope()));
  for (const Counterpart& each : known) {
    if (each.kind != Kind::Record)
      continue;
    Place place{each, nameOf(systems, each.peer), {}, {}, {}};
    MUNIMENT_TRY_LET(className, agreedClass(each, context));
    place.className = std::move(className);
    MUNIMENT_TRY(addHolds(place, known, context));
    MUNIMENT_TRY(addDifferences(place, known, context));
    given.places.push_back(std::move(place));
  }
  for (RmSystem& system : systems) {
    const bool isKnown =
        std::ranges::any_of(given.places, [&](const Place& place) { return place.record.peer == system.peer; });
    // What belongs to a matter goes only over a connection of this matter.
    if (!isKnown && (!found->matter || found->matter == system.matter))
      given.others.push_back(std::move(system));
  }
  return given;
}

Result<HoldElsewhere::Answer> HoldElsewhere::answer(QueryContext& context) const {
  Answer given;
  MUNIMENT_TRY_LET(found, store::HoldRepository(context.connection).byId(hold, context.scope()));
  if (!found)
    return given;
  MUNIMENT_TRY_LET(systems, RmSystems().answer(context));
  store::CounterpartRepository repository(context.connection);
  const auto placeOf = [&](const QString& peer) -> Place& {
    const auto known = std::ranges::find(given.places, peer, &Place::peer);
    return known != given.places.end() ? *known : given.places.emplace_back(Place{peer, nameOf(systems, peer)});
  };
  MUNIMENT_TRY_LET(standing, repository.ofSubject(aggregateOf(hold), context.scope()));
  for (const Counterpart& each : standing) {
    Place& place = placeOf(each.peer);
    place.label = each.label;
    place.isTheirs = each.theirs;
  }
  MUNIMENT_TRY_LET(counts, repository.countsOfCause(aggregateOf(hold), context.scope()));
  for (const store::HeldCount& each : counts) {
    Place& place = placeOf(each.peer);
    if (each.state == State::Wanted) {
      place.wanted = each.count;
      place.oldest = each.oldest;
    } else if (each.state == State::There) {
      place.there = each.count;
    } else if (each.state == State::Ending) {
      place.ending = each.count;
    } else if (each.state == State::Ended) {
      place.ended = each.count;
    } else {
      given.differences += each.count; // held up until somebody says what counts
    }
  }
  return given;
}

Result<PeerDifference::Answer> PeerDifference::answer(QueryContext& context) const {
  MUNIMENT_TRY_LET(found, store::PeerConflictRepository(context.connection).byId(conflict, context.scope()));
  if (!found)
    return failure(ErrorKind::NotFound, "rm.conflict_unknown"_L1);
  MUNIMENT_TRY_LET(counterpart, CounterpartById{found->counterpart}.answer(context));
  MUNIMENT_TRY_LET(systems, RmSystems().answer(context));
  Answer answer;
  answer.conflict = std::move(*found);
  answer.counterpart = std::move(counterpart);
  answer.system = nameOf(systems, answer.conflict.peer);
  answer.about = answer.counterpart.label;
  MUNIMENT_TRY(addRecord(answer, context));
  MUNIMENT_TRY(addFields(answer, context));
  if (!answer.counterpart.cause.isEmpty()) {
    MUNIMENT_TRY_LET(hold, nameOfHold(answer.counterpart.cause, context));
    answer.hold = std::move(hold);
  } else if (answer.counterpart.kind == Kind::Record) {
    MUNIMENT_TRY_LET(className, agreedClass(answer.counterpart, context));
    answer.classThere = std::move(className);
  }
  if (const auto actor = ActorId::parse(answer.conflict.resolvedBy)) {
    MUNIMENT_TRY_LET(who, store::ActorRepository(context.connection).byId(*actor));
    answer.settledBy = who ? who->name : QString();
  }
  return answer;
}

} // namespace muniment::workspace
