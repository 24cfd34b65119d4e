#include "core/workspace/tasks/task_queries.h"

#include "core/access/deputies.h"
#include "core/model/disposition.h"
#include "core/model/hold.h"
#include "core/store/actor_repository.h"
#include "core/store/campaign_repository.h"
#include "core/store/case_parts.h"
#include "core/store/case_repository.h"
#include "core/store/conversation_repository.h"
#include "core/store/counterpart_repository.h"
#include "core/store/delivery_repository.h"
#include "core/store/hold_repository.h"
#include "core/store/peer_conflict_repository.h"
#include "core/store/planned_change_repository.h"
#include "core/store/question_repository.h"
#include "core/store/record_repository.h"
#include "core/store/snapshot_repository.h"
#include "core/store/task_chain_repository.h"
#include "core/store/task_repository.h"
#include "core/tasks/tasks.h"
#include "core/workspace/alarms/live_alarm_words.h"
#include "core/workspace/holds/hold_change.h"
#include "core/workspace/outreach/unclear_reply.h"
#include "core/workspace/records/planned_changes.h"
#include "core/workspace/services.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

constexpr std::int64_t kWeek = std::int64_t{7} * 86'400'000;

const Actor& actorOf(const QueryContext& context) {
  return context.session.onBehalfOf ? *context.session.onBehalfOf : context.session.actor;
}

Result<std::vector<ActorId>> standsInFor(QueryContext& context) {
  const Instant now = context.services.environment.clock->now();
  MUNIMENT_TRY_LET(absent, access::absentFor(context.connection, context.session, now));
  return access::idsOf(absent);
}

Result<store::TaskFilter> mine(QueryContext& context) {
  store::TaskFilter filter;
  filter.assignee = actorOf(context).id;
  filter.roles = actorOf(context).roles;
  MUNIMENT_TRY_LET(absent, standsInFor(context));
  filter.standsInFor = std::move(absent);
  return filter;
}

template <class T>
Result<std::optional<CaseId>> caseOfPart(const QString& subject, QueryContext& context) {
  const auto id = decltype(T::id)::parse(subject.section(u':', 1));
  if (!id || subject != aggregateOf(*id))
    return std::optional<CaseId>();
  MUNIMENT_TRY_LET(found, store::CaseParts<T>(context.connection).byId(*id, context.scope()));
  return found ? std::optional(found->file) : std::nullopt;
}

/// What stands for something in a records system, or a difference with one. Nothing where it is neither.
Result<bool> addCounterpart(TaskById::Answer& answer, QueryContext& context) {
  const QString& subject = answer.task.subject;
  std::optional<CounterpartId> id;
  if (const auto conflict = PeerConflictId::parse(subject.section(u':', 1));
      conflict && subject == aggregateOf(*conflict)) {
    MUNIMENT_TRY_LET(found, store::PeerConflictRepository(context.connection).byId(*conflict, context.scope()));
    id = found ? std::optional(found->counterpart) : std::nullopt;
  } else if (const auto counterpart = CounterpartId::parse(subject.section(u':', 1));
             counterpart && subject == aggregateOf(*counterpart)) {
    id = counterpart;
  }
  if (!id)
    return false;
  MUNIMENT_TRY_LET(found, store::CounterpartRepository(context.connection).byId(*id, context.scope()));
  if (!found)
    return true;
  answer.about = found->label;
  if (const auto record = RecordId::parse(found->subject.section(u':', 1));
      record && found->subject == aggregateOf(*record)) {
    MUNIMENT_TRY_LET(known, store::RecordRepository(context.connection).byId(*record, context.scope()));
    answer.about = known ? known->number + u' ' + known->title : QString();
  }
  return true;
}

/// A change of the file plan whose day has come. False where it is something else.
Result<bool> addPlanned(TaskById::Answer& answer, QueryContext& context) {
  const auto id = PlannedChangeId::parse(answer.task.subject.section(u':', 1));
  if (!id || answer.task.subject != aggregateOf(*id))
    return false;
  answer.why = plannedAdvice();
  const auto found = store::PlannedChangeRepository(context.connection).byId(*id);
  if (!found && found.error().kind != ErrorKind::VerificationFailed) // that it cannot be read is what the task is about
    return Failure(found.error());
  answer.about = found && *found ? (*found)->code() : QString();
  return true;
}

