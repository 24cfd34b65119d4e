#include "core/workspace/rm/rm_queries.h"

#include "core/store/hold_repository.h"
#include "core/store/peer_conflict_repository.h"
#include "core/store/record_repository.h"
#include "core/workspace/rm/rm_views.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;
using State = Counterpart::State;

/// How people name what a conflict is about, as far as they may see it.
Result<QString> nameOfSubject(const QString& subject, const QString& label, QueryContext& context) {
  const QString id = subject.section(u':', 1);
  if (const auto record = RecordId::parse(id); record && subject.startsWith("record:"_L1)) {
    MUNIMENT_TRY_LET(found, store::RecordRepository(context.connection).byId(*record, context.scope()));
    return found ? found->number : QString();
  }
  if (const auto hold = HoldId::parse(id); hold && subject.startsWith("hold:"_L1)) {
    MUNIMENT_TRY_LET(found, store::HoldRepository(context.connection).byId(*hold, context.scope()));
    return found ? found->code : QString();
  }
  return label;
}

} // namespace

Result<RmStatus::Answer> RmStatus::answer(QueryContext& context) const {
  store::CounterpartRepository repository(context.connection);
  Answer given;
  MUNIMENT_TRY_LET(counts, repository.counts(context.scope()));
  given.counts = std::move(counts);
  store::CounterpartFilter filter;
  filter.states = {State::Wanted, State::Ending, State::Blocked};
  MUNIMENT_TRY_LET(waiting, repository.page(filter, std::nullopt, most, context.scope()));
  given.waiting = std::move(waiting);
  MUNIMENT_TRY_LET(open,
                   store::PeerConflictRepository(context.connection).page(true, std::nullopt, most, context.scope()));
  given.conflicts = static_cast<std::int64_t>(open.size());
  return given;
}

Result<std::vector<PeerConflictsPage::Line>> PeerConflictsPage::answer(QueryContext& context) const {
  MUNIMENT_TRY_LET(page,
                   store::PeerConflictRepository(context.connection).page(openOnly, before, limit, context.scope()));
  MUNIMENT_TRY_LET(systems, RmSystems().answer(context));
  std::vector<Line> lines;
  for (PeerConflict& conflict : page) {
    MUNIMENT_TRY_LET(counterpart,
                     store::CounterpartRepository(context.connection).byId(conflict.counterpart, context.scope()));
    MUNIMENT_TRY_LET(about, nameOfSubject(conflict.subject, counterpart ? counterpart->label : QString(), context));
    const auto system = std::ranges::find(systems, conflict.peer, &RmSystem::peer);
    QString name = system == systems.end() ? conflict.peer : system->name;
    lines.push_back({std::move(conflict), std::move(about), std::move(name)});
  }
  return lines;
}

Result<std::vector<Counterpart>> CounterpartsPage::answer(QueryContext& context) const {
  return store::CounterpartRepository(context.connection).page(filter, after, limit, context.scope());
}

Result<std::vector<Counterpart>> CounterpartsOfRecord::answer(QueryContext& context) const {
  return store::CounterpartRepository(context.connection).ofSubject(aggregateOf(record), context.scope());
}

Result<std::vector<Counterpart>> CounterpartsAt::answer(QueryContext& context) const {
  return store::CounterpartRepository(context.connection).byNodes(peer, kind, nodes, context.scope());
}

Result<std::vector<Counterpart>> HeldThere::answer(QueryContext& context) const {
  return store::CounterpartRepository(context.connection).heldBy(peer, hold, after, limit, context.scope());
}

} // namespace muniment::workspace
