#include "core/workspace/disposition/disposition_pages.h"

#include "core/access/scope_maker.h"
#include "core/store/class_repository.h"
#include "core/store/hold_coverage.h"
#include "core/store/hold_repository.h"
#include "core/store/record_repository.h"
#include "core/store/triage_repository.h"
#include "core/workspace/disposition/classes_below.h"
#include "core/workspace/services.h"
#include "core/workspace/workspace_day.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;
using ItemState = SnapshotItem::State;

Result<store::HoldCoverage> coverageNow(QueryContext& context) {
  const QDate today = todayIn(context.services, context.services.environment.clock->now());
  return store::HoldCoverage::read(context.connection, today, access::ScopeMaker::system());
}

/// Those whose disposition the person reviews; nothing stands for all of them.
Result<std::vector<ClassId>> reviewedClasses(QueryContext& context) {
  return classesBelow(context.connection, context.session, std::nullopt, context.services.environment.clock->now());
}

/// What of the holds somebody may read; of the others they learn only that something blocks.
Result<QStringList> visibleHolds(QueryContext& context, const store::HoldIds& ids) {
  const std::vector<HoldId> list(ids.begin(), ids.end());
  MUNIMENT_TRY_LET(holds, store::HoldRepository(context.connection).byIds(list, context.scope()));
  QStringList texts;
  for (const Hold& hold : holds)
    texts.append(hold.code + u' ' + hold.name);
  return texts;
}

} // namespace

Result<SnapshotProgress> progressOf(QueryContext& context, const Snapshot& snapshot) {
  MUNIMENT_TRY_LET(classes, reviewedClasses(context));
  MUNIMENT_TRY_LET(counts, store::SnapshotRepository(context.connection).counts(snapshot.id, context.scope(), classes));
  SnapshotProgress progress;
  for (const auto& [fate, count] : counts) {
    const auto& [decision, state] = fate;
    progress.total += count;
    progress.decided += decision == DisposalDecision::Undecided ? 0 : count;
    progress.held += state == ItemState::Blocked ? count : 0;
    progress.destroyed += state == ItemState::Destroyed || state == ItemState::Destroying ? count : 0;
    progress.kept += state == ItemState::Kept ? count : 0;
    progress.handedOver += state == ItemState::HandedOver ? count : 0;
    progress.changed += state == ItemState::Changed ? count : 0;
  }
  return progress;
}

Result<std::vector<SnapshotSummary>> SnapshotsPage::answer(QueryContext& context) const {
  MUNIMENT_TRY_LET(snapshots, store::SnapshotRepository(context.connection).page(before, limit, context.scope()));
  std::vector<SnapshotSummary> summaries;
  for (Snapshot& snapshot : snapshots) {
    MUNIMENT_TRY_LET(progress, progressOf(context, snapshot));
    if (progress.total == 0) // nothing in it that the person may know of
      continue;
    snapshot.items = progress.total;
    MUNIMENT_TRY_LET(handsOver, store::SnapshotRepository(context.connection).handsOver(snapshot.id));
    summaries.push_back({std::move(snapshot), progress, handsOver});
  }
  return summaries;
}

Result<std::int64_t> DueCount::answer(QueryContext& context) const {
  MUNIMENT_TRY_LET(classes, classesBelow(context.connection, context.session, recordClass,
                                         context.services.environment.clock->now()));
  return store::SnapshotRepository(context.connection).dueCount(until, classes, context.scope());
}

Result<std::vector<ReviewedItem>> SnapshotItems::answer(QueryContext& context) const {
  store::SnapshotItemFilter wanted = filter;
  MUNIMENT_TRY_LET(classes, reviewedClasses(context));
  wanted.classes = std::move(classes);
  MUNIMENT_TRY_LET(
      items, store::SnapshotRepository(context.connection).items(snapshot, wanted, after, limit, context.scope()));
  MUNIMENT_TRY_LET(coverage, coverageNow(context));
  std::vector<RecordId> ids;
  for (const SnapshotItem& item : items)
    ids.push_back(item.record);
  MUNIMENT_TRY_LET(held, coverage.onRecords(ids));
  std::vector<ReviewedItem> reviewed;
  for (SnapshotItem& item : items) {
    MUNIMENT_TRY_LET(record, store::RecordRepository(context.connection).byId(item.record, context.scope()));
    if (!record)
      continue;
    ReviewedItem one;
    one.number = record->number;
    one.title = record->title;
    MUNIMENT_TRY_LET(filed, store::ClassRepository(context.connection).byId(record->recordClass));
    one.className = filed ? filed->code + u' ' + filed->name : QString();
    one.recordDate = record->recordDate;
    one.declaredOn = todayIn(context.services, record->declaredAt);
    if (const auto holds = held.find(item.record); holds != held.end()) {
      one.held = true;
      MUNIMENT_TRY_LET(visible, visibleHolds(context, holds->second));
      one.holds = std::move(visible);
    }
    one.item = std::move(item);
    reviewed.push_back(std::move(one));
  }
  return reviewed;
}

QStringList SnapshotItems::journalSubjects(const std::vector<ReviewedItem>& given,
                                           const access::Session& session) const {
  return given.empty() || !session.glassBroken ? QStringList() : QStringList{aggregateOf(snapshot)};
}

Result<Certificate> CertificateOf::answer(QueryContext& context) const {
  store::SnapshotRepository repository(context.connection);
  MUNIMENT_TRY_LET(ended, store::TriageRepository(context.connection).endedIn(snapshot));
  if (!ended.empty() && context.scope().seesJournal()) {
    MUNIMENT_TRY_LET(all, repository.certificates());
    if (const auto one = std::ranges::find(all, snapshot, &Certificate::snapshot); one != all.end())
      return *one;
  }
  MUNIMENT_TRY_LET(found, repository.byId(snapshot, context.scope()));
  if (!found || !found->certificate)
    return failure(ErrorKind::NotFound, "snapshot.no_certificate"_L1);
  // It names every record of its list, so it is for those who may know of all of them.
  if (!context.scope().seesWholeLedger()) {
    MUNIMENT_TRY_LET(progress, progressOf(context, *found));
    if (progress.total < found->items)
      return failure(ErrorKind::NotFound, "snapshot.no_certificate"_L1);
  }
  MUNIMENT_TRY_LET(certificate, repository.certificate(*found->certificate, context.scope()));
  if (!certificate)
    return failure(ErrorKind::NotFound, "snapshot.no_certificate"_L1);
  return std::move(*certificate);
}

} // namespace muniment::workspace
