#include "core/workspace/records/reclassify_record.h"

#include "core/access/scope_maker.h"
#include "core/records/plan/record_due.h"
#include "core/store/hold_coverage.h"
#include "core/store/hold_repository.h"
#include "core/store/record_fact_repository.h"
#include "core/workspace/people/plan_part_commands.h"
#include "core/workspace/records/record_access.h"
#include "core/workspace/services.h"
#include "core/workspace/workspace_day.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kShortestReason = 10;

Failure refused(QLatin1StringView id, const QStringList& arguments = {}) {
  return failure(ErrorKind::Refused, id, arguments);
}

/// A record as it would be in its new place.
struct Moved final {
  Record record;
  RecordClass from;
  RecordClass to;
  const Schedule* schedule = nullptr;
  records::DueComparison due;

  [[nodiscard]] bool needsTwoPersons() const {
    return due.change == records::DueChange::Shorter || (to.approval && !from.approval);
  }
};

Result<Moved> imagine(store::Connection& connection, const Record& record, const ClassId& place, const Json& metadata,
                      const records::Plan& plan, const std::pair<QTimeZone, QDate>& when) {
  const records::ClassTree tree(plan.classes);
  const RecordClass* from = tree.find(record.recordClass);
  const RecordClass* to = tree.find(place);
  if (!from || !to)
    return failure(ErrorKind::NotFound, "class.unknown"_L1);
  Moved moved{record, *from, *to, nullptr, {}};
  moved.record.recordClass = to->id;
  moved.record.classVersion = to->version;
  moved.record.metadata = metadata;
  const Schedule* before = plan.scheduleOf(record);
  moved.schedule = plan.scheduleOf(moved.record);
  moved.record.scheduleVersion = moved.schedule ? moved.schedule->version : 0;
  MUNIMENT_TRY_LET(facts, records::factsOf(connection, std::span(&record, 1), plan, when.first));
  const auto only = [](const Schedule*& schedule) {
    return schedule ? std::span<const Schedule* const>(&schedule, 1) : std::span<const Schedule* const>();
  };
  moved.due = records::compareDue(only(before), only(moved.schedule), facts.front(), when.second);
  return moved;
}

Result<store::HoldIds> holdsOn(CommandContext& context, const RecordId& record) {
  MUNIMENT_TRY_LET(coverage, store::HoldCoverage::read(context.connection(), todayIn(context.services(), context.now()),
                                                       access::ScopeMaker::system()));
  return coverage.onRecord(record);
}

Result<Record> recordToMove(CommandContext& context, const ReclassifyRecord& wish) {
  auto found = visibleRecord(context, wish.record);
  if (!found)
    return found;
  MUNIMENT_TRY(mustBeInPart(context, ReclassifyRecord::kPermission, found->recordClass));
  MUNIMENT_TRY(mustBeInPart(context, ReclassifyRecord::kPermission, wish.recordClass));
  return found;
}

/// What may be moved, and where to.
Result<void> checkMove(const ReclassifyRecord& wish, const Record& found, const Moved& moved) {
  if (!isKept(found.state) || found.state == RecordState::Finalised)
    return refused("record.not_declared"_L1, {found.number});
  if (found.version != wish.version)
    return refused("record.version_outdated"_L1, {found.number});
  if (found.recordClass == wish.recordClass)
    return refused("record.same_class"_L1, {found.number, moved.to.code});
  if (moved.to.state == RecordClass::State::Closed)
    return refused("class.closed"_L1, {moved.to.code});
  if (auto problems = records::problemsOf(moved.to.fields, wish.metadata); !problems.empty())
    return failure(std::move(problems.front().error));
  return {};
}

