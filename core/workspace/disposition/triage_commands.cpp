#include "core/workspace/disposition/triage_commands.h"

#include "core/base/json_list.h"
#include "core/store/message_repository.h"
#include "core/store/record_member_repository.h"
#include "core/store/triage_repository.h"
#include "core/workspace/disposition/private_content.h"
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
  if (wish.kind == Kind::Destroyed) // follows, and is decided by nobody
    return refused("triage.not_decided"_L1);
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

/// What is written of one decision, before it is said what it changes beside.
TriageDecision decisionOn(CommandContext& context, const DecideTriage& wish) {
  TriageDecision decision;
  decision.id = TriageId::make(context.now());
  decision.kind = wish.kind;
  decision.reason = wish.reason;
  decision.until = wish.until;
  decision.author = context.session().actor.id;
  decision.at = context.now();
  decision.salt = makeSalt();
  const QDate today = todayIn(context.services(), context.now());
  if (wish.kind == Kind::NotRecord)
    decision.until = today.addDays(DecideTriage::kGrace);
  if (wish.kind == Kind::Private)
    decision.until = today.addDays(DecideTriage::kPrivateGrace);
  return decision;
}

Result<void> keep(CommandContext& context, const TriageDecision& decision, EntryDraft draft) {
  MUNIMENT_TRY(store::TriageRepository(context.connection()).add(decision));
  draft.verb = u"triage.decided"_s;
  draft.subject = decision.conversation ? aggregateOf(*decision.conversation) : aggregateOf(*decision.item);
  draft.payload = {{u"kind"_s, nameOf(decision.kind)},
                   {u"reason"_s, nameOf(decision.reason)},
                   {u"until"_s, decision.until ? Json(decision.until->toString(Qt::ISODate)) : Json()}};
  MUNIMENT_TRY_LET(state, stateOf(aggregateOf(decision.id), decision));
  draft.state.push_back(state);
  context.record(std::move(draft));
  return {};
}

Result<void> takeBackPrivate(CommandContext& context, const DecideTriage& wish, const TriageDecision& hidden) {
  TriageDecision decision = decisionOn(context, wish);
  decision.conversation = hidden.conversation;
  decision.item = hidden.item;
  decision.messages = hidden.messages;
  EntryDraft draft;
  MUNIMENT_TRY(showPrivate(context, hidden, draft));
  return keep(context, decision, std::move(draft));
}

Result<void> decide(CommandContext& context, const DecideTriage& wish, const QString& subject) {
  MUNIMENT_TRY_LET(newest, store::TriageRepository(context.connection()).newest({subject}));
  if (wish.kind == Kind::Open && !newest.empty() && newest.begin()->second.kind == Kind::Private)
    return takeBackPrivate(context, wish, newest.begin()->second);
  MUNIMENT_TRY_LET(line, lineOf(context, subject));
  if (wish.kind == Kind::Open && (!line.decision || line.decision->kind == Kind::Open))
    return refused("triage.not_decided"_L1);
  TriageDecision decision = decisionOn(context, wish);
  decision.conversation = line.content.conversation;
  decision.item = line.content.item;
  decision.messages = line.content.messages;
  if (line.content.conversation) {
    MUNIMENT_TRY_LET(total,
                     store::MessageRepository(context.connection()).nextPosition(line.content.number, context.scope()));
    decision.messages = total;
  }
  EntryDraft draft;
  draft.matter = line.content.matter;
  if (wish.kind == Kind::Private)
    MUNIMENT_TRY(hidePrivate(context, line, decision, draft));
  return keep(context, decision, std::move(draft));
}

} // namespace

Json DecideTriage::describe() const {
  return Json::Object{{u"kind"_s, nameOf(kind)},
                      {u"reason"_s, nameOf(reason)},
                      {u"subjects"_s, listOf(subjects)},
                      {u"until"_s, until ? Json(until->toString(Qt::ISODate)) : Json()}};
}

Result<Json> DecideTriage::apply(CommandContext& context) const {
  MUNIMENT_TRY(check(*this, todayIn(context.services(), context.now())));
  for (const QString& subject : subjects)
    MUNIMENT_TRY(decide(context, *this, subject));
  return Json::Object{{u"decided"_s, static_cast<std::int64_t>(subjects.size())}};
}

Json PutUpForDestruction::describe() const {
  return Json::Object{{u"class"_s, recordClass.toString()}, {u"subjects"_s, listOf(subjects)}};
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
