#include "core/workspace/records/record_queries.h"

#include "core/access/plan_limits.h"
#include "core/access/scope_maker.h"
#include "core/model/matter.h"
#include "core/records/declaration/message_day.h"
#include "core/records/plan/record_due.h"
#include "core/store/chat_privacy.h"
#include "core/store/class_repository.h"
#include "core/store/held_condition.h"
#include "core/store/hold_coverage.h"
#include "core/store/hold_repository.h"
#include "core/store/item_repository.h"
#include "core/store/message_repository.h"
#include "core/workspace/conversations/sensitive.h"
#include "core/workspace/records/planned_changes.h"
#include "core/workspace/services.h"
#include "core/workspace/workspace_day.h"

#include <set>

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;
using store::RecordRepository;

constexpr std::size_t kSuggestions = 3;

QDate todayOf(const QueryContext& context) {
  return todayIn(context.services, context.services.environment.clock->now());
}

Result<records::Evaluation> evaluationOf(QueryContext& context, const records::Plan& plan, const Record& record) {
  const Schedule* schedule = plan.scheduleOf(record);
  if (!schedule)
    return records::Evaluation();
  MUNIMENT_TRY_LET(facts, records::factsOf(context.connection, std::span(&record, 1), plan, zoneOf(context.services)));
  return records::evaluate(*schedule, facts.front(), todayOf(context));
}

/// Only what makes a difference for this record.
Result<std::vector<RecordByName::Answer::Ahead>> aheadOf(QueryContext& context, const records::Plan& plan,
                                                         const Record& record) {
  std::vector<RecordByName::Answer::Ahead> ahead;
  if (!isKept(record.state))
    return ahead;
  MUNIMENT_TRY_LET(plans, plansAhead(context.connection, plan));
  const records::Plan* before = &plan;
  for (const PlanAhead& next : plans) {
    const Schedule* const was = before->scheduleOf(record);
    const Schedule* const then = next.plan.scheduleOf(record);
    before = &next.plan;
    if (was && then ? *was == *then : was == then)
      continue;
    MUNIMENT_TRY_LET(evaluation, evaluationOf(context, next.plan, record));
    ahead.push_back({next.from, then ? std::optional(*then) : std::nullopt, std::move(evaluation)});
  }
  return ahead;
}

Result<store::HoldCoverage> coverageOf(QueryContext& context) {
  return store::HoldCoverage::read(context.connection, todayOf(context), access::ScopeMaker::system());
}

Result<KnownHolds> known(QueryContext& context, const store::HoldIds& ids) {
  KnownHolds holds;
  const std::vector<HoldId> wanted(ids.begin(), ids.end());
  MUNIMENT_TRY_LET(visible, store::HoldRepository(context.connection).byIds(wanted, context.scope()));
  holds.others = visible.size() < wanted.size();
  holds.holds = std::move(visible);
  return holds;
}

Result<Record> visible(QueryContext& context, const QString& name) {
  RecordRepository repository(context.connection);
  const auto id = RecordId::parse(name);
  MUNIMENT_TRY_LET(record, id ? repository.byId(*id, context.scope()) : repository.byNumber(name, context.scope()));
  if (!record)
    return failure(ErrorKind::NotFound, "record.unknown"_L1);
  return std::move(*record);
}

Result<std::vector<RecordByName::Link>> linksOf(QueryContext& context, const RecordId& id) {
  std::vector<RecordByName::Link> links;
  MUNIMENT_TRY_LET(found, store::RecordFactRepository(context.connection).links(id, context.scope()));
  for (const RecordLink& link : found) {
    MUNIMENT_TRY_LET(other, RecordRepository(context.connection).byId(link.other, context.scope()));
    if (other)
      links.push_back({link.kind, std::move(*other)});
  }
  return links;
}

/// The day of the last message that was selected.
Result<QDate> recordDate(QueryContext& context, const records::Found& found) {
  const auto last = std::find_if(found.runs.rbegin(), found.runs.rend(),
                                 [](const records::Run& run) { return run.role == MemberRole::Selected; });
  if (last == found.runs.rend())
    return todayOf(context);
  MUNIMENT_TRY_LET(times, store::MessageRepository(context.connection)
                              .timesAt(found.conversation->number, std::span(&last->last, 1), context.scope()));
  return times.empty() ? QDate() : records::dayOf(times.begin()->second, zoneOf(context.services));
}

