#include "core/workspace/records/declare_record.h"

#include "core/access/deputies.h"
#include "core/access/scope_maker.h"
#include "core/records/plan/metadata.h"
#include "core/records/plan/record_due.h"
#include "core/store/ledger_repository.h"
#include "core/store/record_fact_repository.h"
#include "core/store/record_member_repository.h"
#include "core/store/source_repository.h"
#include "core/store/task_repository.h"
#include "core/tasks/tasks.h"
#include "core/workspace/cases/transfer_change.h"
#include "core/workspace/layout.h"
#include "core/workspace/people/plan_part_commands.h"
#include "core/workspace/records/record_access.h"
#include "core/workspace/services.h"
#include "core/workspace/workspace_day.h"

#include <array>
#include <set>

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;
using store::RecordRepository;

constexpr qsizetype kShortestReason = 10;

Failure refused(QLatin1StringView id, const QString& argument = {}) {
  return failure(ErrorKind::Refused, id, {argument});
}

/// The class and the schedule that a declaration goes by.
struct Rules final {
  RecordClass recordClass;
  std::optional<Schedule> schedule;
};

Result<Rules> rulesOf(store::Connection& connection, const DeclareRecord& wish) {
  MUNIMENT_TRY_LET(plan, records::loadPlan(connection));
  const RecordClass* known = records::ClassTree(plan.classes).find(wish.recordClass);
  if (!known)
    return failure(ErrorKind::NotFound, "class.unknown"_L1);
  if (known->state == RecordClass::State::Closed)
    return refused("class.closed"_L1, known->code);
  if (wish.schedule && !plan.schedules.contains(*wish.schedule))
    return failure(ErrorKind::NotFound, "schedule.unknown"_L1);
  if (wish.title.trimmed().isEmpty())
    return refused("record.title_missing"_L1);
  if (auto problems = records::problemsOf(known->fields, wish.metadata); !problems.empty())
    return failure(std::move(problems.front().error));
  Record asked;
  asked.recordClass = wish.recordClass;
  asked.schedule = wish.schedule;
  const Schedule* schedule = plan.scheduleOf(asked);
  if (wish.schedule && schedule->status != ScheduleStatus::Active)
    return refused("schedule.not_active"_L1, schedule->code);
  return Rules{*known, schedule ? std::optional(*schedule) : std::nullopt};
}

/// The record as far as it is known before its content is taken together.
Record begin(CommandContext& context, const DeclareRecord& wish, const Rules& rules, const records::Found& found,
             const RecordId& id) {
  Record record;
  record.id = id;
  record.title = wish.title.trimmed();
  record.recordClass = rules.recordClass.id;
  record.classVersion = rules.recordClass.version;
  record.schedule = wish.schedule;
  record.scheduleVersion = rules.schedule ? rules.schedule->version : 0;
  record.state = rules.recordClass.approval ? RecordState::Waiting : RecordState::Declared;
  record.matter = found.matter;
  if (found.conversation)
    record.conversation = found.conversation->conversation.id;
  record.declaredAt = context.now();
  record.declaredBy = context.session().actorText();
  record.metadata = wish.metadata;
  record.salt = makeSalt();
  return record;
}

Result<void> refuseRepetition(CommandContext& context, const Record& record) {
  MUNIMENT_TRY_LET(same,
                   store::RecordMemberRepository(context.connection()).sameSelection(record.id, record.recordClass));
  if (!same)
    return {};
  MUNIMENT_TRY_LET(other, visibleRecord(context, *same));
  return refused("record.already_declared"_L1, other.number);
}

/// Who speaks under the name that the person has here.
Result<bool> takesPart(CommandContext& context, const Record& record) {
  if (!record.conversation)
    return false;
  store::ConversationRepository conversations(context.connection());
  MUNIMENT_TRY_LET(stored, conversations.byId(*record.conversation, context.scope()));
  if (!stored)
    return false;
  MUNIMENT_TRY_LET(speakers, conversations.speakers(stored->number, context.scope()));
  return std::ranges::any_of(speakers, [&](const Speaker& speaker) {
    return speaker.label.compare(context.session().actor.name, Qt::CaseInsensitive) == 0;
  });
}