Result<Json> keepMoved(CommandContext& context, Moved moved) {
  MUNIMENT_TRY(store::HoldRepository(context.connection()).raiseEpoch()); // holds on classes cover what is in them
  MUNIMENT_TRY_LET(held, holdsOn(context, moved.record.id));
  ++moved.record.version;
  MUNIMENT_TRY_LET(draft, keepRecord(context, moved.record, u"record.reclassified"_s, true));
  MUNIMENT_TRY_LET(stillHeld, holdsOn(context, moved.record.id));
  if (!std::ranges::includes(stillHeld, held))
    return refused("record.hold_lost"_L1, {moved.record.number, moved.to.code});
  const std::optional<ScheduleId> schedule = moved.schedule ? std::optional(moved.schedule->id) : std::nullopt;
  draft.payload.emplace(u"class"_s, moved.to.id.toString());
  draft.payload.emplace(u"class_version"_s, moved.record.classVersion);
  draft.payload.emplace(u"from_class"_s, moved.from.id.toString());
  draft.payload.emplace(u"schedule"_s, orNull(schedule));
  draft.payload.emplace(u"schedule_version"_s, moved.record.scheduleVersion);
  draft.payload.emplace(u"shorter"_s, moved.due.change == records::DueChange::Shorter);
  draft.payload.emplace(u"version"_s, moved.record.version);
  context.record(std::move(draft));
  MUNIMENT_TRY_LET(due, store::RecordFactRepository(context.connection()).due(moved.record.id));
  const QString dueOn = due && due->dueOn ? due->dueOn->toString(Qt::ISODate) : QString();
  return Json::Object{{u"class"_s, moved.to.code},
                      {u"due"_s, dueOn.isEmpty() ? Json() : Json(dueOn)},
                      {u"number"_s, moved.record.number},
                      {u"record"_s, moved.record.id.toString()},
                      {u"version"_s, moved.record.version}};
}

Result<Json> move(CommandContext& context, const ReclassifyRecord& wish, bool byTwo) {
  MUNIMENT_TRY_LET(found, recordToMove(context, wish));
  MUNIMENT_TRY_LET(plan, records::loadPlan(context.connection()));
  MUNIMENT_TRY_LET(moved, imagine(context.connection(), found, wish.recordClass, wish.metadata, plan,
                                  {zoneOf(context.services()), todayIn(context.services(), context.now())}));
  MUNIMENT_TRY(checkMove(wish, found, moved));
  if (!byTwo && moved.due.change == records::DueChange::Shorter)
    return refused("record.kept_shorter"_L1, {found.number, moved.to.code});
  if (!byTwo && moved.needsTwoPersons())
    return refused("record.class_approved"_L1, {found.number, moved.to.code});
  return keepMoved(context, std::move(moved));
}

} // namespace

Json ReclassifyRecord::describe() const {
  return Json::Object{{u"class"_s, recordClass.toString()},
                      {u"metadata"_s, metadata},
                      {u"record"_s, record.toString()},
                      {u"version"_s, version}};
}

Result<Json> ReclassifyRecord::apply(CommandContext& context) const { return move(context, *this, false); }

Json ReclassifyByTwo::describe() const { return Json::Object{{u"move"_s, move.describe()}, {u"reason"_s, reason}}; }

Result<Json> ReclassifyByTwo::apply(CommandContext& context) const {
  if (reason.trimmed().size() < kShortestReason)
    return refused("record.reason_missing"_L1);
  return workspace::move(context, move, true);
}

Result<ReclassifyPreview::Answer> ReclassifyPreview::answer(QueryContext& context) const {
  MUNIMENT_TRY_LET(found, store::RecordRepository(context.connection).byId(record, context.scope()));
  if (!found)
    return failure(ErrorKind::NotFound, "record.unknown"_L1);
  MUNIMENT_TRY_LET(plan, records::loadPlan(context.connection));
  MUNIMENT_TRY_LET(
      moved, imagine(context.connection, *found, recordClass, metadata, plan,
                     {zoneOf(context.services), todayIn(context.services, context.services.environment.clock->now())}));
  return Answer{records::problemsOf(moved.to.fields, metadata),
                moved.schedule ? std::optional(moved.schedule->code) : std::nullopt, moved.due,
                moved.needsTwoPersons()};
}

} // namespace muniment::workspace
