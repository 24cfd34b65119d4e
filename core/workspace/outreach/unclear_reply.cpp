#include "core/workspace/outreach/unclear_reply.h"

#include "core/access/deputies.h"
#include "core/outreach/received_answer.h"
#include "core/store/live_message_repository.h"
#include "core/store/message_repository.h"
#include "core/store/person_repository.h"
#include "core/store/question_repository.h"
#include "core/store/task_repository.h"
#include "core/tasks/tasks.h"
#include "core/workspace/conversations/sensitive.h"
#include "core/workspace/live/live_queries.h"
#include "core/workspace/outreach/notify_devices.h"
#include "core/workspace/outreach/outreach_tasks.h"
#include "core/workspace/outreach/take_replies.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

constexpr int kMostQuestions = 20; ///< of each kind for each person
constexpr int kMostMessages = 50;
constexpr std::int64_t kSecond = 1'000;

/// The conversation that a task of this kind is about.
Result<ConversationId> conversationOf(const model::Task& task) {
  const auto id = ConversationId::parse(task.subject.section(u':', 2));
  if (!id || task.subject != QLatin1StringView(kUnclearReply) + aggregateOf(*id))
    return failure(ErrorKind::NotFound, "task.unknown"_L1);
  return *id;
}

Result<model::Task> taskBy(store::Connection& connection, const TaskId& id, const Scope& scope) {
  MUNIMENT_TRY_LET(task, store::TaskRepository(connection).byId(id, scope));
  if (!task)
    return failure(ErrorKind::NotFound, "task.unknown"_L1);
  return std::move(*task);
}

/// Where a conversation leads to.
struct Line final {
  QString peer;
  QString phone; ///< with a leading +
};

Result<Line> lineOf(store::Connection& connection, const ConversationId& conversation, const Scope& scope) {
  MUNIMENT_TRY_LET(address, liveAddressOf(connection, conversation, scope));
  if (!address || address->party.phone.isEmpty())
    return failure(ErrorKind::Refused, "answer.not_theirs"_L1);
  return Line{address->peer, u'+' + address->party.phone};
}

bool isAnsweredBy(const Question& question, MessageId message) {
  return std::ranges::find(question.answers, aggregateOf(message), &Question::Answer::via) != question.answers.end();
}

/// Those to this number that waited for an answer, or ended without one.
Result<std::vector<Question>> waitingAt(store::Connection& connection, const Line& line, const Scope& scope) {
  std::vector<Question> waiting;
  MUNIMENT_TRY_LET(persons, store::PersonRepository(connection).knownAs({}, {line.phone}, scope));
  for (const Person& person : persons) {
    for (const Question::State state : {Question::State::Open, Question::State::Expired}) {
      MUNIMENT_TRY_LET(
          page, store::QuestionRepository(connection).page({state, person.id}, std::nullopt, kMostQuestions, scope));
      for (Question& question : page) {
        if (answerableSending(question, person, line.phone, line.peer))
          waiting.push_back(std::move(question));
      }
    }
  }
  return waiting;
}

/// What was written to us, and when, if it can be an answer at all.
Result<Message> messageBy(CommandContext& context, MessageId id, const ConversationId& conversation) {
  MUNIMENT_TRY_LET(message, store::MessageRepository(context.connection()).byId(id, context.scope()));
  MUNIMENT_TRY_LET(links,
                   store::LiveMessageRepository(context.connection()).linksOf(std::span(&id, 1), context.scope()));
  if (!message || message->conversation != conversation || links.empty() || links.front().isOutbound)
    return failure(ErrorKind::NotFound, "message.unknown"_L1);
  return std::move(*message);
}

Result<Question::Hand> handOf(CommandContext& context, const Question& question, const Line& line, Instant at) {
  MUNIMENT_TRY_LET(person, store::PersonRepository(context.connection()).byId(question.person, context.scope()));
  const Question::Sending* sending = person ? answerableSending(question, *person, line.phone, line.peer) : nullptr;
  if (!sending || at.plusMilliseconds(kSecond) < sending->at)
    return failure(ErrorKind::Refused, "answer.not_theirs"_L1);
  return Question::Hand{line.phone, sending->verifiedAt, {}};
}

Result<std::vector<StateChange>> close(CommandContext& context, const model::Task& task, const QString& comment) {
  const access::Session& session = context.session();
  MUNIMENT_TRY_LET(absent, access::absentFor(context.connection(), session, context.now()));
  const tasks::Decision decided{u"done"_s, comment, session.onBehalfOf ? *session.onBehalfOf : session.actor,
                                context.now(), access::idsOf(absent)};
  MUNIMENT_TRY_LET(state, tasks::decide(context.connection(), task, decided));
  return std::vector<StateChange>{std::move(state)};
}

} // namespace

