#include "core/workspace/holds/hold_queries.h"

#include "core/access/scope_maker.h"
#include "core/store/conversation_repository.h"
#include "core/store/hold_coverage.h"
#include "core/store/hold_repository.h"
#include "core/store/matter_repository.h"
#include "core/store/message_repository.h"
#include "core/store/person_repository.h"
#include "core/store/task_repository.h"
#include "core/workspace/holds/hold_change.h"
#include "core/workspace/holds/hold_impact.h"
#include "core/workspace/services.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;
using Kind = HoldTargetKind;

Result<Hold> holdNamed(const QString& name, QueryContext& context) {
  store::HoldRepository repository(context.connection);
  const auto id = HoldId::parse(name);
  MUNIMENT_TRY_LET(found, id ? repository.byId(*id, context.scope()) : repository.byCode(name, context.scope()));
  if (!found)
    return failure(ErrorKind::NotFound, "hold.unknown"_L1);
  return std::move(*found);
}

/// The newest notice that each custodian got.
Result<std::map<PersonId, model::Task>> noticesOf(const HoldId& hold, QueryContext& context) {
  MUNIMENT_TRY_LET(tasks, store::TaskRepository(context.connection).bySubject(aggregateOf(hold), context.scope()));
  std::map<PersonId, model::Task> notices;
  for (model::Task& task : tasks) {
    if (task.kind == model::Task::Kind::AcknowledgeHold && task.person)
      notices.insert_or_assign(*task.person, std::move(task));
  }
  return notices;
}

Result<store::HoldIds> onConversation(store::HoldCoverage& coverage, const QString& id, QueryContext& context) {
  const auto parsed = ConversationId::parse(id);
  if (!parsed)
    return store::HoldIds();
  MUNIMENT_TRY_LET(stored, store::ConversationRepository(context.connection).byId(*parsed, context.scope()));
  return stored ? coverage.onConversation(stored->number) : store::HoldIds();
}

Result<store::HoldIds> onMessage(store::HoldCoverage& coverage, const QString& id, QueryContext& context) {
  const auto message = MessageId::parse(id);
  if (!message)
    return store::HoldIds();
  MUNIMENT_TRY_LET(found, store::MessageRepository(context.connection).byId(*message, context.scope()));
  if (!found)
    return store::HoldIds();
  MUNIMENT_TRY_LET(stored,
                   store::ConversationRepository(context.connection).byId(found->conversation, context.scope()));
  if (!stored)
    return store::HoldIds();
  MUNIMENT_TRY_LET(held, coverage.onMessages(stored->number, {&*message, 1}));
  return held.on(*message);
}

Result<store::HoldIds> holdsOn(const WantedTarget& subject, QueryContext& context) {
  const QDate today = todayIn(context.services, context.services.environment.clock->now());
  MUNIMENT_TRY_LET(coverage, store::HoldCoverage::read(context.connection, today, access::ScopeMaker::system()));
  switch (subject.kind) {
  case Kind::Record:
    return coverage.onRecord(RecordId::parse(subject.target).value_or(RecordId()));
  case Kind::Item:
    return coverage.onItem(ItemId::parse(subject.target).value_or(ItemId()));
  case Kind::Conversation:
    return onConversation(coverage, subject.target, context);
  case Kind::Message:
    return onMessage(coverage, subject.target, context);
  default:
    return failure(ErrorKind::Usage, "hold.bad_subject"_L1);
  }
}

bool meets(const Hold& hold, const HoldsPage& page) {
  const auto has = [&](const QString& text) { return text.contains(page.text, Qt::CaseInsensitive); };
  return (!page.matter || hold.matter == page.matter) &&
         (page.text.isEmpty() || has(hold.code) || has(hold.name) || has(hold.trigger) || has(hold.authority));
}

/// Holds are few beside what they cover, so the ones that meet a text are looked for one by one.
Result<void> readHolds(const HoldsPage& page, std::vector<Hold>& holds, HoldsPage::Answer& answer,
                       QueryContext& context) {
  constexpr int kAtOnce = 200;
  store::HoldRepository repository(context.connection);
  for (std::optional<HoldId> before;;) {
    MUNIMENT_TRY_LET(some, repository.page(page.state, before, kAtOnce, context.scope()));
    for (Hold& hold : some) {
      if (!meets(hold, page))
        continue;
      ++answer.total;
      if (page.before && hold.id >= *page.before)
        continue;
      answer.hasMore = std::ssize(holds) >= page.limit;
      if (!answer.hasMore)
        holds.push_back(hold);
    }
    if (std::ssize(some) < kAtOnce)
      return {};
    before = some.back().id;
  }
}

