#include "core/workspace/disposition/snapshot_commands.h"

#include "core/access/scope_maker.h"
#include "core/model/schedule.h"
#include "core/records/disposition/trusted_time.h"
#include "core/store/snapshot_repository.h"
#include "core/workspace/approval/second_person.h"
#include "core/workspace/disposition/approval_task.h"
#include "core/workspace/disposition/classes_below.h"
#include "core/workspace/disposition/handover_commands.h"
#include "core/workspace/disposition/second_look.h"
#include "core/workspace/disposition/snapshot_change.h"
#include "core/workspace/services.h"
#include "core/workspace/workspace_day.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;
using State = Snapshot::State;

constexpr int kAtOnce = 2000;
constexpr qsizetype kShortestReason = 3;

QString dayText(const std::optional<QDate>& day) { return day ? day->toString(Qt::ISODate) : QString(); }

SnapshotItem itemOf(const store::DueRecord& due, std::int32_t ordinal) {
  SnapshotItem item;
  item.ordinal = ordinal;
  item.record = due.record;
  item.dueOn = due.dueOn;
  item.stage = due.stage;
  item.action = due.action == static_cast<int>(StageAction::Destroy)  ? DisposalAction::Destroy
                : due.action == static_cast<int>(StageAction::Export) ? DisposalAction::Transfer
                                                                      : DisposalAction::Review;
  item.facts = due.facts;
  item.salt = makeSalt();
  return item;
}

/// Ordinals in rising order as pairs of first and last: thousands of neighbours are one pair.
class Runs final {
 public:
  void add(int ordinal) {
    if (m_runs.empty() || m_runs.back().second + 1 != ordinal)
      m_runs.emplace_back(ordinal, ordinal);
    m_runs.back().second = ordinal;
  }
  [[nodiscard]] Json list() const {
    Json::Array pairs;
    for (const auto& [first, last] : m_runs)
      pairs.emplace_back(Json::Array{first, last});
    return pairs;
  }

 private:
  std::vector<std::pair<int, int>> m_runs;
};

Result<void> mayBeDecided(const DecideItems& wish) {
  const bool needsNone = wish.decision == DisposalDecision::Approve || wish.decision == DisposalDecision::Undecided;
  if (!needsNone && wish.reason.trimmed().size() < kShortestReason)
    return failure(ErrorKind::Usage, "disposition.reason_missing"_L1);
  if (wish.decision == DisposalDecision::Extend && (!wish.until || !wish.until->isValid()))
    return failure(ErrorKind::Usage, "disposition.until_missing"_L1);
  return {};
}

/// Why nothing was decided: what was named lies in classes of others, or is not there.
Failure nothingToDecide(store::SnapshotRepository& repository, const DecideItems& wish, const std::set<int>& named,
                        CommandContext& context) {
  if (!wish.allExcept && !named.empty()) {
    const auto other = repository.items(wish.snapshot, {}, *named.begin() - 1, 1, context.scope());
    if (other && !other->empty() && named.contains(other->front().ordinal))
      return failure(ErrorKind::Refused, "access.part_of_list"_L1);
  }
  return failure(ErrorKind::NotFound, "snapshot.no_item"_L1);
}

/// Whoever acts on a list as a whole answers for all that is in it.
Result<void> mustAnswerForAll(CommandContext& context, const Snapshot& snapshot) {
  MUNIMENT_TRY_LET(classes, classesBelow(context.connection(), context.session(), std::nullopt, context.now()));
  if (classes.empty())
    return {};
  MUNIMENT_TRY_LET(
      counts,
      store::SnapshotRepository(context.connection()).counts(snapshot.id, access::ScopeMaker::system(), classes));
  std::int64_t own = 0;
  for (const auto& [fate, count] : counts)
    own += count;
  if (own < snapshot.items)
    return failure(ErrorKind::Refused, "access.part_of_list"_L1);
  return {};
}

} // namespace

Json TakeSnapshot::describe() const {
  return Json::Object{{u"class"_s, recordClass ? Json(recordClass->toString()) : Json()},
                      {u"due_until"_s, dueUntil.toString(Qt::ISODate)},
                      {u"hands_over"_s, handsOver},
                      {u"name"_s, name}};
}