/// Classes that this conversation, then this person used last.
Result<std::vector<ClassId>> suggestionsFor(QueryContext& context, const records::Found& found) {
  RecordRepository repository(context.connection);
  const QString person = context.session.actorText();
  std::vector<ClassId> suggestions;
  std::optional<ConversationId> conversation;
  if (found.conversation)
    conversation = found.conversation->conversation.id;
  for (int pass = conversation ? 0 : 1; pass < 2; ++pass) {
    MUNIMENT_TRY_LET(classes, repository.lastClasses(pass == 0 ? conversation : std::nullopt, person,
                                                     static_cast<int>(kSuggestions), context.scope()));
    for (const ClassId& id : classes) {
      if (suggestions.size() < kSuggestions && std::ranges::find(suggestions, id) == suggestions.end())
        suggestions.push_back(id);
    }
  }
  return suggestions;
}

/// A list of records as it is wanted, with what holds cover of it.
class ListOfRecords final {
 public:
  static Result<ListOfRecords> of(QueryContext& context, const RecordsWanted& wanted);

  /// Up to `limit` records behind `after`.
  Result<void> take(std::optional<std::pair<Instant, RecordId>> after, int limit, RecordsPage::Answer& into);
  Result<std::int64_t> count();

 private:
  ListOfRecords(QueryContext& context, store::RecordFilter filter, store::HoldCoverage coverage, bool sifts)
      : m_context(&context), m_filter(std::move(filter)), m_coverage(std::move(coverage)), m_sifts(sifts) {}

  QueryContext* m_context;
  store::RecordFilter m_filter;
  store::HoldCoverage m_coverage;
  bool m_sifts; ///< holds have queries, so only a look at each record tells which are held
  bool m_isEmpty = false;
};

Result<ListOfRecords> ListOfRecords::of(QueryContext& context, const RecordsWanted& wanted) {
  store::RecordFilter narrowed = wanted.filter;
  if (wanted.within || wanted.onlyVital) {
    MUNIMENT_TRY_LET(classes, store::ClassRepository(context.connection).all());
    const records::ClassTree tree(classes);
    if (wanted.within && !tree.find(*wanted.within))
      return failure(ErrorKind::NotFound, "class.unknown"_L1);
    if (wanted.within)
      narrowed.classes = tree.withBelow(*wanted.within);
    if (wanted.onlyVital && narrowed.classes.empty())
      std::ranges::transform(classes, std::back_inserter(narrowed.classes), &RecordClass::id);
    if (wanted.onlyVital)
      std::erase_if(narrowed.classes, [&](const ClassId& id) { return tree.find(id)->vitalMonths == 0; });
  }
  bool sifts = false;
  if (wanted.onlyHeld) {
    MUNIMENT_TRY_LET(inForce, store::HoldsInForce::read(context.connection, todayOf(context)));
    sifts = !inForce.queries.empty();
    if (!sifts) {
      MUNIMENT_TRY_LET(held, store::heldRecords(context.connection.dialect(), inForce, todayOf(context)));
      narrowed.held = std::move(held);
    }
  }
  MUNIMENT_TRY_LET(coverage, coverageOf(context));
  ListOfRecords list(context, std::move(narrowed), std::move(coverage), sifts);
  list.m_isEmpty = wanted.onlyVital && list.m_filter.classes.empty();
  return list;
}

Result<void> ListOfRecords::take(std::optional<std::pair<Instant, RecordId>> after, int limit,
                                 RecordsPage::Answer& into) {
  RecordRepository repository(m_context->connection);
  while (!m_isEmpty) {
    MUNIMENT_TRY_LET(page, repository.page(m_filter, after, limit + 1, m_context->scope()));
    std::vector<RecordId> ids;
    for (const store::RecordSummary& summary : page)
      ids.push_back(summary.record.id);
    MUNIMENT_TRY_LET(holds, m_coverage.onRecords(ids));
    const bool isLast = page.size() <= static_cast<std::size_t>(limit);
    for (store::RecordSummary& summary : page) {
      const RecordId id = summary.record.id;
      after = std::pair(summary.record.declaredAt, id);
      const bool isHeld = holds.contains(id);
      if (m_sifts && !isHeld)
        continue;
      if (into.records.size() == static_cast<std::size_t>(limit)) {
        into.hasMore = true;
        return {};
      }
      into.records.push_back(std::move(summary));
      if (isHeld)
        into.held.insert(id);
    }
    if (isLast)
      break;
  }
  return {};
}

