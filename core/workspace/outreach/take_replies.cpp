#include "core/workspace/outreach/take_replies.h"

#include "core/access/scope_maker.h"
#include "core/outreach/answer_words.h"
#include "core/outreach/received_answer.h"
#include "core/store/conversation_repository.h"
#include "core/store/delivery_repository.h"
#include "core/store/live_message_repository.h"
#include "core/store/message_repository.h"
#include "core/store/person_repository.h"
#include "core/store/question_repository.h"
#include "core/store/task_repository.h"
#include "core/tasks/tasks.h"
#include "core/workspace/live/live_queries.h"
#include "core/workspace/outreach/notify_devices.h"
#include "core/workspace/outreach/outreach_tasks.h"
#include "core/workspace/outreach/question_message.h"
#include "core/workspace/outreach/unclear_reply.h"

#include <QtCore/QCoreApplication>

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

constexpr std::int64_t kTimeToLook = 2LL * 86'400'000; ///< milliseconds
constexpr std::int64_t kSecond = 1'000;
constexpr int kMostOpen = 50;   ///< questions to one person that are looked at
constexpr int kMostLatest = 50; ///< messages before theirs that are looked at

class Words final {
  Q_DECLARE_TR_FUNCTIONS(TakeReplies)
};

/// The words of the message stay where they are protected.
QString unclearTitle() { return Words::tr("Which question does a message answer?"); }

/// The questions to a person that waited for an answer at a moment: also those that have ended since without one.
Result<std::vector<Question>> awaitedAt(store::Connection& connection, const PersonId& person, Instant at) {
  store::QuestionRepository questions(connection);
  const Scope system = access::ScopeMaker::system();
  MUNIMENT_TRY_LET(open, questions.page({Question::State::Open, person}, std::nullopt, kMostOpen, system));
  MUNIMENT_TRY_LET(ended, questions.page({Question::State::Expired, person}, std::nullopt, kMostOpen, system));
  for (Question& question : ended) {
    if (!question.isOverdue(at))
      open.push_back(std::move(question));
  }
  return open;
}

} // namespace

bool mayBeAnsweredByMessage(const Question& question) {
  return !question.matter && question.stake == Question::Stake::Ordinary;
}

const Question::Sending* answerableSending(const Question& question, const Person& person, const QString& phone,
                                           const QString& peer) {
  const auto sending =
      std::find_if(question.sendings.rbegin(), question.sendings.rend(), [&](const Question::Sending& each) {
        return each.phone == phone && each.peer == peer && !each.isLink;
      });
  if (sending == question.sendings.rend())
    return nullptr;
  const bool isTheirs = std::ranges::any_of(person.names, [&](const PersonName& name) {
    return name.kind == PersonName::Kind::Phone && name.value == phone && name.mappedAt <= sending->at;
  });
  return isTheirs ? &*sending : nullptr;
}

void TakeReplies::consider(const LiveItem& item) {
  const bool wrote = !item.isOutbound && !item.isPast && item.kind == MessageKind::Text;
  if (!wrote || !item.address.party.group.isEmpty() || item.address.party.isEmpty())
    return;
  m_replies.push_back({item.address, item.wamid, item.payload, item.quoted, item.text,
                       item.isTimed ? std::min(item.at, m_context->now()) : m_context->now(), item.arrival});
}

Result<void> TakeReplies::take() {
  std::set<QString> seen;
  for (const Reply& reply : m_replies) {
    if (seen.insert(reply.wamid).second)
      MUNIMENT_TRY(takeOne(reply));
  }
  return {};
}

Result<void> TakeReplies::takeOne(const Reply& reply) {
  store::LiveMessageRepository messages(m_context->connection());
  MUNIMENT_TRY_LET(links, messages.links(m_peer, reply.address.numberId, {reply.wamid}));
  // What was known before was dealt with then.
  if (links.empty() || links.front().arrival != reply.arrival)
    return {};
  const LiveLink& link = links.front();
  MUNIMENT_TRY_LET(phone, phoneOf(reply, link));
  MUNIMENT_TRY_LET(meaning, meaningOf(reply, link, phone));
  if (!meaning.question)
    return meaning.isUnsure ? ask(link) : Result<void>();
  MUNIMENT_TRY_LET(taken, answer(reply, *meaning.question, meaning, phone, link));
  return taken ? Result<void>() : ask(link);
}

