#include "core/workspace/rm/rm_change.h"

#include "core/access/scope_maker.h"
#include "core/store/connection_repository.h"
#include "core/store/counterpart_repository.h"
#include "core/store/peer_conflict_repository.h"
#include "core/tasks/tasks.h"
#include "core/workspace/delivery/delivery_tasks.h"
#include "core/workspace/delivery/enqueue.h"
#include "core/workspace/records/entry_state.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

constexpr std::int64_t kTimeToLook = 2LL * 86'400'000; ///< milliseconds

} // namespace

Result<Connection> recordsSystem(CommandContext& context, const QString& peer) {
  MUNIMENT_TRY_LET(all, store::ConnectionRepository(context.connection()).all(access::ScopeMaker::system()));
  const auto found = std::ranges::find(all, peer, &Connection::peer);
  if (found == all.end() || found->kind != Connection::Kind::ContentServer)
    return failure(ErrorKind::NotFound, "rm.no_connection"_L1, {peer});
  return std::move(*found);
}

Counterpart RmChange::make(Counterpart::Kind kind, const QString& subject) const {
  Counterpart counterpart;
  counterpart.id = CounterpartId::make(m_context->now());
  counterpart.peer = m_connection.peer;
  counterpart.kind = kind;
  counterpart.subject = subject;
  counterpart.matter = m_matter;
  return counterpart;
}

void RmChange::add(std::vector<StateChange> states) {
  for (StateChange& state : states) {
    // What changes twice within one command is as it was left.
    std::erase_if(m_draft.state, [&](const StateChange& before) { return before.aggregate == state.aggregate; });
    m_draft.state.push_back(std::move(state));
  }
}

Result<void> RmChange::keep(Counterpart& counterpart, Counterpart::State state) {
  if (counterpart.state != state || counterpart.since == Instant())
    counterpart.since = m_context->now();
  counterpart.state = state;
  counterpart.salt = makeSalt();
  MUNIMENT_TRY(store::CounterpartRepository(m_context->connection()).save(counterpart));
  MUNIMENT_TRY_LET(change, stateOf(aggregateOf(counterpart.id), counterpart));
  add({std::move(change)});
  return {};
}

Result<void> RmChange::queue(const Counterpart& counterpart, QLatin1StringView kind, const QString& word,
                             const QString& comment) {
  MUNIMENT_TRY_LET(payload, bytesOf(RmOrder{counterpart.id, word, comment}));
  // All about one thing keeps its order: nothing is held there before it is there.
  const NewOperation operation{m_connection.peer,   counterpart.subject, QString(kind),
                               counterpart.subject, counterpart.matter,  std::move(payload)};
  EntryDraft draft;
  MUNIMENT_TRY(enqueue(*m_context, std::span(&operation, 1), draft));
  add(std::move(draft.state));
  return {};
}

Result<void> RmChange::ask(const QString& subject, const QString& title, std::optional<Instant> due) {
  model::Task task;
  task.id = TaskId::make(m_context->now());
  task.kind = model::Task::Kind::Review;
  task.subject = subject;
  task.title = title;
  task.matter = m_matter;
  task.role = Role::RecordsManager;
  task.askedBy = u"agent"_s;
  task.askedAt = m_context->now();
  task.dueAt = due.value_or(m_context->now().plusMilliseconds(kTimeToLook));
  task.salt = makeSalt();
  MUNIMENT_TRY_LET(states, tasks::open(m_context->connection(), std::span(&task, 1)));
  add(std::move(states));
  return {};
}

Result<void> RmChange::settle(const QString& subject) {
  MUNIMENT_TRY_LET(states, settleTasks(m_context->connection(), subject, m_context->now()));
  add(std::move(states));
  return {};
}

Result<void> RmChange::keep(PeerConflict& conflict) {
  conflict.salt = makeSalt();
  MUNIMENT_TRY(store::PeerConflictRepository(m_context->connection()).save(conflict));
  MUNIMENT_TRY_LET(change, stateOf(aggregateOf(conflict.id), conflict));
  add({std::move(change)});
  return {};
}

Result<void> RmChange::dispute(Counterpart& counterpart, PeerConflict::Kind kind) {
  store::PeerConflictRepository repository(m_context->connection());
  MUNIMENT_TRY_LET(before, repository.ofCounterpart(counterpart.id, access::ScopeMaker::system()));
  const bool known = std::ranges::any_of(
      before, [&](const PeerConflict& conflict) { return conflict.kind == kind && conflict.isOpen(); });
  if (known)
    return {};
  PeerConflict conflict;
  conflict.id = PeerConflictId::make(m_context->now());
  conflict.peer = counterpart.peer;
  conflict.kind = kind;
  conflict.counterpart = counterpart.id;
  conflict.subject = counterpart.subject;
  conflict.matter = counterpart.matter;
  conflict.foundAt = m_context->now();
  MUNIMENT_TRY(keep(conflict));
  return ask(aggregateOf(conflict.id), m_connection.name + u" · "_s + nameOf(kind));
}

void RmChange::record(const QString& verb, const QString& subject, Json::Object payload) {
  if (isEmpty())
    return;
  m_draft.verb = verb;
  m_draft.subject = subject;
  m_draft.matter = m_matter;
  m_draft.payload = std::move(payload);
  m_draft.payload.emplace(u"peer"_s, m_connection.peer);
  m_context->record(std::exchange(m_draft, {}));
}

} // namespace muniment::workspace