Result<std::int64_t> ListOfRecords::count() {
  constexpr int kLookedAt = 1000;
  RecordRepository repository(m_context->connection);
  if (m_isEmpty)
    return 0;
  if (!m_sifts)
    return repository.count(m_filter, m_context->scope());
  std::int64_t held = 0;
  for (std::optional<RecordId> after;;) {
    MUNIMENT_TRY_LET(records, repository.scan(after, m_filter, kLookedAt, m_context->scope()));
    std::vector<RecordId> ids;
    std::ranges::transform(records, std::back_inserter(ids), &Record::id);
    MUNIMENT_TRY_LET(holds, m_coverage.onRecords(ids));
    held += static_cast<std::int64_t>(holds.size());
    if (records.size() < kLookedAt)
      return held;
    after = records.back().id;
  }
}

} // namespace

Result<std::vector<FilePlan::Place>> FilePlan::answer(QueryContext& context) const {
  MUNIMENT_TRY_LET(classes, store::ClassRepository(context.connection).all());
  MUNIMENT_TRY_LET(counts, RecordRepository(context.connection).countByClass(context.scope()));
  const records::ClassTree tree(classes);
  std::vector<Place> places;
  for (const RecordClass& value : classes) {
    Place place{value, counts[value.id], 0};
    for (const ClassId& id : tree.withBelow(value.id))
      place.recordsBelow += counts[id];
    places.push_back(std::move(place));
  }
  return places;
}

Result<std::vector<Version<RecordClass>>> ClassVersions::answer(QueryContext& context) const {
  MUNIMENT_TRY_LET(versions, store::ClassRepository(context.connection).versions(id));
  if (versions.empty())
    return failure(ErrorKind::NotFound, "class.unknown"_L1);
  return versions;
}

Result<std::vector<Schedule>> Schedules::answer(QueryContext& context) const {
  MUNIMENT_TRY_LET(stored, store::ScheduleRepository(context.connection).all());
  std::vector<Schedule> schedules;
  for (store::StoredSchedule& schedule : stored)
    schedules.push_back(std::move(schedule.schedule));
  return schedules;
}

Result<RecordsPage::Answer> RecordsPage::answer(QueryContext& context) const {
  MUNIMENT_TRY_LET(list, ListOfRecords::of(context, *this));
  Answer answer;
  MUNIMENT_TRY(list.take(after, limit, answer));
  if (withTotal) {
    MUNIMENT_TRY_LET(total, list.count());
    answer.total = total;
  }
  return answer;
}

Result<std::int64_t> CountRecords::answer(QueryContext& context) const {
  MUNIMENT_TRY_LET(list, ListOfRecords::of(context, *this));
  return list.count();
}

QStringList RecordsPage::journalSubjects(const Answer& given, const access::Session& session) const {
  if (session.glassBroken)
    return given.records.empty() ? QStringList() : QStringList{u"records:%1"_s.arg(given.records.size())};
  std::set<QString> matters;
  for (const store::RecordSummary& summary : given.records) {
    if (summary.record.matter)
      matters.insert(aggregateOf(*summary.record.matter));
  }
  return {matters.begin(), matters.end()};
}

Result<RecordByName::Answer> RecordByName::answer(QueryContext& context) const {
  MUNIMENT_TRY_LET(record, visible(context, name));
  MUNIMENT_TRY_LET(plan, records::loadPlan(context.connection));
  const RecordClass* in = records::ClassTree(plan.classes).find(record.recordClass);
  if (!in)
    return failure(ErrorKind::NotFound, "class.unknown"_L1);
  Answer answer{record, *in, std::nullopt, {}, {}, {}, {}, {}, {}, {}, todayOf(context), {}, false};
  if (const Schedule* schedule = plan.scheduleOf(record))
    answer.schedule = *schedule;
  const std::span one(&answer.record.id, 1);
  store::RecordFactRepository facts(context.connection);
  MUNIMENT_TRY_LET(evaluation, evaluationOf(context, plan, record));
  answer.evaluation = std::move(evaluation);
  MUNIMENT_TRY_LET(ahead, aheadOf(context, plan, record));
  answer.ahead = std::move(ahead);
  MUNIMENT_TRY_LET(sensitive, isSensitive(context.connection, aggregateOf(record.id)));
  answer.isSensitive = sensitive;
  MUNIMENT_TRY_LET(versions, RecordRepository(context.connection).versions(record.id, context.scope()));
  answer.versions = std::move(versions);
  MUNIMENT_TRY_LET(links, linksOf(context, record.id));
  answer.links = std::move(links);
  MUNIMENT_TRY_LET(events, facts.events(one));
  answer.events = std::move(events);
  MUNIMENT_TRY_LET(stages, facts.stages(one));
  answer.stages = std::move(stages);
  MUNIMENT_TRY_LET(items, store::RecordMemberRepository(context.connection).items(record.id, context.scope()));
  answer.items = std::move(items);
  MUNIMENT_TRY_LET(coverage, coverageOf(context));
  MUNIMENT_TRY_LET(ids, coverage.onRecord(record.id));
  MUNIMENT_TRY_LET(holds, known(context, ids));
  answer.holds = std::move(holds);
  return answer;
}