Result<QString> TakeReplies::phoneOf(const Reply& reply, const LiveLink& link) const {
  QString phone = reply.address.party.phone;
  if (phone.isEmpty()) { // whoever hides the number is known by the conversation
    store::Connection& connection = m_context->connection();
    MUNIMENT_TRY_LET(message, store::MessageRepository(connection).byId(link.message, access::ScopeMaker::system()));
    if (!message)
      return QString();
    MUNIMENT_TRY_LET(address, liveAddressOf(connection, message->conversation, access::ScopeMaker::system()));
    phone = address ? address->party.phone : QString();
  }
  return phone.isEmpty() ? phone : u'+' + phone;
}

Result<TakeReplies::Meaning> TakeReplies::meaningOf(const Reply& reply, const LiveLink& link, const QString& phone) {
  if (const auto tapped = outreach::payloadFrom(reply.payload))
    return Meaning{tapped->first, tapped->second, true, true, false};
  if (!reply.quoted.isEmpty())
    return meaningOfReply(reply);
  return reply.payload.isEmpty() && !phone.isEmpty() ? meaningOfText(reply, link, phone) : Result<Meaning>(Meaning());
}

/// A reply to the message of a question is about that question, whatever it says.
Result<TakeReplies::Meaning> TakeReplies::meaningOfReply(const Reply& reply) {
  store::Connection& connection = m_context->connection();
  MUNIMENT_TRY_LET(links,
                   store::LiveMessageRepository(connection).links(m_peer, reply.address.numberId, {reply.quoted}));
  if (links.empty() || !links.front().isOutbound)
    return Meaning();
  const Scope system = access::ScopeMaker::system();
  MUNIMENT_TRY_LET(delivery, store::DeliveryRepository(connection).byId(links.front().arrival, system));
  const auto id = delivery ? questionOf(delivery->cause) : std::nullopt;
  if (!id)
    return Meaning();
  MUNIMENT_TRY_LET(question, store::QuestionRepository(connection).byId(*id, system));
  if (!question)
    return Meaning();
  return Meaning{*id, outreach::choiceIn(*question, reply.text).value_or(-1), false, true, false};
}

Result<bool> TakeReplies::hadCome(const Question& question, const Question::Sending& sending, const QString& phone,
                                  Instant by) const {
  const auto delivery = DeliveryId::parse(sending.delivery.section(u':', 1));
  if (!delivery || sending.phone != phone || sending.peer != m_peer)
    return false;
  const bool failed = std::ranges::any_of(question.notices, [&](const Question::Notice& notice) {
    return notice.device == sending.delivery && !notice.taken;
  });
  if (failed)
    return false;
  const Scope system = access::ScopeMaker::system();
  // It is known as a message only once the messenger took it.
  MUNIMENT_TRY_LET(links,
                   store::LiveMessageRepository(m_context->connection()).sentBy(std::span(&*delivery, 1), system));
  if (links.empty())
    return false;
  MUNIMENT_TRY_LET(message, store::MessageRepository(m_context->connection()).byId(links.front().message, system));
  return message && message->time.milliseconds <= by.milliseconds() + kSecond; // messages have whole seconds
}

Result<bool> TakeReplies::isLastSaid(const Question& question, const LiveLink& link) const {
  const Scope system = access::ScopeMaker::system();
  MUNIMENT_TRY_LET(message, store::MessageRepository(m_context->connection()).byId(link.message, system));
  if (!message)
    return false;
  MUNIMENT_TRY_LET(
      latest, store::LiveMessageRepository(m_context->connection()).latest(message->conversation, kMostLatest, system));
  const auto ours = std::ranges::find(latest, true, &LiveLink::isOutbound);
  return ours != latest.end() && std::ranges::any_of(question.sendings, [&](const Question::Sending& sending) {
           return sending.delivery == aggregateOf(ours->arrival);
         });
}

/// A text that names a choice is an answer where one question waits at this number and nothing was written after it; it
/// could be one where several do.
Result<TakeReplies::Meaning> TakeReplies::meaningOfText(const Reply& reply, const LiveLink& link,
                                                        const QString& phone) {
  store::Connection& connection = m_context->connection();
  const Scope system = access::ScopeMaker::system();
  MUNIMENT_TRY_LET(persons, store::PersonRepository(connection).knownAs({}, {phone}, system));
  struct Waiting final {
    Question question;
    std::optional<std::int32_t> choice;
    bool isLink = true; ///< it is answered on its page only
  };
  std::vector<Waiting> waiting;
  for (const Person& person : persons) {
    MUNIMENT_TRY_LET(open, awaitedAt(connection, person.id, reply.at));
    for (Question& question : open) {
      Waiting here;
      bool waits = false;
      for (const Question::Sending& sending : question.sendings) {
        MUNIMENT_TRY_LET(came, hadCome(question, sending, phone, reply.at));
        waits |= came;
        here.isLink &= !came || sending.isLink;
      }
      if (!waits)
        continue;
      here.choice = outreach::choiceIn(question, reply.text);
      here.question = std::move(question);
      waiting.push_back(std::move(here));
    }
  }
  const auto named = std::ranges::find_if(waiting, [](const Waiting& each) { return each.choice.has_value(); });
  if (named == waiting.end())
    return Meaning();
  const Meaning unsure{std::nullopt, -1, false, false, true};
  if (waiting.size() > 1)
    return unsure;
  if (named->isLink)
    return Meaning();
  MUNIMENT_TRY_LET(isLast, isLastSaid(named->question, link));
  return isLast ? Meaning{named->question.id, named->choice.value_or(-1), false, false, false} : unsure;
}