/// A case, or a step, a proposal or a conflict of one.
Result<void> addCase(TaskById::Answer& answer, QueryContext& context) {
  const QString& subject = answer.task.subject;
  auto id = CaseId::parse(subject.section(u':', 1));
  if (!id || subject != aggregateOf(*id)) {
    MUNIMENT_TRY_LET(ofStep, caseOfPart<CaseStep>(subject, context));
    MUNIMENT_TRY_LET(ofProposal, caseOfPart<CaseProposal>(subject, context));
    MUNIMENT_TRY_LET(ofMirror, caseOfPart<CaseMirror>(subject, context));
    id = ofStep ? ofStep : ofProposal ? ofProposal : ofMirror;
  }
  if (!id)
    return {};
  MUNIMENT_TRY_LET(found, store::CaseRepository(context.connection).byId(*id, context.scope()));
  if (found)
    answer.about = found->number + u' ' + found->value(casefield::kTitle);
  return {};
}

Result<void> addSubject(TaskById::Answer& answer, QueryContext& context) {
  const QString id = answer.task.subject.section(u':', 1);
  if (const auto alarm = alarmSubjectFrom(answer.task.subject)) {
    answer.about = alarm->peer;
    answer.why = alarm->kind ? LiveAlarmWords::advice(*alarm->kind) : LiveAlarmWords::gapAdvice();
    return {};
  }
  if (answer.task.subject.startsWith(QLatin1StringView(kUnclearReply))) {
    const auto conversation = ConversationId::parse(id.section(u':', 1));
    MUNIMENT_TRY_LET(found, store::ConversationRepository(context.connection)
                                .byId(conversation.value_or(ConversationId()), context.scope()));
    answer.about = found ? found->conversation.title : QString();
    answer.why = LiveAlarmWords::unclearReply();
    return {};
  }
  if (const auto conversation = ConversationId::parse(id);
      conversation && answer.task.subject == aggregateOf(*conversation)) {
    MUNIMENT_TRY_LET(found, store::ConversationRepository(context.connection).byId(*conversation, context.scope()));
    answer.about = found ? found->conversation.title : QString();
    answer.why = LiveAlarmWords::samePerson();
    return {};
  }
  const bool isCollection = answer.task.subject.startsWith(QLatin1StringView(kCollection));
  if (const auto hold = HoldId::parse(id.section(u':', isCollection ? 1 : 0));
      hold && (isCollection || answer.task.subject == aggregateOf(*hold))) {
    MUNIMENT_TRY_LET(found, store::HoldRepository(context.connection).byId(*hold, context.scope()));
    if (found) {
      answer.about = found->code + u' ' + found->name;
      answer.why = found->noticeText;
    }
  } else if (const auto record = RecordId::parse(id); record && answer.task.subject == aggregateOf(*record)) {
    MUNIMENT_TRY_LET(found, store::RecordRepository(context.connection).byId(*record, context.scope()));
    if (found)
      answer.about = found->number + u' ' + found->title;
  } else if (const auto snapshot = SnapshotId::parse(id); snapshot && answer.task.subject == aggregateOf(*snapshot)) {
    MUNIMENT_TRY_LET(found, store::SnapshotRepository(context.connection).byId(*snapshot, context.scope()));
    if (found)
      answer.about = found->name;
  } else if (const auto delivery = DeliveryId::parse(id); delivery && answer.task.subject == aggregateOf(*delivery)) {
    MUNIMENT_TRY_LET(found, store::DeliveryRepository(context.connection).byId(*delivery, context.scope()));
    if (found)
      answer.about = found->peer + u' ' + found->kind;
  } else if (const auto question = QuestionId::parse(id); question && answer.task.subject == aggregateOf(*question)) {
    MUNIMENT_TRY_LET(found, store::QuestionRepository(context.connection).byId(*question, context.scope()));
    if (found)
      answer.about = found->text;
  } else if (const auto campaign = CampaignId::parse(id); campaign && answer.task.subject == aggregateOf(*campaign)) {
    MUNIMENT_TRY_LET(found, store::CampaignRepository(context.connection).byId(*campaign, context.scope()));
    if (found)
      answer.about = found->name;
  } else {
    MUNIMENT_TRY_LET(isPlanned, addPlanned(answer, context));
    if (isPlanned)
      return {};
    MUNIMENT_TRY_LET(isOfRecordsSystem, addCounterpart(answer, context));
    return isOfRecordsSystem ? Result<void>() : addCase(answer, context);
  }
  return {};
}

