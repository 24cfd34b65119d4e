#include "core/workspace/rm/rm_news.h"

#include "core/access/scope_maker.h"
#include "core/store/counterpart_repository.h"
#include "core/workspace/rm/rm_change.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;
using Kind = Counterpart::Kind;
using State = Counterpart::State;

constexpr int kMost = 50'000;

Result<Counterpart> counterpartOf(const CounterpartId& id, const CommandContext& context) {
  MUNIMENT_TRY_LET(found, store::CounterpartRepository(context.connection()).byId(id, context.scope()));
  if (!found)
    return failure(ErrorKind::NotFound, "rm.counterpart_unknown"_L1);
  return std::move(*found);
}

/// By the id there, of one kind.
Result<std::map<std::int64_t, Counterpart>> known(const CommandContext& context, const QString& peer, Kind kind) {
  store::CounterpartFilter filter;
  filter.peer = peer;
  filter.kind = kind;
  MUNIMENT_TRY_LET(all, store::CounterpartRepository(context.connection())
                            .page(filter, std::nullopt, kMost, access::ScopeMaker::system()));
  std::map<std::int64_t, Counterpart> byNode;
  for (Counterpart& each : all)
    byNode.emplace(each.node, std::move(each));
  return byNode;
}

Json placesOf(const std::vector<TakePlanFromThere::Place>& places) {
  Json::Array list;
  for (const auto& place : places)
    list.emplace_back(Json::Object{{u"digest"_s, place.digest}, {u"label"_s, place.label}, {u"node"_s, place.node}});
  return list;
}

} // namespace

Json NoteCounterpart::describe() const {
  return Json::Object{{u"counterpart"_s, counterpart.toString()},
                      {u"node"_s, node},
                      {u"other"_s, other},
                      {u"seen"_s, seen},
                      {u"state"_s, nameOf(state)}};
}

Result<Json> NoteCounterpart::apply(CommandContext& context) const {
  MUNIMENT_TRY_LET(found, counterpartOf(counterpart, context));
  MUNIMENT_TRY_LET(connection, recordsSystem(context, found.peer));
  RmChange change(context, connection, found.matter);
  if (node != 0)
    found.node = node;
  if (other != 0)
    found.other = other;
  if (!seen.isEmpty())
    found.seen = seen;
  MUNIMENT_TRY(change.settle(aggregateOf(found.id)));
  MUNIMENT_TRY(change.keep(found, state));
  if (state == State::Blocked && !title.isEmpty())
    MUNIMENT_TRY(change.ask(aggregateOf(found.id), title));
  change.record(u"rm.noted"_s, aggregateOf(found.id),
                {{u"kind"_s, nameOf(found.kind)}, {u"node"_s, found.node}, {u"state"_s, nameOf(state)}});
  return Json::Object{{u"counterpart"_s, found.id.toString()}};
}

Json NotePeerConflict::describe() const {
  return Json::Object{{u"counterpart"_s, counterpart.toString()}, {u"kind"_s, nameOf(kind)}};
}

Result<Json> NotePeerConflict::apply(CommandContext& context) const {
  MUNIMENT_TRY_LET(found, counterpartOf(counterpart, context));
  MUNIMENT_TRY_LET(connection, recordsSystem(context, found.peer));
  RmChange change(context, connection, found.matter);
  MUNIMENT_TRY(change.dispute(found, kind));
  // Until somebody said what counts, nothing of it is sent there.
  if (kind == PeerConflict::Kind::HoldGone || kind == PeerConflict::Kind::DestroyedThere ||
      kind == PeerConflict::Kind::NotVisible)
    MUNIMENT_TRY(change.keep(found, State::Blocked));
  change.record(u"rm.disputed"_s, aggregateOf(found.id), {{u"kind"_s, nameOf(kind)}});
  return Json::Object{{u"counterpart"_s, found.id.toString()}};
}

Json MarkChecked::describe() const {
  Json::Array list;
  for (const CounterpartId& id : counterparts)
    list.emplace_back(id.toString());
  return Json::Object{{u"counterparts"_s, std::move(list)}};
}

Result<Json> MarkChecked::apply(CommandContext& context) const {
  MUNIMENT_TRY(store::CounterpartRepository(context.connection()).check(counterparts, context.now()));
  return Json::Object();
}

Json NoteHoldThere::describe() const {
  return Json::Object{{u"hold"_s, hold.toString()}, {u"node"_s, node}, {u"peer"_s, peer}};
}

