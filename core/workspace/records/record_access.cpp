#include "core/workspace/records/record_access.h"

#include "core/access/scope_maker.h"
#include "core/records/plan/record_due.h"
#include "core/store/hold_coverage.h"
#include "core/store/hold_repository.h"
#include "core/store/record_member_repository.h"
#include "core/store/record_repository.h"
#include "core/workspace/services.h"
#include "core/workspace/workspace_day.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;
using store::RecordRepository;

/// A hold that covers what a record keeps must not lose its grip because the record ends. What holds cover changes with
/// it, so whoever destroys at this moment is waited for.
Result<void> mustBeFree(CommandContext& context, const Record& record) {
  MUNIMENT_TRY(store::HoldRepository(context.connection()).raiseEpoch());
  MUNIMENT_TRY_LET(coverage, store::HoldCoverage::read(context.connection(), todayIn(context.services(), context.now()),
                                                       access::ScopeMaker::system()));
  MUNIMENT_TRY_LET(holds, coverage.onRecord(record.id));
  if (!holds.empty())
    return failure(ErrorKind::Refused, "record.held"_L1, {record.number});
  return {};
}

} // namespace

Result<Record> visibleRecord(CommandContext& context, const RecordId& id) {
  MUNIMENT_TRY_LET(record, RecordRepository(context.connection()).byId(id, context.scope()));
  if (!record)
    return failure(ErrorKind::NotFound, "record.unknown"_L1);
  return std::move(*record);
}

Result<EntryDraft> keepRecord(CommandContext& context, Record& record, const QString& verb, bool newVersion) {
  RecordRepository repository(context.connection());
  record.salt = makeSalt();
  MUNIMENT_TRY(repository.save(record));
  MUNIMENT_TRY_LET(plan, records::loadPlan(context.connection()));
  MUNIMENT_TRY(records::refreshDue(context.connection(), std::span(&record, 1), plan, zoneOf(context.services()),
                                   todayIn(context.services(), context.now())));
  EntryDraft draft;
  draft.verb = verb;
  draft.subject = aggregateOf(record.id);
  draft.matter = record.matter;
  MUNIMENT_TRY_LET(state, stateOf(aggregateOf(record.id), record));
  draft.state = {state};
  if (newVersion) {
    const Version<Record> version{record, context.now(), context.session().actorText(), makeSalt()};
    MUNIMENT_TRY(repository.addVersion(version));
    MUNIMENT_TRY_LET(kept, stateOf(aggregateOfVersion(record.id, record.version), version));
    draft.state.push_back(kept);
  }
  return draft;
}

Result<EntryDraft> keepResidual(CommandContext& context, Record record, RecordState state, const QString& verb) {
  MUNIMENT_TRY(mustBeFree(context, record));
  const int versions = record.version;
  record.state = state;
  record.title.clear();
  record.metadata = Json::Object();
  record.manifest.clear();
  MUNIMENT_TRY(RecordRepository(context.connection()).removeVersions(record.id));
  MUNIMENT_TRY(store::RecordMemberRepository(context.connection()).remove(record.id));
  MUNIMENT_TRY_LET(draft, keepRecord(context, record, verb));
  for (int version = 1; version <= versions; ++version)
    draft.state.push_back({aggregateOfVersion(record.id, version), std::nullopt});
  return draft;
}

} // namespace muniment::workspace