Result<UnclearReply::Answer> UnclearReply::answer(QueryContext& context) const {
  MUNIMENT_TRY_LET(found, taskBy(context.connection, task, context.scope()));
  MUNIMENT_TRY_LET(conversation, conversationOf(found));
  MUNIMENT_TRY_LET(line, lineOf(context.connection, conversation, context.scope()));
  Answer answer;
  MUNIMENT_TRY_LET(waiting, waitingAt(context.connection, line, context.scope()));
  answer.questions = std::move(waiting);
  if (answer.questions.empty())
    return answer;
  const Instant since = std::ranges::min(answer.questions, {}, &Question::askedAt).askedAt;
  MUNIMENT_TRY_LET(
      latest, store::LiveMessageRepository(context.connection).latest(conversation, kMostMessages, context.scope()));
  MUNIMENT_TRY_LET(closed, isSensitive(context.connection, aggregateOf(conversation)));
  for (const LiveLink& link : latest) {
    if (link.isOutbound || link.isPast || std::ranges::any_of(answer.questions, [&](const Question& question) {
          return isAnsweredBy(question, link.message);
        }))
      continue;
    MUNIMENT_TRY_LET(message, store::MessageRepository(context.connection).byId(link.message, context.scope()));
    if (message && message->time.milliseconds + kSecond >= since.milliseconds())
      answer.messages.push_back(
          {message->id, Instant::fromMilliseconds(message->time.milliseconds), closed ? QString() : message->text});
  }
  return answer;
}

Json SettleReply::describe() const {
  return Json::Object{{u"choice"_s, choice},
                      {u"comment"_s, comment},
                      {u"message"_s, aggregateOf(message)},
                      {u"question"_s, question.toString()},
                      {u"task"_s, task.toString()}};
}

Result<Json> SettleReply::apply(CommandContext& context) const {
  MUNIMENT_TRY_LET(found, taskBy(context.connection(), task, context.scope()));
  MUNIMENT_TRY_LET(conversation, conversationOf(found));
  MUNIMENT_TRY_LET(said, messageBy(context, message, conversation));
  store::QuestionRepository questions(context.connection());
  MUNIMENT_TRY(questions.lock(question));
  MUNIMENT_TRY_LET(asked, questions.byId(question, context.scope()));
  if (!asked)
    return failure(ErrorKind::NotFound, "question.unknown"_L1);
  if (asked->state == Question::State::Withdrawn)
    return failure(ErrorKind::Refused, "question.not_open"_L1);
  const Instant at = Instant::fromMilliseconds(said.time.milliseconds);
  MUNIMENT_TRY_LET(line, lineOf(context.connection(), conversation, context.scope()));
  MUNIMENT_TRY_LET(hand, handOf(context, *asked, line, at));
  if (!mayBeAnsweredByMessage(*asked) || isAnsweredBy(*asked, message))
    return failure(ErrorKind::Refused, "answer.not_allowed"_L1);
  const outreach::ReceivedAnswer received{choice, choice < 0 ? said.text : QString(), {}};
  MUNIMENT_TRY_LET(weighed, outreach::weigh(*asked, received, aggregateOf(message), at));
  weighed.hand = std::move(hand);
  const Question::Standing standing = weighed.standing;
  if (standing == Question::Standing::Counted)
    asked->state = Question::State::Answered;
  asked->answers.push_back(std::move(weighed));
  EntryDraft draft;
  draft.verb = u"answer.taken"_s;
  draft.payload = {
      {u"message"_s, aggregateOf(message)}, {u"standing"_s, nameOf(standing)}, {u"task"_s, task.toString()}};
  MUNIMENT_TRY(keep(context.connection(), *asked, draft));
  MUNIMENT_TRY_LET(states, settleAnswer(context.connection(), *asked, standing, context.now()));
  draft.state.insert(draft.state.end(), states.begin(), states.end());
  context.record(std::move(draft));
  EntryDraft closed;
  closed.verb = u"task.decided"_s;
  closed.subject = aggregateOf(task);
  closed.matter = found.matter;
  closed.payload = {{u"about"_s, found.subject}, {u"decision"_s, u"done"_s}, {u"kind"_s, nameOf(found.kind)}};
  MUNIMENT_TRY_LET(decided, close(context, found, comment));
  closed.state = std::move(decided);
  context.record(std::move(closed));
  return Json::Object{
      {u"question"_s, question.toString()}, {u"standing"_s, nameOf(standing)}, {u"task"_s, task.toString()}};
}

} // namespace muniment::workspace