Result<QString> matterName(const std::optional<MatterId>& matter, QueryContext& context) {
  if (!matter)
    return QString();
  MUNIMENT_TRY_LET(matters, store::MatterRepository(context.connection).all(context.scope()));
  const auto found = std::ranges::find(matters, *matter, &Matter::id);
  return found == matters.end() ? QString() : QString(found->code + u' ' + found->name);
}

} // namespace

Result<HoldsPage::Answer> HoldsPage::answer(QueryContext& context) const {
  Answer answer;
  std::vector<Hold> holds;
  MUNIMENT_TRY(readHolds(*this, holds, answer, context));
  store::HoldRepository repository(context.connection);
  for (Hold& hold : holds) {
    MUNIMENT_TRY_LET(targets, repository.targetCounts(hold.id, context.scope()));
    MUNIMENT_TRY_LET(notices, noticesOf(hold.id, context));
    Line line{std::move(hold), std::move(targets), 0, 0};
    for (const auto& [person, task] : notices) {
      line.custodians += task.state == model::Task::State::Withdrawn ? 0 : 1;
      line.acknowledged += task.state == model::Task::State::Done ? 1 : 0;
    }
    answer.lines.push_back(std::move(line));
  }
  return answer;
}

Result<HoldById::Answer> HoldById::answer(QueryContext& context) const {
  store::HoldRepository repository(context.connection);
  MUNIMENT_TRY_LET(found, holdNamed(hold, context));
  MUNIMENT_TRY_LET(targets, repository.namedTargets(found.id, context.scope()));
  MUNIMENT_TRY_LET(counts, repository.targetCounts(found.id, context.scope()));
  MUNIMENT_TRY_LET(notices, noticesOf(found.id, context));
  std::vector<PersonId> ids;
  for (const HoldTarget& target : targets) {
    if (const auto person = PersonId::parse(target.target); target.kind == Kind::Person && person)
      ids.push_back(*person);
  }
  MUNIMENT_TRY_LET(persons, store::PersonRepository(context.connection).byIds(ids, context.scope()));
  MUNIMENT_TRY_LET(names, namesOf(targets, context));
  MUNIMENT_TRY_LET(matter, matterName(found.matter, context));
  Answer answer{std::move(found), std::move(targets), std::move(counts), {}, std::move(names), matter};
  for (Person& person : persons) {
    const auto notice = notices.find(person.id);
    answer.custodians.push_back(
        {std::move(person), notice == notices.end() ? std::nullopt : std::optional(std::move(notice->second))});
  }
  return answer;
}

Result<store::HoldReach> HoldScope::answer(QueryContext& context) const {
  std::vector<HoldTarget> all;
  const Instant now = context.services.environment.clock->now();
  for (const WantedTarget& one : targets)
    all.push_back({one.kind, one.target.trimmed(), 0, now, {}, {}, 0, {}});
  MUNIMENT_TRY_LET(unknown, store::firstUnknown(context.connection, all, context.scope()));
  if (unknown)
    return failure(ErrorKind::NotFound, "hold.unknown_target"_L1, {nameOf(unknown->kind), unknown->target});
  if (hold) {
    store::HoldRepository repository(context.connection);
    MUNIMENT_TRY_LET(found, holdNamed(hold->toString(), context));
    MUNIMENT_TRY_LET(put, repository.targetsOn(found.id, context.scope()));
    all.insert(all.end(), put.begin(), put.end());
  }
  return store::reachOf(context.connection, all, context.scope());
}

Result<HoldsOn::Answer> HoldsOn::answer(QueryContext& context) const {
  const HoldTarget target{subject.kind, subject.target, 0, {}, {}, {}, 0, {}};
  MUNIMENT_TRY_LET(unknown, store::firstUnknown(context.connection, {&target, 1}, context.scope()));
  if (unknown)
    return failure(ErrorKind::NotFound, "hold.unknown_target"_L1, {nameOf(unknown->kind), unknown->target});
  MUNIMENT_TRY_LET(ids, holdsOn(subject, context));
  const std::vector<HoldId> list(ids.begin(), ids.end());
  MUNIMENT_TRY_LET(holds, store::HoldRepository(context.connection).byIds(list, context.scope()));
  const bool others = holds.size() < list.size();
  return Answer{std::move(holds), others};
}

} // namespace muniment::workspace
