#include "core/workspace/disposition/review_queries.h"

#include "core/access/plan_limits.h"
#include "core/access/scope_maker.h"
#include "core/records/disposition/trusted_time.h"
#include "core/store/actor_repository.h"
#include "core/store/class_repository.h"
#include "core/store/handover_repository.h"
#include "core/store/hold_coverage.h"
#include "core/workspace/disposition/second_look.h"
#include "core/workspace/services.h"
#include "core/workspace/workspace_day.h"

#include <QtCore/QLocale>

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

constexpr int kAtOnce = 500;

/// Of the classes whose disposition the person reviews.
Result<std::vector<GroupOfDue>> named(QueryContext& context, std::vector<store::DueGroup> groups) {
  MUNIMENT_TRY_LET(limits, access::PlanLimits::of(context.connection, context.session, Permission::ReviewDisposition,
                                                  context.services.environment.clock->now()));
  std::erase_if(groups, [&](const store::DueGroup& group) { return !limits.allows(group.recordClass); });
  MUNIMENT_TRY_LET(classes, store::ClassRepository(context.connection).all());
  std::vector<GroupOfDue> result;
  for (const store::DueGroup& group : groups) {
    const auto filed = std::ranges::find(classes, group.recordClass, &RecordClass::id);
    GroupOfDue one{group.recordClass, {}, {}, group.year, group.records, group.undecided, group.approved,
                   group.handsOver};
    if (filed != classes.end()) {
      one.code = filed->code;
      one.name = filed->name;
    }
    result.push_back(std::move(one));
  }
  std::ranges::sort(result, [](const GroupOfDue& one, const GroupOfDue& other) {
    return std::tie(one.code, one.year, one.handsOver) < std::tie(other.code, other.year, other.handsOver);
  });
  return result;
}

Result<Snapshot> visibleSnapshot(QueryContext& context, const SnapshotId& id) {
  MUNIMENT_TRY_LET(found, store::SnapshotRepository(context.connection).byId(id, context.scope()));
  if (!found)
    return failure(ErrorKind::NotFound, "snapshot.unknown"_L1);
  return std::move(*found);
}

} // namespace

Result<DueNow::Answer> DueNow::answer(QueryContext& context) const {
  const Instant now = context.services.environment.clock->now();
  Answer answer;
  answer.until = todayIn(context.services, now);
  if (const auto trusted = records::trustedTime(context.connection, context.services.info, now); trusted)
    answer.until = std::min(answer.until, todayIn(context.services, trusted->at));
  else if (trusted.error().kind == ErrorKind::Refused)
    answer.unproven = trusted.error();
  else
    return failure(trusted.error());
  store::SnapshotRepository repository(context.connection);
  MUNIMENT_TRY_LET(groups, repository.dueGroups(answer.until, context.scope()));
  MUNIMENT_TRY_LET(listed, named(context, std::move(groups)));
  for (const GroupOfDue& group : listed)
    answer.total += group.records;
  answer.groups = std::move(listed);
  return answer;
}

Result<std::vector<GroupOfDue>> SnapshotGroups::answer(QueryContext& context) const {
  MUNIMENT_TRY_LET(groups, store::SnapshotRepository(context.connection).groups(snapshot, context.scope()));
  return named(context, std::move(groups));
}

Result<std::vector<int>> HeldItems::answer(QueryContext& context) const {
  store::SnapshotRepository repository(context.connection);
  const QDate today = todayIn(context.services, context.services.environment.clock->now());
  MUNIMENT_TRY_LET(coverage, store::HoldCoverage::read(context.connection, today, access::ScopeMaker::system()));
  store::SnapshotItemFilter wanted;
  MUNIMENT_TRY_LET(limits, access::PlanLimits::of(context.connection, context.session, kPermission,
                                                  context.services.environment.clock->now()));
  wanted.classes = limits.narrow();
  std::vector<int> held;
  for (int after = -1;;) {
    MUNIMENT_TRY_LET(page, repository.items(snapshot, wanted, after, kAtOnce, context.scope()));
    std::vector<RecordId> records;
    for (const SnapshotItem& item : page)
      records.push_back(item.record);
    MUNIMENT_TRY_LET(covered, coverage.onRecords(records));
    for (const SnapshotItem& item : page) {
      const bool isOpen = item.state == SnapshotItem::State::Pending || item.state == SnapshotItem::State::HandedOver;
      const bool waits = isOpen && item.action != DisposalAction::Review;
      if (item.state == SnapshotItem::State::Blocked || (waits && covered.contains(item.record)))
        held.push_back(item.ordinal);
    }
    if (page.size() < static_cast<std::size_t>(kAtOnce))
      return held;
    after = page.back().ordinal;
  }
}

Result<SnapshotStanding::Answer> SnapshotStanding::answer(QueryContext& context) const {
  MUNIMENT_TRY_LET(found, visibleSnapshot(context, snapshot));
  store::SnapshotRepository repository(context.connection);
  Answer answer;
  answer.singlePerson = context.services.info.singlePerson;
  answer.mayApprove = context.session.may(Permission::ApproveDisposition);
  answer.mayExecute = context.session.may(Permission::ExecuteDisposition);
  answer.sample = sampleOf(found);
  MUNIMENT_TRY_LET(viewed, repository.viewed(snapshot, context.session.actor.id, context.scope()));
  std::ranges::set_intersection(answer.sample, viewed, std::back_inserter(answer.opened));
  const Result<void> other = requireOther(context.connection, context.session, context.services.info, found,
                                          context.services.environment.clock->now());
  if (!other && other.error().kind != ErrorKind::Refused)
    return failure(other.error());
  if (!other)
    answer.objection = other.error();
  MUNIMENT_TRY_LET(actors, store::ActorRepository(context.connection).all());
  for (const Actor& actor : actors)
    answer.names.emplace(actor.id.toString(), actor.name);
  if (found.recordClass) {
    MUNIMENT_TRY_LET(filed, store::ClassRepository(context.connection).byId(*found.recordClass));
    answer.recordClass = filed ? filed->code + u' ' + filed->name : QString();
  }
  MUNIMENT_TRY_LET(progress, progressOf(context, found));
  MUNIMENT_TRY_LET(handsOver, repository.handsOver(snapshot));
  MUNIMENT_TRY_LET(transfers, store::HandoverRepository(context.connection).ofSnapshot(snapshot, context.scope()));
  answer.transfers = std::move(transfers);
  answer.summary = {std::move(found), progress, handsOver};
  return answer;
}

Result<ItemUnderReview::Answer> ItemUnderReview::answer(QueryContext& context) const {
  SnapshotItems one;
  one.snapshot = snapshot;
  one.after = ordinal - 1;
  one.limit = 1;
  MUNIMENT_TRY_LET(items, one.answer(context));
  if (items.empty() || items.front().item.ordinal != ordinal)
    return failure(ErrorKind::NotFound, "snapshot.no_item"_L1);
  const RecordId id = items.front().item.record;
  MUNIMENT_TRY_LET(record, RecordByName{id.toString()}.answer(context));
  MUNIMENT_TRY_LET(elsewhere, store::RecordMemberRepository(context.connection).keptElsewhere(id, context.scope()));
  QStringList why = records::textsOf(record.evaluation.explanation, QLocale());
  return Answer{std::move(items.front()), std::move(record), std::move(why), std::move(elsewhere)};
}

QStringList ItemUnderReview::journalSubjects(const Answer& given, const access::Session& session) const {
  return RecordByName().journalSubjects(given.record, session);
}

} // namespace muniment::workspace
