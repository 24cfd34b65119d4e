#include "core/access/scope_maker.h"
#include "core/store/counterpart_repository.h"
#include "core/store/hold_repository.h"
#include "core/workspace/holds/hold_change.h"
#include "core/workspace/rm/rm_change.h"
#include "core/workspace/rm/rm_news.h"
#include "core/workspace/services.h"
#include "core/workspace/workspace_day.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;
using Kind = Counterpart::Kind;
using State = Counterpart::State;

QString idIn(const QString& aggregate) { return aggregate.section(u':', 1); }

/// The hold here that stands for one there; made where there is none.
Result<Counterpart> holdFor(CommandContext& context, const Connection& connection, const TakeHoldFromThere& news) {
  store::CounterpartRepository repository(context.connection());
  MUNIMENT_TRY_LET(before,
                   repository.byNodes(news.peer, Kind::Hold, std::span(&news.node, 1), access::ScopeMaker::system()));
  if (!before.empty())
    return std::move(before.front());
  MUNIMENT_TRY_LET(number, store::HoldRepository(context.connection()).takeNumber());
  Hold hold;
  hold.id = HoldId::make(context.now());
  hold.code = u"H-"_s + QString::number(number);
  hold.name = news.label.isEmpty() ? connection.name : news.label;
  hold.matter = connection.matter;
  hold.authority = connection.name;
  hold.createdAt = context.now();
  MUNIMENT_TRY(HoldChange(hold, context).finish(u"hold.created"_s));
  RmChange change(context, connection, connection.matter);
  Counterpart made = change.make(Kind::Hold, aggregateOf(hold.id));
  made.node = news.node;
  made.label = news.label;
  made.theirs = true;
  MUNIMENT_TRY(change.keep(made, State::There));
  change.record(u"rm.noted"_s, aggregateOf(made.id), {{u"kind"_s, nameOf(made.kind)}, {u"node"_s, made.node}});
  return made;
}

} // namespace

Json TakeHoldFromThere::describe() const {
  Json::Array list;
  for (const std::int64_t document : documents)
    list.emplace_back(document);
  return Json::Object{{u"documents"_s, std::move(list)}, {u"node"_s, node}, {u"peer"_s, peer}};
}

Result<Json> TakeHoldFromThere::apply(CommandContext& context) const {
  MUNIMENT_TRY_LET(connection, recordsSystem(context, peer));
  store::CounterpartRepository repository(context.connection());
  const Scope system = access::ScopeMaker::system();
  MUNIMENT_TRY_LET(records, repository.byNodes(peer, Kind::Record, documents, context.scope()));
  MUNIMENT_TRY_LET(held, repository.byNodes(peer, Kind::HeldRecord, documents, system));
  std::vector<Counterpart> begun;
  for (Counterpart& record : records) {
    const auto known = std::ranges::find_if(held, [&](const Counterpart& each) {
      return each.other == node && each.node == record.node && each.state != State::Ended;
    });
    if (known == held.end() && record.state != State::Ended)
      begun.push_back(std::move(record));
  }
  if (begun.empty())
    return Json::Object{{u"added"_s, 0}};
  MUNIMENT_TRY_LET(hold, holdFor(context, connection, *this));
  const auto id = HoldId::parse(idIn(hold.subject));
  if (!id)
    return failure(ErrorKind::NotFound, "hold.unknown"_L1);
  MUNIMENT_TRY_LET(local, store::HoldRepository(context.connection()).byId(*id, system));
  RmChange change(context, connection, connection.matter);
  if (!local || local->state == Hold::State::Released) {
    MUNIMENT_TRY(change.dispute(hold, PeerConflict::Kind::HoldLeft));
    change.record(u"rm.disputed"_s, aggregateOf(hold.id));
    return Json::Object{{u"added"_s, 0}};
  }
  std::vector<WantedTarget> targets;
  for (const Counterpart& record : begun)
    targets.push_back({HoldTargetKind::Record, idIn(record.subject)});
  HoldChange act(*local, context);
  const bool isNew = local->state == Hold::State::Draft;
  if (const auto added = act.add(targets); !added && added.error().id != "hold.nothing_new"_L1)
    return Failure(added.error());
  if (isNew) {
    act.hold().state = Hold::State::Active;
    act.hold().appliedAt = context.now();
  }
  MUNIMENT_TRY(act.finish(isNew ? u"hold.applied"_s : u"hold.extended"_s));
  for (const Counterpart& record : begun) {
    const auto before = std::ranges::find_if(
        held, [&](const Counterpart& each) { return each.other == node && each.node == record.node; });
    Counterpart made = before == held.end() ? change.make(Kind::HeldRecord, record.subject) : *before;
    made.matter = record.matter;
    made.cause = hold.subject;
    made.node = record.node;
    made.other = node;
    made.theirs = hold.theirs;
    MUNIMENT_TRY(change.keep(made, State::There));
  }
  change.record(u"rm.hold-taken"_s, hold.subject, {{u"records"_s, static_cast<std::int64_t>(begun.size())}});
  return Json::Object{{u"added"_s, static_cast<std::int64_t>(begun.size())}, {u"hold"_s, id->toString()}};
}

Json TakeReleaseFromThere::describe() const { return Json::Object{{u"counterpart"_s, counterpart.toString()}}; }

Result<Json> TakeReleaseFromThere::apply(CommandContext& context) const {
  store::CounterpartRepository repository(context.connection());
  MUNIMENT_TRY_LET(found, repository.byId(counterpart, context.scope()));
  if (!found || found->kind != Kind::HeldRecord)
    return failure(ErrorKind::NotFound, "rm.counterpart_unknown"_L1);
  MUNIMENT_TRY_LET(connection, recordsSystem(context, found->peer));
  RmChange change(context, connection, found->matter);
  if (const auto id = HoldId::parse(idIn(found->cause))) {
    MUNIMENT_TRY_LET(local, store::HoldRepository(context.connection()).byId(*id, access::ScopeMaker::system()));
    if (local && local->state == Hold::State::Active) {
      HoldChange act(*local, context);
      const QDate until = todayIn(context.services(), context.now()).addDays(kCoolingDays);
      const auto off = act.takeOff({HoldTargetKind::Record, idIn(found->subject)}, connection.name, until);
      if (!off && off.error().id != "hold.not_on_it"_L1)
        return Failure(off.error());
      if (off)
        MUNIMENT_TRY(act.finish(u"hold.narrowed"_s, {{u"cools_until"_s, until.toString(Qt::ISODate)}}));
    }
  }
  MUNIMENT_TRY(change.keep(*found, State::Ended));
  change.record(u"rm.hold-ended"_s, found->cause, {{u"node"_s, found->node}});
  return Json::Object{{u"counterpart"_s, found->id.toString()}};
}

} // namespace muniment::workspace
