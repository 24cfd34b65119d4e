#include "core/workspace/holds/hold_change.h"

#include "core/access/scope_maker.h"
#include "core/search/query_parser.h"
#include "core/store/hold_reach.h"
#include "core/store/hold_repository.h"
#include "core/store/matter_repository.h"
#include "core/store/person_repository.h"
#include "core/store/search_repository.h"
#include "core/store/task_repository.h"
#include "core/tasks/tasks.h"
#include "core/workspace/services.h"

#include <QtCore/QCoreApplication>

#include <limits>

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;
using Kind = HoldTargetKind;

constexpr std::int64_t kDay = 86'400'000;

/// Where its texts are found.
class Words final {
  Q_DECLARE_TR_FUNCTIONS(HoldChange)
};

/// A hold on what is held would hold itself.
bool asksForHeld(const search::Query& query) {
  const auto any = [](const std::vector<search::Query>& operands) {
    return std::ranges::any_of(operands, asksForHeld);
  };
  if (const auto* all = std::get_if<search::And>(&query.node))
    return any(all->operands);
  if (const auto* either = std::get_if<search::Or>(&query.node))
    return any(either->operands);
  if (const auto* no = std::get_if<search::Not>(&query.node))
    return any(no->operand);
  const auto* filter = std::get_if<search::Filter>(&query.node);
  return filter && filter->field == search::Field::Is && filter->value == u"held";
}

Result<EntryLeaf> leafOf(const HoldId& hold, const HoldTarget& target) {
  MUNIMENT_TRY_LET(digest, commitment(target.salt, contentOf(target)));
  return EntryLeaf{aggregateOfTarget(hold, target), digest};
}

} // namespace

Result<HoldChange> HoldChange::of(const HoldId& hold, CommandContext& context) {
  MUNIMENT_TRY_LET(found, store::HoldRepository(context.connection()).byId(hold, context.scope()));
  if (!found)
    return failure(ErrorKind::NotFound, "hold.unknown"_L1);
  if (found->state == Hold::State::Released)
    return failure(ErrorKind::Refused, "hold.released"_L1, {found->code});
  return HoldChange(std::move(*found), context);
}

Result<void> HoldChange::freeze(const QString& query, std::vector<HoldTarget>& into) {
  const Instant now = m_context->now();
  MUNIMENT_TRY_LET(parsed, search::parseQuery(query, {zoneOf(m_context->services()), now}));
  if (asksForHeld(parsed))
    return failure(ErrorKind::Usage, "hold.query_of_holds"_L1);
  // The standing query counts for everybody's messages, so what it finds today does as well.
  MUNIMENT_TRY_LET(messages,
                   store::SearchRepository(m_context->connection())
                       .page(parsed, std::nullopt, std::numeric_limits<int>::max(), access::ScopeMaker::system()));
  const std::int32_t number = into.back().number;
  for (const MessageId message : messages)
    into.push_back({Kind::Message, message.toString(), 0, now, {}, {}, number, {}});
  return {};
}

Result<std::vector<HoldTarget>> HoldChange::expanded(std::span<const WantedTarget> wanted) {
  std::vector<HoldTarget> targets;
  for (const WantedTarget& one : wanted)
    targets.push_back({one.kind, one.target.trimmed(), 0, m_context->now(), {}, {}, 0, {}});
  MUNIMENT_TRY_LET(unknown, store::firstUnknown(m_context->connection(), targets, m_context->scope()));
  if (unknown)
    return failure(ErrorKind::NotFound, "hold.unknown_target"_L1, {nameOf(unknown->kind), unknown->target});
  return targets;
}

Result<void> HoldChange::putOn(Kind kind, std::span<const HoldTarget> wanted) {
  store::HoldRepository repository(m_context->connection());
  QStringList texts;
  for (const HoldTarget& target : wanted)
    texts.append(target.target);
  MUNIMENT_TRY_LET(before, repository.known(m_hold.id, kind, texts, m_context->scope()));
  std::map<QString, const HoldTarget*> known;
  for (const HoldTarget& target : before)
    known.emplace(target.target, &target);
  MUNIMENT_TRY_LET(number, repository.nextTargetNumber(m_hold.id));
  std::vector<HoldTarget> added;
  std::set<QString> seen;
  for (HoldTarget target : wanted) {
    if (!seen.insert(target.target).second)
      continue;
    const auto found = known.find(target.target);
    if (found != known.end() && !found->second->coolsUntil)
      continue;
    target.salt = makeSalt();
    target.number = found == known.end() ? number++ : found->second->number;
    MUNIMENT_TRY_LET(leaf, leafOf(m_hold.id, target));
    m_leaves.push_back(std::move(leaf));
    ++m_added[kind];
    if (found == known.end())
      added.push_back(std::move(target));
    else
      MUNIMENT_TRY(repository.changeTarget(m_hold.id, target));
  }
  return repository.addTargets(m_hold.id, added);
}

