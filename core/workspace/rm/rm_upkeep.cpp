#include "core/workspace/rm/rm_upkeep.h"

#include "core/access/scope_maker.h"
#include "core/store/class_repository.h"
#include "core/store/connection_repository.h"
#include "core/store/counterpart_repository.h"
#include "core/store/hold_coverage.h"
#include "core/store/hold_repository.h"
#include "core/store/record_repository.h"
#include "core/store/task_repository.h"
#include "core/workspace/rm/record_fields.h"
#include "core/workspace/rm/send_record.h"
#include "core/workspace/services.h"
#include "core/workspace/workspace_day.h"

namespace muniment::workspace {
namespace {

/// Its content ended here: only the residual is left.
bool isGone(RecordState state) { return state == RecordState::Destroyed || state == RecordState::Transferred; }

using namespace Qt::StringLiterals;
using Kind = Counterpart::Kind;
using State = Counterpart::State;

constexpr int kMostAlarms = 100;

std::optional<RecordId> recordIn(const Counterpart& counterpart) {
  return RecordId::parse(counterpart.subject.section(u':', 1));
}

/// One page of records that are there, with what must be known to compare both sides.
struct Page final {
  std::vector<Counterpart> there;
  std::map<RecordId, Record> records;
  std::map<RecordId, store::HoldIds> held;
  std::vector<Counterpart> known;         ///< held records, as they are there
  std::map<CounterpartId, QString> marks; ///< of details that are kept there as well, as they are here
  QString next;

  [[nodiscard]] const Record* recordOf(const Counterpart& counterpart) const {
    const auto id = recordIn(counterpart);
    const auto found = id ? records.find(*id) : records.end();
    return found == records.end() ? nullptr : &found->second;
  }
  /// The mark of details that are not there yet; empty where nothing is to be sent.
  [[nodiscard]] QString freshDetailsOf(const Counterpart& counterpart) const {
    const auto found = marks.find(counterpart.id);
    return found == marks.end() || found->second == sentDetailsOf(counterpart) ? QString() : found->second;
  }
  [[nodiscard]] const store::HoldIds& holdsOf(const Record& record) const {
    static const store::HoldIds none;
    const auto found = held.find(record.id);
    return found == held.end() ? none : found->second;
  }
};

enum class Turn : std::uint8_t { Nothing, Apply, Lift };

/// What is to be done there about a hold that is known to be, or to have been, on a record.
Turn turnOf(const Counterpart& held, bool isWanted) {
  if (isWanted && held.state == State::Ended && !held.theirs)
    return Turn::Apply;
  const bool isOn = held.state == State::There || held.state == State::Wanted;
  return !isWanted && isOn ? Turn::Lift : Turn::Nothing;
}

bool isOf(const Counterpart& held, const Counterpart& record) {
  return held.subject == record.subject && held.peer == record.peer;
}

bool isWanted(const Counterpart& held, const store::HoldIds& wanted) {
  const auto hold = HoldId::parse(held.cause.section(u':', 1));
  return hold && wanted.contains(*hold);
}

bool hasMoved(const Counterpart& counterpart, const Record& record) {
  return !counterpart.seen.isEmpty() && localClassOf(counterpart) != record.recordClass.toString();
}

/// What the details of the page say here by now.
Result<void> markDetails(store::Connection& connection, const Services& services, const QString& peer, Page& page) {
  MUNIMENT_TRY_LET(all, store::ConnectionRepository(connection).all(access::ScopeMaker::system()));
  const auto found = std::ranges::find(all, peer, &Connection::peer);
  if (found == all.end())
    return {};
  MUNIMENT_TRY_LET(settings, RmSettings::from(*found));
  for (const Counterpart& each : page.there) {
    const Record* record = page.recordOf(each);
    if (!settings.fields.empty() && record && !record->matter && !isGone(record->state))
      page.marks.emplace(each.id, markOf(fieldsOf(*record, settings), *services.vault));
  }
  return {};
}

Result<Page> readPage(store::Connection& connection, const Services& services, const QString& peer,
                      const QString& after, const Scope& scope) {
  const QDate today = todayIn(services, services.environment.clock->now());
  store::CounterpartFilter filter;
  filter.peer = peer;
  filter.kind = Kind::Record;
  filter.states = {State::There};
  const Scope system = access::ScopeMaker::system();
  store::CounterpartRepository repository(connection);
  Page page;
  MUNIMENT_TRY_LET(there, repository.page(filter, CounterpartId::parse(after), QueueForThere::kPage, scope));
  page.there = std::move(there);
  if (page.there.size() == static_cast<std::size_t>(QueueForThere::kPage))
    page.next = page.there.back().id.toString();
  if (page.there.empty())
    return page;
  std::vector<RecordId> ids;
  QStringList subjects;
  for (const Counterpart& each : page.there) {
    if (const auto id = recordIn(each))
      ids.push_back(*id);
    subjects.append(each.subject);
  }
  MUNIMENT_TRY_LET(records, store::RecordRepository(connection).byIds(ids, system));
  MUNIMENT_TRY_LET(coverage, store::HoldCoverage::read(connection, today, system));
  MUNIMENT_TRY_LET(held, coverage.onRecords(ids));
  MUNIMENT_TRY_LET(known, repository.ofSubjects(subjects, Kind::HeldRecord, system));
  page.records = std::move(records);
  page.held = std::move(held);
  page.known = std::move(known);
  MUNIMENT_TRY(markDetails(connection, services, peer, page));
  return page;
}

bool differs(const Page& page, const Counterpart& counterpart) {
  const Record* record = page.recordOf(counterpart);
  if (!record)
    return false;
  if (isGone(record->state) || hasMoved(counterpart, *record) || !page.freshDetailsOf(counterpart).isEmpty())
    return true;
  const store::HoldIds& wanted = page.holdsOf(*record);
  std::size_t met = 0;
  for (const Counterpart& held : page.known) {
    if (!isOf(held, counterpart))
      continue;
    if (turnOf(held, isWanted(held, wanted)) != Turn::Nothing)
      return true;
    met += isWanted(held, wanted) ? 1 : 0;
  }
  return met < wanted.size();
}

/// Queues what makes the other side agree.
class Reconciliation final {
 public:
  Reconciliation(CommandContext& context, const Connection& connection, const Page& page)
      : m_context(context), m_connection(connection), m_page(page) {}