Result<Json> NoteHoldThere::apply(CommandContext& context) const {
  MUNIMENT_TRY_LET(connection, recordsSystem(context, peer));
  store::CounterpartRepository repository(context.connection());
  const Scope system = access::ScopeMaker::system();
  MUNIMENT_TRY_LET(before, repository.ofSubject(aggregateOf(hold), system));
  for (const Counterpart& each : before)
    if (each.peer == peer && each.kind == Kind::Hold)
      return Json::Object{{u"counterpart"_s, each.id.toString()}};
  RmChange change(context, connection, std::nullopt);
  Counterpart made = change.make(Kind::Hold, aggregateOf(hold));
  made.node = node;
  MUNIMENT_TRY(change.keep(made, State::There));
  change.record(u"rm.noted"_s, aggregateOf(made.id), {{u"kind"_s, nameOf(made.kind)}, {u"node"_s, node}});
  return Json::Object{{u"counterpart"_s, made.id.toString()}};
}

Json TakePlanFromThere::describe() const {
  return Json::Object{{u"classes"_s, placesOf(classes)}, {u"peer"_s, peer}, {u"series"_s, placesOf(series)}};
}

Result<Json> TakePlanFromThere::apply(CommandContext& context) const {
  MUNIMENT_TRY_LET(connection, recordsSystem(context, peer));
  RmChange change(context, connection, std::nullopt);
  std::int64_t proposed = 0;
  std::int64_t differing = 0;
  for (const auto& [kind, places] : {std::pair(Kind::Class, &classes), std::pair(Kind::Schedule, &series)}) {
    MUNIMENT_TRY_LET(before, known(context, peer, kind));
    for (const Place& place : *places) {
      const auto found = before.find(place.node);
      if (found == before.end()) {
        Counterpart made = change.make(kind, QString());
        made.node = place.node;
        made.label = place.label;
        made.seen = place.digest;
        made.theirs = true;
        MUNIMENT_TRY(change.keep(made, State::Proposed));
        ++proposed;
        continue;
      }
      Counterpart& counterpart = found->second;
      if (counterpart.label == place.label && counterpart.seen == place.digest)
        continue;
      const bool differs =
          kind == Kind::Schedule && counterpart.state == State::There && counterpart.seen != place.digest;
      counterpart.label = place.label;
      counterpart.seen = place.digest;
      if (differs) {
        MUNIMENT_TRY(change.dispute(counterpart, PeerConflict::Kind::SeriesDiffers));
        ++differing;
      }
      MUNIMENT_TRY(change.keep(counterpart, counterpart.state));
    }
  }
  change.record(u"rm.plan-read"_s, aggregateOf(connection.id),
                {{u"differing"_s, differing}, {u"proposed"_s, proposed}});
  return Json::Object{{u"differing"_s, differing}, {u"proposed"_s, proposed}};
}

Json TakeAssignments::describe() const {
  Json::Array list;
  for (const Step& step : steps)
    list.emplace_back(Json::Array{step.process, step.subprocess, step.task});
  return Json::Object{{u"peer"_s, peer}, {u"steps"_s, std::move(list)}};
}

Result<Json> TakeAssignments::apply(CommandContext& context) const {
  MUNIMENT_TRY_LET(connection, recordsSystem(context, peer));
  store::CounterpartFilter filter;
  filter.peer = peer;
  filter.kind = Kind::Assignment;
  filter.states = {State::There, State::Ending};
  MUNIMENT_TRY_LET(before, store::CounterpartRepository(context.connection())
                               .page(filter, std::nullopt, kMost, access::ScopeMaker::system()));
  RmChange change(context, connection, connection.matter);
  std::int64_t begun = 0;
  std::int64_t gone = 0;
  const auto same = [](const Counterpart& known, const Step& step) {
    return known.node == step.process && known.other == step.subprocess && known.third == step.task;
  };
  for (const Step& step : steps) {
    if (std::ranges::any_of(before, [&](const Counterpart& known) { return same(known, step); }))
      continue;
    Counterpart made = change.make(Kind::Assignment, QString());
    made.node = step.process;
    made.other = step.subprocess;
    made.third = step.task;
    made.label = step.name;
    made.theirs = true;
    made.subject = aggregateOf(made.id);
    MUNIMENT_TRY(change.keep(made, State::There));
    MUNIMENT_TRY(change.ask(made.subject, step.name.isEmpty() ? connection.name : step.name, step.due));
    ++begun;
  }
  for (Counterpart& known : before) {
    // What we are about to answer, or did a moment ago, is settled by whoever carries the answer.
    if (known.state != State::There || std::ranges::any_of(steps, [&](const Step& step) { return same(known, step); }))
      continue;
    MUNIMENT_TRY(change.settle(aggregateOf(known.id)));
    MUNIMENT_TRY(change.dispute(known, PeerConflict::Kind::DoneElsewhere));
    MUNIMENT_TRY(change.keep(known, State::Ended));
    ++gone;
  }
  change.record(u"rm.steps-read"_s, aggregateOf(connection.id), {{u"begun"_s, begun}, {u"gone"_s, gone}});
  return Json::Object{{u"begun"_s, begun}, {u"gone"_s, gone}};
}

} // namespace muniment::workspace
