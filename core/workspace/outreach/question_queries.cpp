#include "core/workspace/outreach/question_queries.h"

#include "core/store/actor_repository.h"
#include "core/store/answer_repository.h"
#include "core/store/ledger_repository.h"
#include "core/store/live_fact_repository.h"
#include "core/store/live_message_repository.h"
#include "core/store/person_repository.h"
#include "core/workspace/outreach/answer_channel.h"

namespace muniment::workspace {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostAnswers = 100;

/// Nothing where it was a program.
Result<QString> nameOfActor(store::Connection& connection, const QString& id) {
  const auto parsed = ActorId::parse(id);
  if (!parsed)
    return QString();
  MUNIMENT_TRY_LET(actor, store::ActorRepository(connection).byId(*parsed));
  return actor ? actor->name : QString();
}

Result<std::vector<QuestionById::Sent>> sentOf(QueryContext& context, const Question& question) {
  std::vector<DeliveryId> deliveries;
  for (const Question::Sending& sending : question.sendings)
    deliveries.push_back(DeliveryId::parse(sending.delivery.section(u':', 1)).value_or(DeliveryId()));
  MUNIMENT_TRY_LET(links, store::LiveMessageRepository(context.connection).sentBy(deliveries, context.scope()));
  std::vector<MessageId> messages;
  for (const LiveLink& link : links)
    messages.push_back(link.message);
  MUNIMENT_TRY_LET(told, store::LiveFactRepository(context.connection).ofMessages(messages, context.scope()));
  std::map<MessageId, std::vector<LiveFact>> facts;
  for (auto& [message, fact] : told)
    facts[message].push_back(std::move(fact));
  std::vector<QuestionById::Sent> sent;
  for (std::size_t i = 0; i < deliveries.size(); ++i) {
    QuestionById::Sent& one = sent.emplace_back();
    one.sending = question.sendings[i];
    const auto link = std::ranges::find(links, deliveries[i], &LiveLink::arrival);
    if (link == links.end())
      continue;
    one.message = link->message;
    one.wamid = link->wamid;
    if (LiveState state = foldFacts(facts[link->message]); !state.receipts.empty())
      one.receipt = std::move(state.receipts.front());
  }
  return sent;
}

/// Who took a message for an answer, where that was a person: their entry names the task that they closed by it.
Result<std::map<QString, QString>> settledBy(QueryContext& context, const Question& question) {
  std::map<QString, QString> names;
  if (std::ranges::none_of(question.answers, [](const Question::Answer& answer) { return answer.hand.has_value(); }))
    return names;
  store::EntryFilter filter;
  filter.verbs = {u"answer.taken"_s};
  filter.subject = aggregateOf(question.id);
  MUNIMENT_TRY_LET(
      entries,
      store::LedgerRepository(context.connection).before(Json::kLargestInteger, kMostAnswers, filter, context.scope()));
  for (const LedgerEntry& entry : entries) {
    MUNIMENT_TRY_LET(line, parseJson(entry.line));
    const Json& payload = line.at(u"payload"_s);
    if (payload.text(u"task").isEmpty())
      continue;
    MUNIMENT_TRY_LET(name, nameOfActor(context.connection, entry.actor));
    names.emplace(payload.text(u"message"), name);
  }
  return names;
}

} // namespace

Result<QuestionsPage::Answer> QuestionsPage::answer(QueryContext& context) const {
  MUNIMENT_TRY_LET(found,
                   store::QuestionRepository(context.connection).page(filter, before, limit + 1, context.scope()));
  Answer answer{std::move(found), false};
  answer.hasMore = answer.questions.size() > static_cast<std::size_t>(limit);
  if (answer.hasMore)
    answer.questions.pop_back();
  return answer;
}

Result<QuestionById::Answer> QuestionById::answer(QueryContext& context) const {
  MUNIMENT_TRY_LET(found, store::QuestionRepository(context.connection).byId(question, context.scope()));
  if (!found)
    return failure(ErrorKind::NotFound, "question.unknown"_L1);
  Answer answer;
  answer.question = std::move(*found);
  MUNIMENT_TRY_LET(person, store::PersonRepository(context.connection).byId(answer.question.person, context.scope()));
  answer.person = person ? person->name : QString();
  MUNIMENT_TRY_LET(asker, nameOfActor(context.connection, answer.question.askedBy));
  answer.asker = asker;
  store::AnswerRepository answers(context.connection);
  MUNIMENT_TRY_LET(links, answers.linksOf(question));
  answer.links = std::move(links);
  MUNIMENT_TRY_LET(devices, answers.devicesOf(answer.question.person));
  answer.devices = std::move(devices);
  for (PushDevice& device : answer.devices) {
    device.sealed.clear();
    device.lastTakenAt.reset(); // may be of a question that not everybody may know of
  }
  for (const AnswerLink& link : answer.links) {
    MUNIMENT_TRY_LET(opener, givenBy(context.connection, link));
    MUNIMENT_TRY_LET(name, nameOfActor(context.connection, opener));
    answer.openers.emplace(link.id, name);
  }
  MUNIMENT_TRY_LET(settled, settledBy(context, answer.question));
  answer.settledBy = std::move(settled);
  MUNIMENT_TRY_LET(sent, sentOf(context, answer.question));
  answer.sent = std::move(sent);
  if (answer.question.stake != Question::Stake::High)
    return answer;
  MUNIMENT_TRY_LET(pin, answers.pinOf(answer.question.person));
  if (pin) {
    MUNIMENT_TRY_LET(setter, nameOfActor(context.connection, pin->setBy));
    answer.pinSetter = setter;
    answer.pinSetAt = pin->setAt;
  }
  return answer;
}

} // namespace muniment::workspace