Result<Json> TakeSnapshot::apply(CommandContext& context) const {
  if (!dueUntil.isValid() || name.trimmed().isEmpty())
    return failure(ErrorKind::Usage, "snapshot.incomplete"_L1);
  const WorkspaceInfo& info = context.services().info;
  MUNIMENT_TRY_LET(trusted, records::trustedTime(context.connection(), info, context.now()));
  if (dueUntil > todayIn(context.services(), trusted.at))
    return failure(ErrorKind::Refused, "disposition.day_not_proven"_L1, {dueUntil.toString(Qt::ISODate)});
  store::SnapshotRepository repository(context.connection());
  MUNIMENT_TRY_LET(classes, classesBelow(context.connection(), context.session(), recordClass, context.now()));
  // What a list, its entries and its certificate count must not tell anybody of a matter that is not theirs.
  store::DueWanted wanted{dueUntil, classes, {}, handsOver ? store::DueKind::HandOver : store::DueKind::End};
  MUNIMENT_TRY_LET(matter, repository.nextMatter(wanted, context.scope()));
  wanted.matter = matter;
  Snapshot snapshot;
  snapshot.id = SnapshotId::make(context.now());
  snapshot.name = name.trimmed();
  snapshot.takenAt = context.now();
  snapshot.takenBy = context.session().actorText();
  snapshot.dueUntil = dueUntil;
  snapshot.recordClass = recordClass;
  MUNIMENT_TRY(repository.save(snapshot));
  EntryDraft draft;
  std::optional<store::DueRecord> last;
  for (;;) {
    MUNIMENT_TRY_LET(page, repository.due(wanted, last, kAtOnce, context.scope()));
    std::vector<SnapshotItem> items;
    for (const store::DueRecord& due : page)
      items.push_back(itemOf(due, static_cast<std::int32_t>(snapshot.items++)));
    if (!page.empty())
      last = page.back();
    MUNIMENT_TRY(addLeaves(draft, snapshot.id, items));
    // What was added is taken, so the next page begins after it all the same.
    MUNIMENT_TRY(repository.addItems(snapshot.id, items));
    if (page.size() < static_cast<std::size_t>(kAtOnce))
      break;
  }
  if (snapshot.items == 0)
    return failure(ErrorKind::NotFound, "snapshot.empty"_L1);
  draft.payload = {{u"items"_s, snapshot.items}, {u"trusted_time"_s, trusted.at.toString()}};
  const Json outcome = Json::Object{{u"items"_s, snapshot.items}, {u"snapshot"_s, snapshot.id.toString()}};
  MUNIMENT_TRY(saveSnapshot(context, std::move(snapshot), u"snapshot.taken"_s, std::move(draft)));
  return outcome;
}

Json DecideItems::describe() const {
  Json::Array listed;
  for (const int ordinal : ordinals)
    listed.emplace_back(ordinal);
  return Json::Object{{u"all_except"_s, allExcept},
                      {u"class"_s, recordClass ? Json(recordClass->toString()) : Json()},
                      {u"decision"_s, nameOf(decision)},
                      {u"due_year"_s, dueYear ? Json(*dueYear) : Json()},
                      {u"ordinals"_s, listed},
                      {u"reason"_s, reason},
                      {u"snapshot"_s, snapshot.toString()},
                      {u"undecided_only"_s, undecidedOnly},
                      {u"until"_s, dayText(until)}};
}

Result<Json> DecideItems::apply(CommandContext& context) const {
  MUNIMENT_TRY(mayBeDecided(*this));
  MUNIMENT_TRY_LET(found, snapshotIn(context, snapshot, {State::Open}));
  store::SnapshotRepository repository(context.connection());
  const std::set<int> named(ordinals.begin(), ordinals.end());
  store::SnapshotItemFilter filter;
  filter.recordClass = recordClass;
  filter.dueYear = dueYear;
  MUNIMENT_TRY_LET(classes, classesBelow(context.connection(), context.session(), std::nullopt, context.now()));
  filter.classes = std::move(classes);
  EntryDraft draft;
  std::int64_t decided = 0;
  Runs runs;
  for (int after = -1;;) {
    MUNIMENT_TRY_LET(page, repository.items(snapshot, filter, after, kAtOnce, context.scope()));
    if (page.empty())
      break;
    after = page.back().ordinal;
    std::erase_if(page, [&](const SnapshotItem& item) {
      return named.contains(item.ordinal) == allExcept ||
             (undecidedOnly && item.decision != DisposalDecision::Undecided);
    });
    std::vector<int> some;
    for (SnapshotItem& item : page) {
      item.decision = decision;
      item.reason = reason.trimmed();
      item.decidedBy = decision == DisposalDecision::Undecided ? QString() : context.session().actorText();
      item.until = decision == DisposalDecision::Extend ? until : std::nullopt;
      some.push_back(item.ordinal);
      runs.add(item.ordinal);
    }
    if (!some.empty())
      MUNIMENT_TRY(repository.decide(snapshot, some, page.front()));
    MUNIMENT_TRY(addLeaves(draft, snapshot, page));
    decided += std::ssize(some);
  }
  if (decided == 0)
    return nothingToDecide(repository, *this, named, context);
  draft.payload = {{u"decided"_s, decided}, {u"decision"_s, nameOf(decision)}};
  MUNIMENT_TRY(saveSnapshot(context, std::move(found), u"snapshot.decided"_s, std::move(draft)));
  return Json::Object{{u"decided"_s, decided}, {u"runs"_s, runs.list()}};
}

Json SubmitSnapshot::describe() const { return Json::Object{{u"snapshot"_s, snapshot.toString()}}; }

