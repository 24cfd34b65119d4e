#include "core/workspace/disposition/triage_commands.h"

#include "core/store/message_repository.h"
#include "core/store/record_member_repository.h"
#include "core/store/triage_repository.h"
#include "core/workspace/disposition/triage_queries.h"
#include "core/workspace/records/declare_record.h"
#include "core/workspace/records/entry_state.h"
#include "core/workspace/services.h"
#include "core/workspace/workspace_day.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;
using Kind = TriageDecision::Kind;
using Reason = TriageDecision::Reason;

Failure refused(QLatin1StringView id, const QString& argument = {}) {
  return failure(ErrorKind::Refused, id, argument.isEmpty() ? QStringList() : QStringList{argument});
}

Json jsonOf(const QStringList& texts) {
  Json::Array array;
  for (const QString& text : texts)
    array.emplace_back(text);
  return array;
}

Result<UndecidedLine> lineOf(CommandContext& context, const QString& subject) {
  MUNIMENT_TRY_LET(line, undecidedLine(context.connection(), context.services(), subject, context.scope()));
  if (!line)
    return failure(ErrorKind::NotFound, "triage.unknown"_L1);
  return std::move(*line);
}

Result<void> checkCount(const QStringList& subjects, qsizetype most) {
  if (subjects.isEmpty() || subjects.size() > most || QSet(subjects.begin(), subjects.end()).size() != subjects.size())
    return refused("triage.too_many"_L1, QString::number(most));
  return {};
}

Result<void> check(const DecideTriage& wish, QDate today) {
  MUNIMENT_TRY(checkCount(wish.subjects, DecideTriage::kMost));
  if ((wish.kind == Kind::NotRecord) != (wish.reason != Reason::None))
    return refused("triage.reason"_L1);
  const bool isDay = wish.until && *wish.until > today && *wish.until <= today.addDays(DecideTriage::kLongest);
  if (wish.kind == Kind::Later ? !isDay : wish.until.has_value())
    return refused("triage.day"_L1, QString::number(DecideTriage::kLongest));
  return {};
}

/// The messages of a conversation that are in no record.
Result<std::vector<records::Run>> restOf(CommandContext& context, const store::UndecidedContent& content) {
  MUNIMENT_TRY_LET(total, store::MessageRepository(context.connection()).nextPosition(content.number, context.scope()));
  MUNIMENT_TRY_LET(
      kept, store::RecordMemberRepository(context.connection()).stretches(*content.conversation, context.scope()));
  std::ranges::sort(kept, {}, &store::RecordStretch::first);
  std::vector<records::Run> rest;
  std::int64_t next = 0;
  for (const store::RecordStretch& stretch : kept) {
    if (stretch.first > next)
      rest.push_back({next, stretch.first - 1});
    next = std::max(next, stretch.last + 1);
  }
  if (next < total)
    rest.push_back({next, total - 1});
  return rest;
}

/// A class takes what is not a record only if it ends there.
Result<void> mustEndInDestruction(CommandContext& context, const ClassId& id) {
  MUNIMENT_TRY_LET(plan, records::loadPlan(context.connection()));
  const RecordClass* known = records::ClassTree(plan.classes).find(id);
  if (!known)
    return failure(ErrorKind::NotFound, "class.unknown"_L1);
  if (!endsInDestruction(plan, id))
    return refused("triage.class_keeps"_L1, known->code);
  return {};
}

Result<void> mayBePutUp(const UndecidedLine& line) {
  if (line.content.standing != Kind::NotRecord || !line.decision)
    return refused("triage.not_decided"_L1);
  if (line.isHeld)
    return refused("triage.held"_L1);
  if (line.inOpenCase)
    return refused("triage.in_case"_L1);
  if (!line.mayBePutUp)
    return refused("triage.early"_L1, line.decision->until->toString(Qt::ISODate));
  return {};
}

} // namespace

Json DecideTriage::describe() const {
  return Json::Object{{u"kind"_s, nameOf(kind)},
                      {u"reason"_s, nameOf(reason)},
                      {u"subjects"_s, jsonOf(subjects)},
                      {u"until"_s, until ? Json(until->toString(Qt::ISODate)) : Json()}};
}

Result<Json> DecideTriage::apply(CommandContext& context) const {
  const QDate today = todayIn(context.services(), context.now());
  MUNIMENT_TRY(check(*this, today));
  store::TriageRepository repository(context.connection());
  for (const QString& subject : subjects) {
    MUNIMENT_TRY_LET(line, lineOf(context, subject));
    if (kind == Kind::Open && (!line.decision || line.decision->kind == Kind::Open))
      return refused("triage.not_decided"_L1);
    TriageDecision decision{TriageId::make(context.now()),
                            line.content.conversation,
                            line.content.item,
                            kind,
                            reason,
                            line.content.messages,
                            until,
                            context.session().actor.id,
                            context.now(),
                            makeSalt()};
    if (line.content.conversation) {
      MUNIMENT_TRY_LET(
          total, store::MessageRepository(context.connection()).nextPosition(line.content.number, context.scope()));
      decision.messages = total;
    }
    if (kind == Kind::NotRecord)
      decision.until = today.addDays(kGrace);
    MUNIMENT_TRY(repository.add(decision));
    EntryDraft draft;
    draft.verb = u"triage.decided"_s;
    draft.subject = decision.conversation ? aggregateOf(*decision.conversation) : aggregateOf(*decision.item);
    draft.matter = line.content.matter;
    draft.payload = {{u"kind"_s, nameOf(kind)},
                     {u"reason"_s, nameOf(reason)},
                     {u"until"_s, decision.until ? Json(decision.until->toString(Qt::ISODate)) : Json()}};
    MUNIMENT_TRY_LET(state, stateOf(aggregateOf(decision.id), decision));
    draft.state = {state};
    context.record(std::move(draft));
  }
  return Json::Object{{u"decided"_s, static_cast<std::int64_t>(subjects.size())}};
}

Json PutUpForDestruction::describe() const {
  return Json::Object{{u"class"_s, recordClass.toString()}, {u"subjects"_s, jsonOf(subjects)}};
}

Result<Json> PutUpForDestruction::apply(CommandContext& context) const {
  MUNIMENT_TRY(checkCount(subjects, kMost));
  MUNIMENT_TRY(mustEndInDestruction(context, recordClass));
  Json::Array numbers;
  for (const QString& subject : subjects) {
    MUNIMENT_TRY_LET(line, lineOf(context, subject));
    MUNIMENT_TRY(mayBePutUp(line));
    DeclareRecord declare;
    declare.recordClass = recordClass;
    declare.title = line.content.title.isEmpty() ? line.content.subject() : line.content.title;
    declare.foundBy = u"triage:"_s + nameOf(line.decision->reason);
    if (line.content.conversation) {
      MUNIMENT_TRY_LET(rest, restOf(context, line.content));
      declare.selection.conversation = line.content.conversation;
      declare.selection.runs = std::move(rest);
    } else {
      declare.selection.items = {*line.content.item};
    }
    MUNIMENT_TRY_LET(outcome, declare.apply(context));
    numbers.emplace_back(outcome.text(u"number"_s));
  }
  return Json::Object{{u"records"_s, std::move(numbers)}};
}

} // namespace muniment::workspace