/// Asks the owner of the class, else whoever approves. Its title is the number: titles of records end with them.
Result<std::vector<StateChange>> askForApproval(CommandContext& context, const Record& record,
                                                const RecordClass& recordClass) {
  model::Task task;
  task.id = TaskId::make(context.now());
  task.kind = model::Task::Kind::ApproveDeclaration;
  task.subject = aggregateOf(record.id);
  task.title = record.number;
  task.matter = record.matter;
  task.assignee = recordClass.owner;
  if (!task.assignee)
    task.role = Role::Approver;
  task.askedBy = record.declaredBy;
  task.askedAt = context.now();
  task.salt = makeSalt();
  return tasks::open(context.connection(), std::span(&task, 1));
}

/// Closes what was asked, by this decision or because it is settled without one.
Result<void> settleTasks(CommandContext& context, const RecordId& record, const QString& decision,
                         const QString& comment, EntryDraft& draft) {
  const Actor& actor = context.session().actor;
  MUNIMENT_TRY_LET(open, store::TaskRepository(context.connection()).bySubject(aggregateOf(record), context.scope()));
  MUNIMENT_TRY_LET(absent, access::absentFor(context.connection(), context.session(), context.now()));
  const std::vector<ActorId> standsInFor = access::idsOf(absent);
  for (const model::Task& task : open) {
    if (task.state != model::Task::State::Open)
      continue;
    if (!decision.isEmpty() && tasks::isFor(task, actor, standsInFor)) {
      const tasks::Decision decided{decision, comment, actor, context.now(), standsInFor};
      MUNIMENT_TRY_LET(state, tasks::decide(context.connection(), task, decided));
      draft.state.push_back(state);
      continue;
    }
    MUNIMENT_TRY_LET(states, tasks::withdraw(context.connection(), std::span(&task, 1), context.now()));
    draft.state.insert(draft.state.end(), states.begin(), states.end());
  }
  return {};
}

/// Entries that leave every message and every item as it was.
bool leavesContentAlone(const QString& verb) {
  static constexpr std::array kAreas = {"record."_L1, "class."_L1,    "schedule."_L1, "hold."_L1,    "person."_L1,
                                        "task."_L1,   "proposal."_L1, "actor."_L1,    "matter."_L1,  "access."_L1,
                                        "key."_L1,    "head."_L1,     "journal."_L1,  "command."_L1, "rule."_L1};
  static constexpr std::array kOthers = {"item.captured"_L1, "workspace.verified"_L1, "workspace.backed-up"_L1};
  return verb != "record.destroyed"_L1 &&
         (std::ranges::any_of(kAreas, [&](QLatin1StringView area) { return verb.startsWith(area); }) ||
          std::ranges::find(kOthers, verb) != kOthers.end());
}

/// Whether the same things were found, as far as they are named.
bool isSame(const records::Found& one, const records::Found& other) {
  const auto number = [](const records::Found& found) { return found.conversation ? found.conversation->number : 0; };
  return number(one) == number(other) && one.total == other.total && one.runs == other.runs &&
         one.matter == other.matter &&
         std::ranges::equal(one.items, other.items, {}, &CapturedItem::id, &CapturedItem::id);
}

/// Whether nothing that was read ahead can be another by now. An import into other conversations does no harm.
Result<bool> isStillTrue(CommandContext& context, const DeclareRecord::Ahead& ahead) {
  constexpr int kEntriesAtOnce = 500;
  const Scope all = access::ScopeMaker::system();
  store::LedgerRepository ledger(context.connection());
  std::set<QString> sources;
  if (ahead.found.conversation) {
    MUNIMENT_TRY_LET(
        known, store::SourceRepository(context.connection()).ofConversation(ahead.found.conversation->number, all));
    for (const ConversationSource& source : known)
      sources.insert(aggregateOf(source.id));
  }
  for (std::int64_t seen = ahead.seq;;) {
    MUNIMENT_TRY_LET(entries, ledger.after(seen, kEntriesAtOnce, all));
    for (const LedgerEntry& entry : entries) {
      seen = entry.seq;
      const bool isImport = entry.verb == "source.opened"_L1 || entry.verb == "message.captured"_L1 ||
                            entry.verb == "source.completed"_L1;
      if (isImport ? sources.contains(entry.subject) : !leavesContentAlone(entry.verb))
        return false;
    }
    if (entries.size() < kEntriesAtOnce)
      return true;
  }
}