Result<Json> SubmitSnapshot::apply(CommandContext& context) const {
  MUNIMENT_TRY_LET(found, snapshotIn(context, snapshot, {State::Open}));
  MUNIMENT_TRY(mustAnswerForAll(context, found));
  store::SnapshotRepository repository(context.connection());
  // What the person does not see must be decided too.
  MUNIMENT_TRY_LET(open, repository.undecided(snapshot));
  if (open > 0)
    return failure(ErrorKind::Refused, "disposition.not_all_decided"_L1, {QString::number(open)});
  found.state = State::Waiting;
  found.submittedBy = context.session().actorText();
  found.withdrawnBecause.clear(); // what it was returned for is settled
  EntryDraft draft;
  MUNIMENT_TRY(askForApproval(context, found, draft));
  MUNIMENT_TRY(saveSnapshot(context, std::move(found), u"snapshot.submitted"_s, std::move(draft)));
  return Json::Object{{u"snapshot"_s, snapshot.toString()}};
}

Json WithdrawSnapshot::describe() const {
  return Json::Object{{u"reason"_s, reason}, {u"snapshot"_s, snapshot.toString()}};
}

Result<Json> WithdrawSnapshot::apply(CommandContext& context) const {
  if (reason.trimmed().size() < kShortestReason)
    return failure(ErrorKind::Usage, "disposition.reason_missing"_L1);
  MUNIMENT_TRY_LET(found,
                   snapshotIn(context, snapshot, {State::Open, State::Waiting, State::Approved, State::Executing}));
  MUNIMENT_TRY(mustAnswerForAll(context, found));
  if (found.state == State::Executing)
    MUNIMENT_TRY(requireNothingLeft(context, found));
  found.state = State::Withdrawn;
  found.withdrawnBecause = reason.trimmed();
  EntryDraft draft;
  MUNIMENT_TRY(settleApproval(context, snapshot, {}, draft));
  MUNIMENT_TRY(saveSnapshot(context, std::move(found), u"snapshot.withdrawn"_s, std::move(draft)));
  return Json::Object{{u"snapshot"_s, snapshot.toString()}};
}

Json ReturnSnapshot::describe() const {
  return Json::Object{{u"reason"_s, reason}, {u"snapshot"_s, snapshot.toString()}};
}

Result<Json> ReturnSnapshot::apply(CommandContext& context) const {
  if (reason.trimmed().size() < kShortestReason)
    return failure(ErrorKind::Usage, "disposition.reason_missing"_L1);
  MUNIMENT_TRY_LET(found, snapshotIn(context, snapshot, {State::Waiting, State::Approved}));
  MUNIMENT_TRY(mustAnswerForAll(context, found));
  found.state = State::Open;
  found.submittedBy.clear();
  found.approvedBy.clear();
  found.approvedAt.reset();
  found.withdrawnBecause = reason.trimmed();
  MUNIMENT_TRY(saveSnapshot(context, std::move(found), u"snapshot.returned"_s));
  return Json::Object{{u"snapshot"_s, snapshot.toString()}};
}

Json OpenSnapshotItem::describe() const {
  return Json::Object{{u"ordinal"_s, ordinal}, {u"snapshot"_s, snapshot.toString()}};
}

Result<Json> OpenSnapshotItem::apply(CommandContext& context) const {
  MUNIMENT_TRY_LET(found, snapshotIn(context, snapshot, {State::Open, State::Waiting}));
  store::SnapshotRepository repository(context.connection());
  MUNIMENT_TRY_LET(items, repository.items(snapshot, {}, ordinal - 1, 1, context.scope()));
  if (items.empty() || items.front().ordinal != ordinal)
    return failure(ErrorKind::NotFound, "snapshot.no_item"_L1);
  MUNIMENT_TRY(repository.noteView(snapshot, ordinal, context.session().actor.id, context.now()));
  EntryDraft draft;
  draft.verb = u"snapshot.item-opened"_s;
  draft.subject = aggregateOf(snapshot);
  MUNIMENT_TRY_LET(matter, repository.matterOf(snapshot));
  draft.matter = matter;
  draft.payload = {{u"ordinal"_s, ordinal}};
  context.record(std::move(draft));
  return Json::Object{{u"record"_s, items.front().record.toString()}};
}

Json ApproveSnapshot::describe() const { return Json::Object{{u"snapshot"_s, snapshot.toString()}}; }

Result<Json> ApproveSnapshot::apply(CommandContext& context) const {
  MUNIMENT_TRY_LET(found, snapshotIn(context, snapshot, {State::Waiting}));
  const access::Session& session = context.session();
  const WorkspaceInfo& info = context.services().info;
  MUNIMENT_TRY(requireOther(context.connection(), session, info, found, context.now()));
  if (!info.singlePerson)
    MUNIMENT_TRY(requireKeyOfAnother(context));
  MUNIMENT_TRY(requireSampleSeen(context.connection(), session, info, found));
  found.state = State::Approved;
  found.approvedBy = context.session().actorText();
  found.approvedAt = context.now();
  EntryDraft draft;
  draft.payload = {{u"sample"_s, static_cast<std::int64_t>(sampleOf(found).size())},
                   {u"single_person"_s, context.services().info.singlePerson}};
  MUNIMENT_TRY(settleApproval(context, snapshot, u"approve"_s, draft));
  MUNIMENT_TRY(saveSnapshot(context, std::move(found), u"snapshot.approved"_s, std::move(draft)));
  return Json::Object{{u"snapshot"_s, snapshot.toString()}};
}

} // namespace muniment::workspace
