#include "core/workspace/rm/rm_commands.h"

#include "core/store/class_repository.h"
#include "core/store/counterpart_repository.h"
#include "core/store/record_repository.h"
#include "core/store/schedule_repository.h"
#include "core/store/task_repository.h"
#include "core/tasks/tasks.h"
#include "core/workspace/people/plan_part_commands.h"
#include "core/workspace/records/entry_state.h"
#include "core/workspace/records/record_access.h"
#include "core/workspace/rm/send_record.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;
using Kind = Counterpart::Kind;
using State = Counterpart::State;

constexpr qsizetype kLongestComment = 2'000;

Result<Counterpart> counterpartOf(const CounterpartId& id, const CommandContext& context) {
  MUNIMENT_TRY_LET(found, store::CounterpartRepository(context.connection()).byId(id, context.scope()));
  if (!found)
    return failure(ErrorKind::NotFound, "rm.counterpart_unknown"_L1);
  return std::move(*found);
}

/// The mark under which an answer is found again: a digest that the entry has as well.
QString proofOf(const AnswerAssignment& answer, const CommandContext& context) {
  const auto bytes = canonicalJson(Json::Object{{u"actor"_s, context.session().actorText()},
                                                {u"at"_s, context.now().toString()},
                                                {u"comment"_s, answer.comment},
                                                {u"counterpart"_s, answer.counterpart.toString()},
                                                {u"word"_s, answer.word}});
  return sha256(bytes.value_or(QByteArray())).toHex();
}

} // namespace

Result<std::optional<Counterpart>> sendRecord(CommandContext& context, const Connection& connection,
                                              const Record& record) {
  store::CounterpartRepository repository(context.connection());
  MUNIMENT_TRY_LET(before, repository.ofSubject(aggregateOf(record.id), context.scope()));
  Counterpart* known = nullptr;
  for (Counterpart& each : before)
    if (each.peer == connection.peer && each.kind == Kind::Record)
      known = &each;
  if (known && known->state != State::Blocked)
    return std::nullopt;
  RmChange change(context, connection, record.matter);
  Counterpart counterpart = known ? *known : change.make(Kind::Record, aggregateOf(record.id));
  if (record.matter && record.matter != connection.matter) {
    if (known)
      return *known;
    MUNIMENT_TRY(change.keep(counterpart, State::Blocked));
    MUNIMENT_TRY(change.ask(aggregateOf(counterpart.id), record.number));
    change.record(u"rm.blocked"_s, aggregateOf(record.id));
    return counterpart;
  }
  MUNIMENT_TRY(change.settle(aggregateOf(counterpart.id)));
  MUNIMENT_TRY(change.keep(counterpart, State::Wanted));
  MUNIMENT_TRY(change.queue(counterpart, RmOrder::kUpload));
  change.record(u"rm.queued"_s, aggregateOf(record.id));
  return counterpart;
}

Json SendToRecordsManagement::describe() const {
  return Json::Object{{u"peer"_s, peer}, {u"record"_s, record.toString()}};
}

Result<Json> SendToRecordsManagement::apply(CommandContext& context) const {
  MUNIMENT_TRY_LET(connection, recordsSystem(context, peer));
  MUNIMENT_TRY_LET(found, visibleRecord(context, record));
  MUNIMENT_TRY(mustBeInPart(context, kPermission, found.recordClass));
  if (!isKept(found.state))
    return failure(ErrorKind::Refused, "rm.record_not_declared"_L1, {found.number});
  MUNIMENT_TRY_LET(sent, sendRecord(context, connection, found));
  if (!sent)
    return failure(ErrorKind::Refused, "rm.already_there"_L1, {found.number, connection.name});
  return Json::Object{{u"counterpart"_s, sent->id.toString()}, {u"state"_s, nameOf(sent->state)}};
}

Json MatchCounterpart::describe() const {
  return Json::Object{{u"counterpart"_s, counterpart.toString()}, {u"subject"_s, subject}};
}

Result<Json> MatchCounterpart::apply(CommandContext& context) const {
  MUNIMENT_TRY_LET(found, counterpartOf(counterpart, context));
  if (found.kind != Kind::Class && found.kind != Kind::Schedule)
    return failure(ErrorKind::Usage, "rm.not_of_the_plan"_L1);
  MUNIMENT_TRY_LET(connection, recordsSystem(context, found.peer));
  if (const auto id = ClassId::parse(subject.section(u':', 1)); found.kind == Kind::Class && !subject.isEmpty()) {
    MUNIMENT_TRY_LET(known, id ? store::ClassRepository(context.connection()).byId(*id)
                               : Result<std::optional<RecordClass>>(std::optional<RecordClass>()));
    if (!known)
      return failure(ErrorKind::NotFound, "class.unknown"_L1, {subject});
    MUNIMENT_TRY_LET(others, store::CounterpartRepository(context.connection()).ofSubject(subject, context.scope()));
    for (const Counterpart& other : others)
      if (other.id != found.id && other.peer == found.peer && other.kind == found.kind)
        return failure(ErrorKind::Refused, "rm.matched_already"_L1, {other.label});
  }
  RmChange change(context, connection, std::nullopt);
  found.subject = subject;
  MUNIMENT_TRY(change.keep(found, subject.isEmpty() ? State::Proposed : State::There));
  change.record(u"rm.matched"_s, aggregateOf(found.id), {{u"subject"_s, subject}});
  return Json::Object{{u"counterpart"_s, found.id.toString()}, {u"subject"_s, subject}};
}

Json AnswerAssignment::describe() const {
  return Json::Object{
      {u"comment"_s, sha256(comment.toUtf8()).toHex()}, {u"counterpart"_s, counterpart.toString()}, {u"word"_s, word}};
}

Result<Json> AnswerAssignment::apply(CommandContext& context) const {
  if (comment.size() > kLongestComment)
    return failure(ErrorKind::Usage, "rm.comment_too_long"_L1, {QString::number(kLongestComment)});
  MUNIMENT_TRY_LET(found, counterpartOf(counterpart, context));
  if (found.kind != Kind::Assignment || found.state != State::There)
    return failure(ErrorKind::Refused, "rm.step_settled"_L1);
  MUNIMENT_TRY_LET(connection, recordsSystem(context, found.peer));
  RmChange change(context, connection, found.matter);
  MUNIMENT_TRY_LET(asked,
                   store::TaskRepository(context.connection()).bySubject(aggregateOf(found.id), context.scope()));
  const access::Session& session = context.session();
  const Actor& actor = session.onBehalfOf ? *session.onBehalfOf : session.actor;
  const auto open = std::ranges::find(asked, model::Task::State::Open, &model::Task::state);
  if (open == asked.end() || !tasks::isFor(*open, actor))
    return failure(ErrorKind::Refused, "task.not_yours"_L1);
  MUNIMENT_TRY_LET(closed, tasks::decide(context.connection(), *open, {u"done"_s, comment, actor, context.now()}));
  const QString proof = proofOf(*this, context);
  MUNIMENT_TRY(change.keep(found, State::Ending));
  MUNIMENT_TRY(change.queue(found, RmOrder::kAnswer, word, comment + u"\nMuniment "_s + proof));
  change.add(std::move(closed));
  change.record(u"rm.answered"_s, aggregateOf(found.id), {{u"proof"_s, proof}});
  return Json::Object{{u"counterpart"_s, found.id.toString()}, {u"proof"_s, proof}};
}

} // namespace muniment::workspace
