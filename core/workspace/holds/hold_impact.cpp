#include "core/workspace/holds/hold_impact.h"

#include "core/access/scope_maker.h"
#include "core/store/class_repository.h"
#include "core/store/conversation_repository.h"
#include "core/store/hold_coverage.h"
#include "core/store/hold_repository.h"
#include "core/store/item_repository.h"
#include "core/store/matter_repository.h"
#include "core/store/person_repository.h"
#include "core/store/record_repository.h"
#include "core/store/snapshot_repository.h"
#include "core/workspace/services.h"
#include "core/workspace/workspace_day.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;
using Kind = HoldTargetKind;

constexpr int kAtOnce = 500;
constexpr int kMostDue = 20'000;

Result<void> addWaiting(const HoldId& hold, const store::DueRecord& due, const store::HoldIds& holds, int limit,
                        HoldImpact::Answer& answer, QueryContext& context) {
  if (!holds.contains(hold))
    return {};
  ++answer.total;
  if (std::ssize(answer.first) >= limit)
    return {};
  MUNIMENT_TRY_LET(record, store::RecordRepository(context.connection).byId(due.record, context.scope()));
  if (record)
    answer.first.push_back({due.record, record->number, record->title, due.dueOn, holds.size() == 1});
  return {};
}

Result<QString> nameOfTarget(const HoldTarget& target, QueryContext& context) {
  store::Connection& connection = context.connection;
  const Scope& scope = context.scope();
  switch (target.kind) {
  case Kind::Record: {
    MUNIMENT_TRY_LET(
        found, store::RecordRepository(connection).byId(RecordId::parse(target.target).value_or(RecordId()), scope));
    return found ? found->number + u' ' + found->title : QString();
  }
  case Kind::Class: {
    MUNIMENT_TRY_LET(found, store::ClassRepository(connection).byId(ClassId::parse(target.target).value_or(ClassId())));
    return found ? found->code + u' ' + found->name : QString();
  }
  case Kind::Conversation: {
    MUNIMENT_TRY_LET(found, store::ConversationRepository(connection)
                                .summary(ConversationId::parse(target.target).value_or(ConversationId()), scope));
    return found ? found->conversation.title : QString();
  }
  case Kind::Item: {
    MUNIMENT_TRY_LET(found,
                     store::ItemRepository(connection).byId(ItemId::parse(target.target).value_or(ItemId()), scope));
    return found ? found->name : QString();
  }
  case Kind::Person: {
    MUNIMENT_TRY_LET(
        found, store::PersonRepository(connection).byId(PersonId::parse(target.target).value_or(PersonId()), scope));
    return found ? found->name : QString();
  }
  case Kind::Query:
    return target.target;
  case Kind::Matter:
  case Kind::Message:
    break;
  }
  return QString();
}

} // namespace

Result<HoldImpact::Answer> HoldImpact::answer(QueryContext& context) const {
  MUNIMENT_TRY_LET(found, store::HoldRepository(context.connection).byId(hold, context.scope()));
  if (!found)
    return failure(ErrorKind::NotFound, "hold.unknown"_L1);
  const QDate today = todayIn(context.services, context.services.environment.clock->now());
  MUNIMENT_TRY_LET(coverage, store::HoldCoverage::read(context.connection, today, access::ScopeMaker::system()));
  Answer answer;
  std::optional<store::DueRecord> last;
  for (int looked = 0;; looked += kAtOnce) {
    MUNIMENT_TRY_LET(page, store::SnapshotRepository(context.connection).due({today}, last, kAtOnce, context.scope()));
    std::vector<RecordId> ids;
    for (const store::DueRecord& due : page)
      ids.push_back(due.record);
    MUNIMENT_TRY_LET(held, coverage.onRecords(ids));
    for (const store::DueRecord& due : page) {
      if (const auto holds = held.find(due.record); holds != held.end())
        MUNIMENT_TRY(addWaiting(hold, due, holds->second, limit, answer, context));
    }
    if (std::ssize(page) < kAtOnce)
      return answer;
    if (looked + kAtOnce >= kMostDue) {
      answer.isComplete = false;
      return answer;
    }
    last = page.back();
  }
}

QStringList HoldImpact::journalSubjects(const Answer& given, const access::Session&) const {
  QStringList subjects;
  for (const Waiting& waiting : given.first)
    subjects.append(aggregateOf(waiting.record));
  return subjects;
}

Result<std::map<QString, QString>> namesOf(std::span<const HoldTarget> targets, QueryContext& context) {
  std::map<QString, QString> names;
  for (const HoldTarget& target : targets) {
    MUNIMENT_TRY_LET(name, nameOfTarget(target, context));
    names.emplace(target.target, name);
  }
  MUNIMENT_TRY_LET(matters, store::MatterRepository(context.connection).all(context.scope()));
  for (const Matter& matter : matters) {
    if (const auto known = names.find(matter.id.toString()); known != names.end())
      known->second = matter.code + u' ' + matter.name;
  }
  return names;
}

} // namespace muniment::workspace