Result<void> HoldChange::add(std::span<const WantedTarget> wanted) {
  MUNIMENT_TRY_LET(targets, expanded(wanted));
  for (int kind = 0; kind < static_cast<int>(Kind::Query); ++kind) {
    std::vector<HoldTarget> ofKind;
    std::ranges::copy_if(targets, std::back_inserter(ofKind),
                         [&](const HoldTarget& target) { return target.kind == static_cast<Kind>(kind); });
    if (!ofKind.empty())
      MUNIMENT_TRY(putOn(static_cast<Kind>(kind), ofKind));
  }
  store::HoldRepository repository(m_context->connection());
  for (const HoldTarget& target : targets) {
    if (target.kind != Kind::Query)
      continue;
    MUNIMENT_TRY(putOn(Kind::Query, {&target, 1}));
    MUNIMENT_TRY_LET(saved, repository.known(m_hold.id, Kind::Query, {target.target}, m_context->scope()));
    std::vector<HoldTarget> frozen(saved.begin(), saved.begin() + 1);
    MUNIMENT_TRY(freeze(target.target, frozen));
    MUNIMENT_TRY(putOn(Kind::Message, std::span(frozen).subspan(1)));
  }
  if (m_added.empty() && !wanted.empty())
    return failure(ErrorKind::Refused, "hold.nothing_new"_L1, {m_hold.code});
  return {};
}

Result<void> HoldChange::takeOff(const WantedTarget& wanted, const QString& reason, QDate coolsUntil) {
  store::HoldRepository repository(m_context->connection());
  MUNIMENT_TRY_LET(found, repository.known(m_hold.id, wanted.kind, {wanted.target}, m_context->scope()));
  if (found.empty() || found.front().coolsUntil)
    return failure(ErrorKind::NotFound, "hold.not_on_it"_L1, {m_hold.code});
  const auto cooled = [&](HoldTarget target) {
    target.coolsUntil = coolsUntil;
    target.removeReason = reason;
    target.salt = makeSalt();
    return target;
  };
  const HoldTarget target = cooled(found.front());
  MUNIMENT_TRY(repository.changeTarget(m_hold.id, target));
  MUNIMENT_TRY_LET(leaf, leafOf(m_hold.id, target));
  m_leaves.push_back(std::move(leaf));
  if (target.kind != Kind::Query)
    return {};
  MUNIMENT_TRY_LET(frozen, repository.frozenBy(m_hold.id, target.number, m_context->scope()));
  std::ranges::transform(frozen, frozen.begin(),
                         [&](const HoldTarget& one) { return one.coolsUntil ? one : cooled(one); });
  for (const HoldTarget& one : frozen) {
    MUNIMENT_TRY_LET(frozenLeaf, leafOf(m_hold.id, one));
    m_leaves.push_back(std::move(frozenLeaf));
  }
  return repository.replaceFrozen(m_hold.id, target.number, frozen);
}

Result<model::Task> HoldChange::noticeTo(const Person& person, int days) {
  model::Task task;
  task.id = TaskId::make(m_context->now());
  task.kind = model::Task::Kind::AcknowledgeHold;
  task.subject = aggregateOf(m_hold.id);
  task.title = m_hold.code + u": "_s + person.name;
  task.matter = m_hold.matter;
  task.person = person.id;
  task.askedBy = m_context->session().actorText();
  task.askedAt = m_context->now();
  task.dueAt = m_context->now().plusMilliseconds(days * kDay);
  task.salt = makeSalt();
  if (person.actor) {
    MUNIMENT_TRY_LET(matters, store::MatterRepository(m_context->connection()).mattersOf(*person.actor));
    if (!m_hold.matter || matters.contains(*m_hold.matter))
      task.assignee = person.actor;
  }
  if (!task.assignee) // somebody who may not see the matter, or has no login, is asked outside and it is noted here
    task.role = Role::LegalReviewer;
  return task;
}

model::Task HoldChange::collectionFrom(const Person& person, int days) {
  model::Task task;
  task.id = TaskId::make(m_context->now());
  task.kind = model::Task::Kind::Review;
  task.subject = QLatin1StringView(kCollection) + aggregateOf(m_hold.id);
  task.title = Words::tr("Collect what %1 has for %2").arg(person.name, m_hold.code);
  task.matter = m_hold.matter;
  task.person = person.id;
  task.assignee = m_context->session().actor.id;
  task.askedBy = m_context->session().actorText();
  task.askedAt = m_context->now();
  task.dueAt = m_context->now().plusMilliseconds(days * kDay);
  task.salt = makeSalt();
  return task;
}