Result<Json> outcomeOf(CommandContext& context, const Record& record, const Rules& rules) {
  MUNIMENT_TRY_LET(due, store::RecordFactRepository(context.connection()).due(record.id));
  return Json::Object{{u"class"_s, rules.recordClass.code},
                      {u"due"_s, due && due->dueOn ? Json(due->dueOn->toString(Qt::ISODate)) : Json()},
                      {u"number"_s, record.number},
                      {u"record"_s, record.id.toString()},
                      {u"root"_s, record.manifestDigest.toHex()},
                      {u"schedule"_s, rules.schedule ? Json(rules.schedule->code) : Json()},
                      {u"state"_s, nameOf(record.state)}};
}

} // namespace

Json DeclareRecord::describe() const {
  return Json::Object{{u"class"_s, recordClass.toString()},
                      {u"found_by"_s, foundBy},
                      {u"metadata"_s, metadata},
                      {u"schedule"_s, orNull(schedule)},
                      {u"selection"_s, selection.describe()},
                      {u"title"_s, title}};
}

Result<void> DeclareRecord::prepare(Services& services, const SharedProgress&) {
  MUNIMENT_TRY_LET(description, readDescription(*services.environment.files, services.directory));
  MUNIMENT_TRY_LET(connection,
                   store::Connection::open(description.layoutIn(services.directory).main, store::OpenMode::Read));
  MUNIMENT_TRY(connection->begin(store::TransactionKind::Read));
  const Scope all = access::ScopeMaker::system(); // nobody is told anything here
  const QTimeZone zone = zoneOf(services);
  // What is wrong with the wish is for the transaction to say.
  const auto rules = rulesOf(*connection, *this);
  const auto top = store::LedgerRepository(*connection).top();
  const auto found = records::find(*connection, selection, zone, all);
  if (!rules || !top || !found)
    return {};
  const RecordId id = RecordId::make(services.environment.clock->now());
  MUNIMENT_TRY_LET(pages, records::gatherPages(*connection, *services.vault, *found, zone, all, id));
  ahead = std::make_shared<const Ahead>(Ahead{*found, std::move(pages), top->seq});
  return {};
}

Result<DeclareRecord::Ahead> DeclareRecord::gathered(CommandContext& context) const {
  const QTimeZone zone = zoneOf(context.services());
  MUNIMENT_TRY_LET(found, records::find(context.connection(), selection, zone, context.scope()));
  if (ahead && isSame(found, ahead->found)) {
    MUNIMENT_TRY_LET(still, isStillTrue(context, *ahead));
    if (still)
      return *ahead;
  }
  MUNIMENT_TRY_LET(pages, records::gatherPages(context.connection(), *context.services().vault, found, zone,
                                               context.scope(), RecordId::make(context.now())));
  return Ahead{std::move(found), std::move(pages), 0};
}

Result<Json> DeclareRecord::apply(CommandContext& context) const {
  MUNIMENT_TRY(mustBeInPart(context, kPermission, recordClass));
  MUNIMENT_TRY_LET(rules, rulesOf(context.connection(), *this));
  const QTimeZone zone = zoneOf(context.services());
  MUNIMENT_TRY_LET(content, gathered(context));
  const records::Found& found = content.found;
  Record record = begin(context, *this, rules, found, content.gathered.record);
  RecordRepository repository(context.connection());
  MUNIMENT_TRY_LET(number, repository.takeNumber());
  record.number = number;
  MUNIMENT_TRY(repository.save(record)); // what belongs to it refers to it
  const records::ManifestFacts facts{rules.recordClass.code, rules.schedule ? rules.schedule->code : QString(),
                                     selection.context, foundBy, zone};
  MUNIMENT_TRY(records::sealManifest(context.connection(), *context.services().vault, found, facts, context.scope(),
                                     std::move(content.gathered), record));
  MUNIMENT_TRY(refuseRepetition(context, record));
  const bool waits = record.state == RecordState::Waiting;
  MUNIMENT_TRY_LET(draft, keepRecord(context, record, waits ? u"record.asked"_s : u"record.declared"_s, true));
  draft.payload = {{u"class"_s, rules.recordClass.id.toString()},
                   {u"class_version"_s, record.classVersion},
                   {u"manifest"_s, record.manifestDigest.toHex()},
                   {u"schedule"_s, rules.schedule ? Json(rules.schedule->id.toString()) : Json()},
                   {u"schedule_version"_s, record.scheduleVersion}};
  if (waits) {
    MUNIMENT_TRY_LET(states, askForApproval(context, record, rules.recordClass));
    draft.state.insert(draft.state.end(), states.begin(), states.end());
  }
  context.record(std::move(draft));
  if (!waits)
    MUNIMENT_TRY(fileDeclared(context, record));
  return outcomeOf(context, record, rules);
}