  [[nodiscard]] Result<void> reach(Counterpart counterpart);
  [[nodiscard]] std::int64_t queued() const { return m_queued; }

 private:
  [[nodiscard]] Result<void> apply(Counterpart held, RmChange& change);
  [[nodiscard]] Result<void> agreeOnHolds(const Counterpart& record, const store::HoldIds& wanted, RmChange& change);

  CommandContext& m_context;
  const Connection& m_connection;
  const Page& m_page;
  std::int64_t m_queued = 0;
};

Result<void> Reconciliation::apply(Counterpart held, RmChange& change) {
  MUNIMENT_TRY(change.keep(held, State::Wanted));
  MUNIMENT_TRY(change.queue(held, RmOrder::kHold));
  ++m_queued;
  return {};
}

Result<void> Reconciliation::agreeOnHolds(const Counterpart& record, const store::HoldIds& wanted, RmChange& change) {
  std::set<QString> seen;
  for (const Counterpart& each : m_page.known) {
    if (!isOf(each, record))
      continue;
    seen.insert(each.cause);
    const Turn turn = turnOf(each, isWanted(each, wanted));
    Counterpart held = each;
    if (turn == Turn::Apply) {
      MUNIMENT_TRY(apply(std::move(held), change));
    } else if (turn == Turn::Lift) {
      MUNIMENT_TRY(change.keep(held, State::Ending));
      MUNIMENT_TRY(change.queue(held, RmOrder::kLift));
      ++m_queued;
    }
  }
  for (const HoldId& hold : wanted) {
    if (seen.contains(aggregateOf(hold)))
      continue;
    Counterpart held = change.make(Kind::HeldRecord, record.subject);
    held.cause = aggregateOf(hold);
    held.node = record.node;
    MUNIMENT_TRY(apply(std::move(held), change));
  }
  return {};
}

Result<void> Reconciliation::reach(Counterpart counterpart) {
  const Record* record = m_page.recordOf(counterpart);
  if (!record)
    return {};
  RmChange change(m_context, m_connection, counterpart.matter);
  if (isGone(record->state)) {
    MUNIMENT_TRY(change.dispute(counterpart, PeerConflict::Kind::DestroyedHere));
    MUNIMENT_TRY(change.keep(counterpart, State::Blocked));
    change.record(u"rm.disputed"_s, counterpart.subject);
    return {};
  }
  MUNIMENT_TRY(agreeOnHolds(counterpart, m_page.holdsOf(*record), change));
  if (hasMoved(counterpart, *record)) {
    // Noted at once, so that it is not queued again; what is agreed there stays until it is done.
    counterpart.seen = textOf(
        {record->recordClass, agreedClassOf(counterpart), sentDetailsOf(counterpart), agreedDetailsOf(counterpart)});
    MUNIMENT_TRY(change.keep(counterpart, counterpart.state));
    MUNIMENT_TRY(change.queue(counterpart, RmOrder::kClassify));
    ++m_queued;
  }
  if (const QString fresh = m_page.freshDetailsOf(counterpart); !fresh.isEmpty()) {
    counterpart.seen = textOf({record->recordClass, agreedClassOf(counterpart), fresh, agreedDetailsOf(counterpart)});
    MUNIMENT_TRY(change.keep(counterpart, counterpart.state));
    MUNIMENT_TRY(change.queue(counterpart, RmOrder::kDescribe));
    ++m_queued;
  }
  change.record(u"rm.queued"_s, counterpart.subject);
  return {};
}

} // namespace

Result<DiffersFromThere::Answer> DiffersFromThere::answer(QueryContext& context) const {
  MUNIMENT_TRY_LET(page, readPage(context.connection, context.services, peer, after, context.scope()));
  const bool any = std::ranges::any_of(page.there, [&](const Counterpart& each) { return differs(page, each); });
  return Answer{any, page.next};
}

Json QueueForThere::describe() const { return Json::Object{{u"after"_s, after}, {u"peer"_s, peer}}; }

Result<Json> QueueForThere::apply(CommandContext& context) const {
  MUNIMENT_TRY_LET(connection, recordsSystem(context, peer));
  MUNIMENT_TRY_LET(page, readPage(context.connection(), context.services(), peer, after, context.scope()));
  Reconciliation reconciliation(context, connection, page);
  for (const Counterpart& each : page.there)
    MUNIMENT_TRY(reconciliation.reach(each));
  return Json::Object{{u"next"_s, page.next}, {u"queued"_s, reconciliation.queued()}};
}

Json SendByPolicy::describe() const { return Json::Object{{u"after"_s, after}, {u"peer"_s, peer}}; }

Result<Json> SendByPolicy::apply(CommandContext& context) const {
  MUNIMENT_TRY_LET(connection, recordsSystem(context, peer));
  const auto chosen = connection.site.find(u"classes"_s);
  const QStringList codes =
      chosen == connection.site.end() ? QStringList() : chosen->second.simplified().split(u' ', Qt::SkipEmptyParts);
  store::RecordFilter filter;
  MUNIMENT_TRY_LET(classes, store::ClassRepository(context.connection()).all());
  for (const RecordClass& each : classes)
    if (codes.contains(each.code))
      filter.classes.push_back(each.id);
  if (filter.classes.empty())
    return Json::Object{{u"next"_s, QString()}, {u"queued"_s, 0}};
  filter.states = {RecordState::Declared, RecordState::Closed, RecordState::Finalised};
  MUNIMENT_TRY_LET(
      page, store::RecordRepository(context.connection()).scan(RecordId::parse(after), filter, kPage, context.scope()));
  std::int64_t queued = 0;
  for (const Record& record : page) {
    MUNIMENT_TRY_LET(before, store::CounterpartRepository(context.connection())
                                 .ofSubjects({aggregateOf(record.id)}, Kind::Record, context.scope()));
    // One that is blocked waits for a person.
    if (std::ranges::any_of(before, [&](const Counterpart& each) { return each.peer == peer; }))
      continue;
    MUNIMENT_TRY_LET(sent, sendRecord(context, connection, record));
    queued += sent ? 1 : 0;
  }
  const QString next = page.size() < static_cast<std::size_t>(kPage) ? QString() : page.back().id.toString();
  return Json::Object{{u"next"_s, next}, {u"queued"_s, queued}};
}

Json AlarmUnconfirmed::describe() const { return Json::Object{{u"peer"_s, peer}}; }

Result<Json> AlarmUnconfirmed::apply(CommandContext& context) const {
  MUNIMENT_TRY_LET(connection, recordsSystem(context, peer));
  store::CounterpartFilter filter;
  filter.peer = peer;
  filter.kind = Kind::HeldRecord;
  filter.states = {State::Wanted};
  filter.sinceBefore = context.now().plusMilliseconds(-kPatience);
  MUNIMENT_TRY_LET(
      page,
      store::CounterpartRepository(context.connection()).page(filter, std::nullopt, kMostAlarms, context.scope()));
  std::int64_t alarms = 0;
  for (const Counterpart& each : page) {
    MUNIMENT_TRY_LET(
        told,
        store::TaskRepository(context.connection()).bySubject(aggregateOf(each.id), access::ScopeMaker::system()));
    if (!told.empty())
      continue;
    MUNIMENT_TRY_LET(
        hold, store::HoldRepository(context.connection())
                  .byId(HoldId::parse(each.cause.section(u':', 1)).value_or(HoldId()), access::ScopeMaker::system()));
    RmChange change(context, connection, each.matter);
    MUNIMENT_TRY(
        change.ask(aggregateOf(each.id), connection.name + u" · "_s + (hold ? hold->code : QString()), context.now()));
    change.record(u"rm.unconfirmed"_s, aggregateOf(each.id));
    ++alarms;
  }
  return Json::Object{{u"alarms"_s, alarms}};
}

} // namespace muniment::workspace