Result<void> HoldChange::notify(const Asking& asking) {
  store::Connection& connection = m_context->connection();
  MUNIMENT_TRY_LET(targets, store::HoldRepository(connection).namedTargets(m_hold.id, m_context->scope()));
  MUNIMENT_TRY_LET(tasks, store::TaskRepository(connection).bySubject(aggregateOf(m_hold.id), m_context->scope()));
  std::set<PersonId> told;
  for (const model::Task& task : tasks) {
    if (task.person && task.state != model::Task::State::Withdrawn)
      told.insert(*task.person);
  }
  if (asking.again) {
    MUNIMENT_TRY(withdraw(tasks));
    told.clear();
  }
  // A hold that collects goes on to do so from whoever joins it later.
  MUNIMENT_TRY_LET(collections,
                   store::TaskRepository(connection)
                       .bySubject(QLatin1StringView(kCollection) + aggregateOf(m_hold.id), m_context->scope()));
  std::set<PersonId> collected;
  for (const model::Task& task : collections) {
    if (task.person && task.state != model::Task::State::Withdrawn)
      collected.insert(*task.person);
  }
  const bool collects = asking.collect || !collected.empty();
  std::vector<PersonId> custodians;
  for (const HoldTarget& target : targets) {
    const auto person = target.kind == Kind::Person ? PersonId::parse(target.target) : std::nullopt;
    if (person && !target.coolsUntil)
      custodians.push_back(*person);
  }
  MUNIMENT_TRY_LET(persons, store::PersonRepository(connection).byIds(custodians, m_context->scope()));
  std::vector<model::Task> notices;
  for (const Person& person : persons) {
    if (!told.contains(person.id)) {
      MUNIMENT_TRY_LET(notice, noticeTo(person, asking.days));
      notices.push_back(std::move(notice));
    }
    if (collects && !collected.contains(person.id))
      notices.push_back(collectionFrom(person, asking.days));
  }
  MUNIMENT_TRY_LET(states, tasks::open(connection, notices));
  m_states.insert(m_states.end(), states.begin(), states.end());
  return {};
}

Result<void> HoldChange::withdraw(std::span<const model::Task> tasks) {
  MUNIMENT_TRY_LET(states, tasks::withdraw(m_context->connection(), tasks, m_context->now()));
  m_states.insert(m_states.end(), states.begin(), states.end());
  return {};
}

Result<void> HoldChange::withdrawNotices(const std::optional<PersonId>& person) {
  store::TaskRepository repository(m_context->connection());
  const QString subject = aggregateOf(m_hold.id);
  for (const QString& about : {subject, QLatin1StringView(kCollection) + subject}) {
    MUNIMENT_TRY_LET(tasks, repository.bySubject(about, m_context->scope()));
    if (person)
      std::erase_if(tasks, [&](const model::Task& task) { return task.person != person; });
    MUNIMENT_TRY(withdraw(tasks));
  }
  return {};
}

Result<Json> HoldChange::finish(const QString& verb, Json::Object payload) {
  store::HoldRepository repository(m_context->connection());
  m_hold.salt = makeSalt();
  MUNIMENT_TRY(repository.save(m_hold));
  MUNIMENT_TRY(repository.raiseEpoch());
  MUNIMENT_TRY_LET(digest, commitment(m_hold.salt, contentOf(m_hold)));
  Json::Object added;
  for (const auto& [kind, count] : m_added)
    added.emplace(nameOf(kind), count);
  EntryDraft draft;
  draft.verb = verb;
  draft.subject = aggregateOf(m_hold.id);
  draft.matter = m_hold.matter;
  draft.payload = std::move(payload);
  draft.payload.emplace(u"code"_s, m_hold.code);
  if (!added.empty())
    draft.payload.emplace(u"added"_s, added);
  draft.state = std::move(m_states);
  draft.state.push_back({aggregateOf(m_hold.id), digest});
  draft.leaves = std::move(m_leaves);
  m_context->record(std::move(draft));
  Json::Object outcome{{u"code"_s, m_hold.code}, {u"hold"_s, m_hold.id.toString()}, {u"state"_s, nameOf(m_hold.state)}};
  if (!added.empty())
    outcome.emplace(u"added"_s, std::move(added));
  return outcome;
}

} // namespace muniment::workspace