Json DecideDeclaration::describe() const {
  return Json::Object{{u"approve"_s, approve}, {u"reason"_s, reason}, {u"record"_s, record.toString()}};
}

Result<Json> DecideDeclaration::apply(CommandContext& context) const {
  MUNIMENT_TRY_LET(found, visibleRecord(context, record));
  if (found.state != RecordState::Waiting)
    return refused("record.not_waiting"_L1, found.number);
  if (found.declaredBy == context.session().actorText())
    return refused("record.own_request"_L1);
  // Whoever asked must not decide through the person who stands in for them either.
  MUNIMENT_TRY_LET(lenders, access::lendersOf(context.connection(), context.session(), kPermission, context.now()));
  if (!lenders.empty() &&
      std::ranges::all_of(lenders, [&](const ActorId& lender) { return lender.toString() == found.declaredBy; }))
    return refused("record.own_request"_L1);
  MUNIMENT_TRY_LET(participates, takesPart(context, found));
  if (participates)
    return refused("record.participant"_L1);
  if (!approve && reason.trimmed().size() < kShortestReason)
    return refused("record.reason_missing"_L1);
  if (!approve) {
    MUNIMENT_TRY_LET(draft, keepResidual(context, std::move(found), RecordState::Refused, u"record.refused"_s));
    MUNIMENT_TRY(settleTasks(context, record, u"refuse"_s, reason.trimmed(), draft));
    context.record(std::move(draft));
    return Json::Object{{u"record"_s, record.toString()}, {u"state"_s, nameOf(RecordState::Refused)}};
  }
  found.state = RecordState::Declared;
  found.declaredAt = context.now();
  MUNIMENT_TRY_LET(draft, keepRecord(context, found, u"record.declared"_s));
  draft.payload = {{u"asked_by"_s, found.declaredBy}, {u"manifest"_s, found.manifestDigest.toHex()}};
  MUNIMENT_TRY(settleTasks(context, record, u"approve"_s, reason.trimmed(), draft));
  context.record(std::move(draft));
  MUNIMENT_TRY(fileDeclared(context, found));
  return Json::Object{{u"record"_s, record.toString()}, {u"state"_s, nameOf(found.state)}};
}

Result<Json> WithdrawDeclaration::apply(CommandContext& context) const {
  MUNIMENT_TRY_LET(found, visibleRecord(context, record));
  if (found.state != RecordState::Declared && found.state != RecordState::Waiting)
    return refused("record.not_declared"_L1, found.number);
  const bool own = found.declaredBy == context.session().actorText();
  if (!own || context.now() > found.declaredAt.plusMilliseconds(kLongest))
    return refused("record.withdraw_late"_L1);
  MUNIMENT_TRY_LET(draft, keepResidual(context, std::move(found), RecordState::Undeclared, u"record.withdrawn"_s));
  MUNIMENT_TRY(settleTasks(context, record, {}, {}, draft));
  context.record(std::move(draft));
  return Json::Object{{u"record"_s, record.toString()}, {u"state"_s, nameOf(RecordState::Undeclared)}};
}

Json UndeclareRecord::describe() const { return Json::Object{{u"reason"_s, reason}, {u"record"_s, record.toString()}}; }

Result<Json> UndeclareRecord::apply(CommandContext& context) const {
  if (reason.trimmed().size() < kShortestReason)
    return refused("record.reason_missing"_L1);
  MUNIMENT_TRY_LET(found, visibleRecord(context, record));
  if (!isKept(found.state))
    return refused("record.not_declared"_L1, found.number);
  MUNIMENT_TRY_LET(draft, keepResidual(context, std::move(found), RecordState::Undeclared, u"record.undeclared"_s));
  context.record(std::move(draft));
  return Json::Object{{u"record"_s, record.toString()}, {u"state"_s, nameOf(RecordState::Undeclared)}};
}

} // namespace muniment::workspace
