#include "tests/core/workspace/hold_race.h"

#include "core/access/scope_maker.h"
#include "core/store/snapshot_repository.h"
#include "core/workspace/conversations/transcript.h"
#include "core/workspace/disposition/execute_snapshot.h"
#include "core/workspace/disposition/snapshot_commands.h"
#include "core/workspace/holds/hold_commands.h"
#include "core/workspace/holds/person_commands.h"
#include "core/workspace/workspace_day.h"

namespace muniment::tests {
namespace {

using Kind = HoldTargetKind;
using State = Snapshot::State;

constexpr int kChats = 12;
constexpr int kLinesOfChat = 90;
constexpr std::size_t kLinesOfRace = 5;
constexpr std::int64_t kDay = 24LL * 3'600'000;
constexpr int kFewestSteps = 6;
constexpr int kMoreSteps = 10;
constexpr int kCrashEvery = 9;
constexpr int kMostOfDrain = 60;
const QDate kDueUntil(2026, 3, 1);

template <class T>
T need(Result<T> result) {
  if (!result)
    qFatal("%s %s", qUtf8Printable(result.error().id), qUtf8Printable(result.error().detail));
  return std::move(*result);
}

bool isCrash(const Error& error) { return error.kind == ErrorKind::Cancelled || error.id == "file.failed"_L1; }
bool isAnswer(const Error& error) { return error.kind == ErrorKind::Refused || error.kind == ErrorKind::NotFound; }

} // namespace

void RaceCounts::add(const RaceCounts& other) {
  races += other.races;
  steps += other.steps;
  crashes += other.crashes;
  holds += other.holds;
  releases += other.releases;
  blocked += other.blocked;
  destroyed += other.destroyed;
}

HoldRace::HoldRace(Sabotage sabotage) : m_sabotage(sabotage) {
  importChats();
  workspace::Unlock unlock;
  unlock.passphrase = passphraseBytes(u"correct horse"_s);
  m_parts = std::make_unique<workspace::OpenParts>(
      need(workspace::openWorkspace(m_fixture.environment(), m_fixture.path(u"ws"_s), std::move(unlock))));
  m_vault = std::make_unique<MemoryVault>(*m_parts->key);
  const workspace::Services services{m_parts->environment, m_parts->info,         m_parts->directory,
                                     m_vault.get(),        m_parts->ledger.get(), m_parts->key.get()};
  for (auto& desk : m_desks)
    desk = std::make_unique<RaceDesk>(*m_parts, services);
  keepObjects();
  workspace::SavePerson person;
  person.name = u"Tom Beck"_s;
  person.labels = {u"Tom Beck"_s};
  m_person = *PersonId::parse(need(m_desks[0]->run(person)).text(u"person"));
}

void HoldRace::importChats() {
  const auto opened = rehearse(m_fixture);
  if (!opened)
    qFatal("cannot rehearse");
  int number = 0;
  for (int chat = 0; chat < kChats; ++chat) {
    QStringList lines;
    for (int i = 0; i < kLinesOfChat; ++i, ++number)
      lines.append((i % 2 == 0 ? u"Tom Beck: order %1 of lot%2 chat%3"_s : u"Ana Lima: order %1 of lot%2 chat%3"_s)
                       .arg(number)
                       .arg(number % 7)
                       .arg(chat));
    workspace::ImportWish wish;
    wish.alwaysNew = true;
    const auto imported = need(m_fixture.importChat(*opened, u"chat%1.txt"_s.arg(chat), lines, std::move(wish)));
    for (const Message& message :
         need(opened->ask(workspace::TranscriptPage{imported.conversation, 0, kLinesOfChat}).result()).messages)
      m_fresh.push_back({message.id, imported.conversation, message.text, false});
  }
  std::ranges::reverse(m_fresh);
}

/// The originals of the chats, from the vault on disk into the one in memory.
void HoldRace::keepObjects() {
  auto rows = need(m_desks[0]->connection().select("SELECT address FROM segment"));
  while (rows.next()) {
    const auto address = vault::VaultAddress::fromBytes(rows.bytes(0));
    (void)need(m_vault->put(need(m_parts->vault->read(*address))));
  }
}

bool HoldRace::hasRoom() const { return m_fresh.size() >= kLinesOfRace; }

QDate HoldRace::today() const {
  return workspace::todayIn(m_desks[0]->services(), m_fixture.environment().clock->now());
}

/// Crashes now and then: before or after the commit, or in the middle of what a command does to the vault.
template <class C>
Result<Json> HoldRace::act(RaceDesk& desk, C command) {
  const bool crashes = m_mayCrash && below(kCrashEvery) == 0;
  const int how = crashes ? below(4) : 0;
  if (crashes && how >= 2)
    m_vault->crashAfter(below(4));
  Result<Json> done = desk.run(std::move(command), !crashes || how >= 2 ? Ending::Commit
                                                   : how == 0           ? Ending::CrashBefore
                                                                        : Ending::CrashAfter);
  m_vault->restart();
  m_hasCrashed = !done && isCrash(done.error());
  m_story.append(u"%1 desk %2: %3"_s.arg(QLatin1StringView(C::kName))
                     .arg(&desk == m_desks[0].get() ? 1 : 2)
                     .arg(done           ? u"done"_s
                          : m_hasCrashed ? u"crash %1"_s.arg(how)
                                         : done.error().id));
  if (m_hasCrashed)
    MUNIMENT_TRY(crash(desk));
  return done;
}

/// The program at this desk starts again and knows nothing.
Result<void> HoldRace::crash(RaceDesk& desk) {
  ++m_counts.crashes;
  for (std::size_t i = 0; i < std::size(m_desks); ++i) {
    if (m_desks[i].get() == &desk)
      m_executions[i] = Execution();
  }
  if (below(8) == 0)
    desk.reopen();
  if (m_sabotage == Sabotage::NoResume)
    MUNIMENT_TRY(desk.connection().change("DELETE FROM doomed_object"));
  return look();
}

/// Reads the state of the lists again: a crash may have come before or after the commit.
Result<void> HoldRace::look() {
  m_lists.clear();
  store::SnapshotRepository repository(m_desks[0]->connection());
  MUNIMENT_TRY_LET(snapshots, repository.page({}, 4, access::ScopeMaker::system()));
  for (const Snapshot& snapshot : snapshots) {
    if (snapshot.state == State::Done || snapshot.state == State::Withdrawn)
      continue;
    MUNIMENT_TRY_LET(open, repository.undecided(snapshot.id));
    m_lists.push_back({snapshot.id, snapshot.state, open == 0, snapshot.items});
  }
  return {};
}

HoldRace::List* HoldRace::anyList(std::initializer_list<State> states) {
  for (List& list : m_lists) {
    if (std::ranges::find(states, list.state) != states.end())
      return &list;
  }
  return nullptr;
}

HoldTarget HoldRace::anyTarget() {
  HoldTarget target;
  const auto line = static_cast<std::size_t>(below(static_cast<int>(m_shadow.lines.size())));
  const auto record = static_cast<std::size_t>(below(static_cast<int>(m_shadow.records.size())));
  constexpr Kind kKinds[] = {Kind::Record, Kind::Record, Kind::Message, Kind::Message, Kind::Item,        Kind::Item,
                             Kind::Query,  Kind::Query,  Kind::Person,  Kind::Class,   Kind::Conversation};
  target.kind = kKinds[below(static_cast<int>(std::size(kKinds)))];
  switch (target.kind) {
  case Kind::Record:
    target.target = m_shadow.records[record].id.toString();
    break;
  case Kind::Message:
    target.target = m_shadow.lines[line].id.toString();
    break;
  case Kind::Item:
    target.target = m_shadow.papers.front().id.toString();
    break;
  case Kind::Query:
    target.target = u"lot%1"_s.arg(below(7));
    break;
  case Kind::Person:
    target.target = m_person.toString();
    break;
  case Kind::Class:
    target.target = m_shadow.everyClass;
    break;
  default:
    target.target = m_shadow.lines[line].conversation.toString();
  }
  return target;
}

Result<void> HoldRace::hold(RaceDesk& desk) {
  const HoldTarget target = anyTarget();
  workspace::CreateHold create;
  create.name = u"Dispute"_s;
  Result<Json> made = act(desk, create);
  if (!made)
    return isCrash(made.error()) || isAnswer(made.error()) ? Result<void>() : failure(made.error());
  const HoldId id = HoldId::parse(made->text(u"hold")).value_or(HoldId());
  const auto applied = act(desk, workspace::ApplyHold{id, {{target.kind, target.target}}});
  if (!applied && !isCrash(applied.error()) && !isAnswer(applied.error()))
    return failure(applied.error());
  // Whether a crash came before or after the commit, the table says.
  MUNIMENT_TRY_LET(rows,
                   desk.connection().select("SELECT count(*) FROM hold WHERE state = 1 AND id = ?", {id.toString()}));
  if (rows.next() && rows.integer(0) == 1) {
    m_shadow.orders.push_back({id, target.kind, target.target, true, {}});
    ++m_counts.holds;
    m_story.append(u"  holds %1 %2"_s.arg(nameOf(target.kind), target.target));
  }
  return rows.finish();
}

Result<void> HoldRace::release(RaceDesk& desk, HeldShadow::Order& order) {
  const auto released = act(desk, workspace::ReleaseHold{order.id, u"The case was settled"_s, 1});
  if (!released && !isCrash(released.error()))
    return failure(released.error());
  MUNIMENT_TRY_LET(
      rows, desk.connection().select("SELECT count(*) FROM hold WHERE state = 2 AND id = ?", {order.id.toString()}));
  if (rows.next() && rows.integer(0) == 1) {
    order.isActive = false;
    order.coolsUntil = today().addDays(1);
    ++m_counts.releases;
  }
  return rows.finish();
}

/// Takes a list, or moves the one that there is a step towards its execution.
Result<void> HoldRace::advanceList(RaceDesk& desk) {
  List* list = anyList({State::Open, State::Waiting});
  Result<Json> done = Json();
  if (!list)
    done = act(desk, workspace::TakeSnapshot{u"Orders"_s, kDueUntil, {}});
  else if (list->state == State::Waiting)
    done = act(desk, workspace::ApproveSnapshot{list->id});
  else if (list->isDecided)
    done = act(desk, workspace::SubmitSnapshot{list->id});
  else
    return decide(desk, *list);
  if (!done && !isCrash(done.error()) && !isAnswer(done.error()))
    return failure(done.error());
  return look();
}

Result<void> HoldRace::agreeOnList(RaceDesk& desk) {
  const auto agreed = desk.run(Together{[](workspace::CommandContext& context) -> Result<Json> {
    MUNIMENT_TRY_LET(taken, (workspace::TakeSnapshot{u"Orders"_s, kDueUntil, {}}).apply(context));
    const SnapshotId id = SnapshotId::parse(taken.text(u"snapshot")).value_or(SnapshotId());
    MUNIMENT_TRY((workspace::DecideItems{id, {}, true, DisposalDecision::Approve, {}, {}}).apply(context));
    MUNIMENT_TRY(workspace::SubmitSnapshot{id}.apply(context));
    return workspace::ApproveSnapshot{id}.apply(context);
  }});
  MUNIMENT_TRY(agreed);
  m_story.append(u"a list is agreed to"_s);
  return look();
}

Result<void> HoldRace::decide(RaceDesk& desk, List& list) {
  auto done = act(desk, workspace::DecideItems{list.id, {}, true, DisposalDecision::Approve, {}, {}});
  if (done && m_mayCrash && below(6) == 0)
    done = act(desk, workspace::DecideItems{list.id, {0}, false, DisposalDecision::LeaveOut, u"Ask again"_s, {}});
  if (!done && !isCrash(done.error()))
    return failure(done.error());
  return look();
}

Result<void> HoldRace::withdraw(RaceDesk& desk) {
  const List* list = anyList({State::Open, State::Waiting, State::Approved});
  if (!list)
    return {};
  const auto done = act(desk, workspace::WithdrawSnapshot{list->id, u"Not this year"_s});
  if (!done && !isCrash(done.error()) && !isAnswer(done.error()))
    return failure(done.error());
  return look();
}

Result<void> HoldRace::execute(std::size_t desk) {
  Execution& execution = m_executions[desk];
  switch (execution.phase) {
  case Phase::Idle:
    if (const List* list = anyList({State::Approved, State::Executing})) {
      execution = {Phase::Executing, list->id};
      return executeItems(desk);
    }
    return m_mayCrash ? advanceList(*m_desks[desk]) : Result<void>();
  case Phase::Executing:
    return executeItems(desk);
  case Phase::Settling: {
    const auto done = act(*m_desks[desk], workspace::SettleConversation{execution.snapshot});
    if (!done)
      return isCrash(done.error()) ? Result<void>() : failure(done.error());
    if (done->number(u"left") == 0)
      m_executions[desk].phase = Phase::Destroying;
    return {};
  }
  case Phase::Destroying: {
    const auto done = act(*m_desks[desk], workspace::DestroyObjects{1 + below(6)});
    if (!done)
      return isCrash(done.error()) ? Result<void>() : failure(done.error());
    if (done->number(u"left") == 0)
      m_executions[desk].phase = Phase::Finishing;
    return {};
  }
  case Phase::Finishing:
    return finish(desk);
  }
  return {};
}

Result<void> HoldRace::executeItems(std::size_t desk) {
  RaceDesk& at = *m_desks[desk];
  // A table of this connection alone that stands before the one of the workspace.
  if (m_sabotage == Sabotage::NoRecheck)
    MUNIMENT_TRY(at.connection().script("CREATE TEMP TABLE hold_target AS SELECT * FROM main.hold_target WHERE 0;\n"));
  auto done = act(at, workspace::ExecuteItems{m_executions[desk].snapshot, 1 + below(3)});
  if (m_sabotage == Sabotage::NoRecheck)
    MUNIMENT_TRY(at.connection().script("DROP TABLE IF EXISTS temp.hold_target;\n"));
  if (!done) {
    m_executions[desk] = Execution();
    return isCrash(done.error()) || isAnswer(done.error()) ? look() : failure(done.error());
  }
  if (done->number(u"left") == 0)
    m_executions[desk].phase = Phase::Settling;
  return look();
}

Result<void> HoldRace::finish(std::size_t desk) {
  const auto done = act(*m_desks[desk], workspace::FinishSnapshot{m_executions[desk].snapshot});
  if (done)
    m_counts.blocked += done->number(u"blocked");
  else if (!isCrash(done.error()) && !isAnswer(done.error()))
    return failure(done.error());
  m_executions[desk] = Execution();
  return look();
}

/// Whatever people do, in whatever order.
Result<void> HoldRace::step() {
  ++m_counts.steps;
  const auto at = static_cast<std::size_t>(below(2));
  RaceDesk& desk = *m_desks[at];
  const int choice = below(100);
  if (choice < 14)
    return hold(desk);
  if (choice < 26) {
    const auto order = std::ranges::find(m_shadow.orders, true, &HeldShadow::Order::isActive);
    return order == m_shadow.orders.end() ? execute(at) : release(desk, *order);
  }
  if (choice < 34) {
    m_fixture.clock().advance(kDay);
    m_story.append(u"a day passes"_s);
    return {};
  }
  if (choice < 37)
    return withdraw(desk);
  if (choice < 62)
    return advanceList(desk);
  return execute(at);
}

/// Nobody holds anything any more, nobody crashes: everything that is due has to go.
Result<void> HoldRace::drain() {
  m_mayCrash = false;
  for (HeldShadow::Order& order : m_shadow.orders) {
    if (order.isActive)
      MUNIMENT_TRY(release(*m_desks[0], order));
  }
  m_fixture.clock().advance(3 * kDay);
  for (int i = 0; i < kMostOfDrain; ++i) {
    const bool executes = m_executions[0].phase != Phase::Idle || anyList({State::Approved, State::Executing});
    if (!executes && !anyList({State::Open, State::Waiting})) {
      MUNIMENT_TRY_LET(
          due,
          store::SnapshotRepository(m_desks[0]->connection()).dueCount(kDueUntil, {}, access::ScopeMaker::system()));
      if (due == 0)
        return {};
    }
    if (executes)
      MUNIMENT_TRY(execute(0));
    else
      MUNIMENT_TRY(m_lists.empty() ? agreeOnList(*m_desks[0]) : advanceList(*m_desks[0]));
    MUNIMENT_TRY(check());
  }
  return failure(ErrorKind::Failed, "stuck"_L1, {}, u"the lists do not come to an end"_s);
}

QString HoldRace::run(std::uint64_t seed) {
  m_random.seed(seed);
  m_story.clear();
  m_shadow.clear();
  m_executions[0] = m_executions[1] = Execution();
  m_mayCrash = true;
  ++m_counts.races;
  const auto race = [&]() -> Result<void> {
    m_fixture.clock().advance(1); // lists are found by their ids, which follow the clock
    MUNIMENT_TRY(look());
    MUNIMENT_TRY(plant());
    if (below(3) > 0)
      MUNIMENT_TRY(agreeOnList(*m_desks[0]));
    for (int left = kFewestSteps + below(kMoreSteps); left > 0; --left) {
      MUNIMENT_TRY(step());
      MUNIMENT_TRY(check());
    }
    MUNIMENT_TRY(drain());
    return checkEnd();
  };
  const Result<void> done = race();
  return done ? QString()
              : u"seed %1: %2 %3\n%4"_s.arg(seed).arg(done.error().id, done.error().detail, m_story.join(u'\n'));
}

} // namespace muniment::tests
