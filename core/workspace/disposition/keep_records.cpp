#include "core/workspace/disposition/keep_records.h"

#include "core/access/scope_maker.h"
#include "core/model/schedule.h"
#include "core/records/plan/record_due.h"
#include "core/store/record_fact_repository.h"
#include "core/store/record_repository.h"
#include "core/workspace/services.h"
#include "core/workspace/workspace_day.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

/// The event that a decision leaves on its record; nothing where it changes nothing.
std::optional<RecordEvent> eventOf(const SnapshotItem& item, QDate today, Instant now) {
  if (item.decision != DisposalDecision::Extend && item.decision != DisposalDecision::KeepForGood)
    return std::nullopt;
  const bool extends = item.decision == DisposalDecision::Extend;
  RecordEvent event;
  event.record = item.record;
  event.code = extends ? records::kExtendedUntil.toString() : records::kKeptForGood.toString();
  event.happenedOn = extends ? item.until.value_or(today) : today;
  event.note = item.reason;
  event.notedBy = item.decidedBy;
  event.notedAt = now;
  event.salt = makeSalt();
  return event;
}

template <class V>
Result<void> addLeaf(EntryDraft& draft, const V& value) {
  MUNIMENT_TRY_LET(digest, commitment(value.salt, contentOf(value)));
  draft.leaves.push_back({aggregateOf(value), digest});
  return {};
}

} // namespace

Result<void> keepRecords(CommandContext& context, std::span<const SnapshotItem> items, EntryDraft& draft) {
  const QDate today = todayIn(context.services(), context.now());
  store::RecordFactRepository facts(context.connection());
  std::vector<Record> touched;
  std::vector<RecordStage> looked;
  for (const SnapshotItem& item : items) {
    if (item.decision == DisposalDecision::LeaveOut)
      continue;
    if (const auto event = eventOf(item, today, context.now())) {
      MUNIMENT_TRY(facts.addEvent(*event));
      MUNIMENT_TRY(addLeaf(draft, *event));
    } else {
      looked.push_back({item.record, item.stage, static_cast<std::int32_t>(StageAction::Review), today, makeSalt()});
      MUNIMENT_TRY(addLeaf(draft, looked.back()));
    }
    MUNIMENT_TRY_LET(record,
                     store::RecordRepository(context.connection()).byId(item.record, access::ScopeMaker::system()));
    if (record)
      touched.push_back(std::move(*record));
  }
  if (touched.empty())
    return {};
  MUNIMENT_TRY(facts.addStages(looked));
  MUNIMENT_TRY_LET(plan, records::loadPlan(context.connection()));
  return records::refreshDue(context.connection(), touched, plan, zoneOf(context.services()), today);
}

} // namespace muniment::workspace
