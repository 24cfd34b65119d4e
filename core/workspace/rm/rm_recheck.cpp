#include "core/workspace/rm/rm_recheck.h"

#include "core/access/scope_maker.h"
#include "core/store/connection_repository.h"
#include "core/store/counterpart_repository.h"
#include "core/store/snapshot_repository.h"
#include "core/workspace/rm/rm_news.h"
#include "core/workspace/rm/rm_peers.h"
#include "core/workspace/workspace.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;
using Kind = Counterpart::Kind;
using State = Counterpart::State;
using connect::contentserver::ContentServerClient;

/// Counterparts of these records that stand in a system that is still set up.
Result<std::vector<Counterpart>> standing(store::Connection& connection, std::span<const RecordId> records) {
  const Scope system = access::ScopeMaker::system();
  QStringList subjects;
  for (const RecordId& record : records)
    subjects.append(aggregateOf(record));
  MUNIMENT_TRY_LET(found, store::CounterpartRepository(connection).ofSubjects(subjects, Kind::Record, system));
  MUNIMENT_TRY_LET(connections, store::ConnectionRepository(connection).all(system));
  std::erase_if(found, [&](const Counterpart& each) {
    const bool isThere = each.state == State::There || each.state == State::Ending;
    return !isThere || std::ranges::find(connections, each.peer, &model::Connection::peer) == connections.end();
  });
  return found;
}

/// Whether the other side has it, and has no hold on it.
bool isFree(ContentServerClient& client, const Counterpart& counterpart, const SharedProgress& progress) {
  const auto holds = client.holds().on(counterpart.node, progress);
  if (!holds)
    return holds.error().kind == ErrorKind::NotFound;
  return std::ranges::none_of(*holds, [](const auto& each) { return each.active; });
}

} // namespace

Result<std::set<RecordId>> notRechecked(CommandContext& context, std::span<const RecordId> records) {
  MUNIMENT_TRY_LET(found, standing(context.connection(), records));
  std::set<RecordId> stale;
  for (const Counterpart& each : found) {
    const bool isFresh = each.checked.plusMilliseconds(kRecheckFresh) >= context.now() && each.checked <= context.now();
    if (const auto id = RecordId::parse(each.subject.section(u':', 1)); id && !isFresh)
      stale.insert(*id);
  }
  return stale;
}

Result<std::vector<Counterpart>> ItemsElsewhere::answer(QueryContext& context) const {
  const store::SnapshotItemFilter pending{{}, {SnapshotItem::State::Pending, SnapshotItem::State::HandedOver}};
  MUNIMENT_TRY_LET(
      items,
      store::SnapshotRepository(context.connection).items(snapshot, pending, -1, limit, access::ScopeMaker::system()));
  std::vector<RecordId> records;
  for (const SnapshotItem& item : items)
    if (item.action != DisposalAction::Review && item.decision == DisposalDecision::Approve)
      records.push_back(item.record);
  if (records.empty())
    return std::vector<Counterpart>();
  return standing(context.connection, records);
}

Result<void> recheckNext(Workspace& workspace, const SnapshotId& snapshot, int limit, const SharedProgress& progress) {
  MUNIMENT_TRY_LET(elsewhere, workspace.ask(ItemsElsewhere{snapshot, limit}).result());
  if (elsewhere.empty())
    return {};
  RmPeers peers(workspace);
  MarkChecked checked;
  for (const Counterpart& each : elsewhere) {
    if (progress && progress->isCancelled())
      return failure(ErrorKind::Cancelled, "base.cancelled"_L1);
    const auto client = peers.of(each.peer);
    if (client && isFree(**client, each, progress))
      checked.counterparts.push_back(each.id);
  }
  if (!checked.counterparts.empty())
    MUNIMENT_TRY(workspace.run(std::move(checked)).result());
  return {};
}

} // namespace muniment::workspace