Result<const Question::Sending*> TakeReplies::sendingTo(const Question& question, const QString& phone) const {
  MUNIMENT_TRY_LET(
      person, store::PersonRepository(m_context->connection()).byId(question.person, access::ScopeMaker::system()));
  return person ? answerableSending(question, *person, phone, m_peer) : nullptr;
}

Result<bool> TakeReplies::answer(const Reply& reply, const QuestionId& asked, const Meaning& meaning,
                                 const QString& phone, const LiveLink& link) {
  store::QuestionRepository questions(m_context->connection());
  MUNIMENT_TRY(questions.lock(asked));
  MUNIMENT_TRY_LET(question, questions.byId(asked, access::ScopeMaker::system()));
  if (!question || !mayBeAnsweredByMessage(*question))
    return false;
  MUNIMENT_TRY_LET(sending, sendingTo(*question, phone));
  if (!sending)
    return false;
  if (question->state == Question::State::Withdrawn)
    return true; // as on the page: it stays a message, and decides nothing
  const outreach::ReceivedAnswer received{meaning.choice, meaning.isReply ? reply.text : QString(), {}};
  auto weighed = outreach::weigh(*question, received, aggregateOf(link.message), reply.at);
  if (!weighed)
    return false;
  weighed->hand = {phone, sending->verifiedAt, meaning.isTap ? reply.payload : QString()};
  const Question::Standing standing = weighed->standing;
  if (standing == Question::Standing::Counted)
    question->state = Question::State::Answered;
  question->answers.push_back(std::move(*weighed));
  EntryDraft draft;
  draft.verb = u"answer.taken"_s;
  draft.payload = {{u"message"_s, aggregateOf(link.message)}, {u"standing"_s, nameOf(standing)}};
  MUNIMENT_TRY(keep(m_context->connection(), *question, draft));
  MUNIMENT_TRY_LET(states, settleAnswer(m_context->connection(), *question, standing, m_context->now()));
  draft.state.insert(draft.state.end(), states.begin(), states.end());
  m_context->record(std::move(draft));
  return true;
}

/// One task for a conversation at a time.
Result<void> TakeReplies::ask(const LiveLink& link) {
  store::Connection& connection = m_context->connection();
  const Scope system = access::ScopeMaker::system();
  MUNIMENT_TRY_LET(message, store::MessageRepository(connection).byId(link.message, system));
  if (!message)
    return {};
  const QString conversation = aggregateOf(message->conversation);
  const QString subject = QLatin1StringView(kUnclearReply) + conversation;
  MUNIMENT_TRY_LET(before, store::TaskRepository(connection).openAbout({subject}, system));
  if (!before.empty())
    return {};
  MUNIMENT_TRY_LET(stored, store::ConversationRepository(connection).byId(message->conversation, system));
  model::Task task;
  task.id = TaskId::make(m_context->now());
  task.kind = model::Task::Kind::Review;
  task.subject = subject;
  task.title = unclearTitle();
  task.matter = stored ? stored->conversation.matter : std::nullopt;
  task.role = Role::RecordsManager;
  task.askedBy = u"agent"_s;
  task.askedAt = m_context->now();
  task.dueAt = m_context->now().plusMilliseconds(kTimeToLook);
  task.salt = makeSalt();
  EntryDraft draft;
  draft.verb = u"answer.unclear"_s;
  draft.subject = conversation;
  draft.matter = task.matter;
  draft.payload = {{u"message"_s, aggregateOf(link.message)}};
  MUNIMENT_TRY_LET(states, tasks::open(connection, std::span(&task, 1)));
  draft.state = std::move(states);
  m_context->record(std::move(draft));
  return {};
}

} // namespace muniment::workspace