Result<void> addPeople(TaskById::Answer& answer, QueryContext& context) {
  store::ActorRepository actors(context.connection);
  if (const auto asker = ActorId::parse(answer.task.askedBy)) {
    MUNIMENT_TRY_LET(found, actors.byId(*asker));
    answer.asker = found ? found->name : QString();
  }
  if (answer.task.assignee) {
    MUNIMENT_TRY_LET(found, actors.byId(*answer.task.assignee));
    answer.assignee = found ? found->name : QString();
  }
  return {};
}

} // namespace

Result<TasksPage::Answer> TasksPage::answer(QueryContext& context) const {
  MUNIMENT_TRY_LET(filter, mine(context));
  filter.kind = kind;
  filter.state = state;
  if (whose == Whose::Everybodys) {
    if (!actorOf(context).roles.contains(Role::RecordsManager))
      return failure(ErrorKind::Refused, "task.not_everybodys"_L1);
    filter.everybody = true;
  }
  if (role) {
    filter.assignee.reset();
    std::erase_if(filter.roles, [&](Role held) { return held != *role; });
  }
  store::TaskRepository repository(context.connection);
  MUNIMENT_TRY_LET(tasks, repository.page(filter, after, limit + 1, context.scope()));
  MUNIMENT_TRY_LET(total, repository.count(filter, context.scope()));
  Answer answer{std::move(tasks), total, false};
  answer.hasMore = answer.tasks.size() > static_cast<std::size_t>(limit);
  if (answer.hasMore)
    answer.tasks.pop_back();
  return answer;
}

Result<TaskById::Answer> TaskById::answer(QueryContext& context) const {
  MUNIMENT_TRY_LET(found, store::TaskRepository(context.connection).byId(task, context.scope()));
  if (!found)
    return failure(ErrorKind::NotFound, "task.unknown"_L1);
  Answer answer{std::move(*found), false, {}, {}, {}, {}, {}, {}};
  MUNIMENT_TRY_LET(absent, standsInFor(context));
  answer.isMine = tasks::isFor(answer.task, actorOf(context), absent);
  answer.decisions = tasks::decisionsOf(answer.task.kind);
  MUNIMENT_TRY(addSubject(answer, context));
  MUNIMENT_TRY(addPeople(answer, context));
  MUNIMENT_TRY_LET(chain, store::TaskChainRepository(context.connection).of(task, context.scope()));
  answer.chain = std::move(chain);
  return answer;
}

Result<TaskCount::Answer> TaskCount::answer(QueryContext& context) const {
  store::TaskRepository repository(context.connection);
  MUNIMENT_TRY_LET(filter, mine(context));
  MUNIMENT_TRY_LET(open, repository.count(filter, context.scope()));
  Answer answer{open, 0, 0, 0};
  for (const auto kind : {model::Task::Kind::ApproveDeclaration, model::Task::Kind::ApproveDisposition}) {
    filter.kind = kind;
    MUNIMENT_TRY_LET(approvals, repository.count(filter, context.scope()));
    answer.approvals += approvals;
  }
  filter.kind.reset();
  const Instant now = context.services.environment.clock->now();
  filter.dueBefore = now;
  MUNIMENT_TRY_LET(overdue, repository.count(filter, context.scope()));
  filter.dueBefore = now.plusMilliseconds(kWeek);
  MUNIMENT_TRY_LET(soon, repository.count(filter, context.scope()));
  answer.overdue = overdue;
  answer.dueSoon = soon - overdue;
  return answer;
}

} // namespace muniment::workspace