QStringList RecordByName::journalSubjects(const Answer& given, const access::Session& session) const {
  const bool isNoted = given.record.matter || given.isSensitive || given.holds.isHeld() || session.glassBroken;
  return isNoted ? QStringList{aggregateOf(given.record.id)} : QStringList();
}

Result<std::vector<store::RecordMember>> RecordMembers::answer(QueryContext& context) const {
  return store::RecordMemberRepository(context.connection).messages(record, after, limit, context.scope());
}

Result<std::vector<CapturedItem>> RecordItems::answer(QueryContext& context) const {
  std::vector<CapturedItem> items;
  MUNIMENT_TRY_LET(ids, store::RecordMemberRepository(context.connection).items(record, context.scope()));
  for (const ItemId& id : ids) {
    MUNIMENT_TRY_LET(item, store::ItemRepository(context.connection).byId(id, context.scope()));
    if (item)
      items.push_back(std::move(*item));
  }
  return items;
}

Result<std::vector<store::Membership>> RecordsOfMessages::answer(QueryContext& context) const {
  return store::RecordMemberRepository(context.connection).ofMessages(messages, context.scope());
}

Result<DeclarationPreview::Answer> DeclarationPreview::answer(QueryContext& context) const {
  Answer answer;
  MUNIMENT_TRY_LET(found, records::find(context.connection, selection, zoneOf(context.services), context.scope()));
  answer.found = std::move(found);
  for (const records::Run& run : answer.found.runs)
    (run.role == MemberRole::Selected ? answer.selected : answer.context) += run.last - run.first + 1;
  MUNIMENT_TRY_LET(suggestions, suggestionsFor(context, answer.found));
  answer.suggestions = std::move(suggestions);
  if (answer.found.conversation) {
    MUNIMENT_TRY_LET(coverage, coverageOf(context));
    MUNIMENT_TRY_LET(holds, known(context, coverage.onConversation(answer.found.conversation->number)));
    answer.holds = std::move(holds);
    MUNIMENT_TRY_LET(lines, store::chatPrivacyLines(context.connection, answer.found.conversation->conversation.id));
    answer.privacyLines = lines;
  }
  if (!recordClass)
    return answer;
  MUNIMENT_TRY_LET(plan, records::loadPlan(context.connection));
  const RecordClass* in = records::ClassTree(plan.classes).find(*recordClass);
  if (!in)
    return failure(ErrorKind::NotFound, "class.unknown"_L1);
  MUNIMENT_TRY_LET(limits, access::PlanLimits::of(context.connection, context.session, kPermission,
                                                  context.services.environment.clock->now()));
  if (!limits.allows(in->id))
    return failure(ErrorKind::Refused, "access.other_part"_L1, {in->code});
  answer.problems = records::problemsOf(in->fields, metadata);
  answer.needsApproval = in->approval;
  Record wished;
  wished.recordClass = in->id;
  wished.schedule = schedule;
  wished.state = RecordState::Declared;
  wished.declaredAt = context.services.environment.clock->now();
  MUNIMENT_TRY_LET(day, recordDate(context, answer.found));
  wished.recordDate = day;
  if (const Schedule* rules = plan.scheduleOf(wished))
    answer.scheduleInForce = *rules;
  MUNIMENT_TRY_LET(evaluation, evaluationOf(context, plan, wished));
  answer.evaluation = std::move(evaluation);
  return answer;
}

} // namespace muniment::workspace
