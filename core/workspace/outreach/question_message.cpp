#include "core/workspace/outreach/question_message.h"

#include "core/access/scope_maker.h"
#include "core/connect/whatsapp/send_limits.h"
#include "core/outreach/answer_token.h"
#include "core/outreach/answer_words.h"
#include "core/outreach/notice_text.h"
#include "core/search/fold.h"
#include "core/store/answer_repository.h"
#include "core/store/connection_repository.h"
#include "core/store/person_repository.h"
#include "core/store/question_repository.h"
#include "core/store/sending_repository.h"
#include "core/workspace/outreach/answer_channel.h"
#include "core/workspace/outreach/notify_devices.h"
#include "core/workspace/people/business_hours.h"
#include "core/workspace/records/entry_state.h"
#include "core/workspace/sending/queue_order.h"
#include "core/workspace/sending/send_message.h"
#include "core/workspace/sending/send_template.h"
#include "core/workspace/sending/sending_rules.h"
#include "core/workspace/sending/sending_settings.h"
#include "core/workspace/sending/template_list.h"
#include "core/workspace/sending/verified_number.h"
#include "core/workspace/services.h"
#include "core/workspace/workspace_day.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDateTime>

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;
namespace whatsapp = connect::whatsapp;
namespace limits = whatsapp::send_limits;

constexpr auto kPrefix = "question:"_L1;

/// What stands in a message beside the words of the question.
class Words final {
  Q_DECLARE_TR_FUNCTIONS(QuestionMessage)
};

Failure refused(QLatin1StringView id) { return failure(ErrorKind::Refused, id); }

/// What it says may not stand on a phone, and a tap there shows too little.
bool isClosed(const Question& question) {
  return question.matter.has_value() || question.stake == Question::Stake::High;
}

QString wordsOf(const Question& question) {
  return question.about.isEmpty() ? question.text : question.text + u"\n\n"_s + question.about;
}

bool fitsButtons(const Question& question) {
  return question.choices.size() <= static_cast<qsizetype>(limits::kButtons) &&
         wordsOf(question).size() <= limits::kButtonsBody &&
         std::ranges::all_of(question.choices,
                             [](const QString& choice) { return choice.size() <= limits::kButtonTitle; });
}

bool fitsList(const Question& question) {
  return question.choices.size() <= static_cast<qsizetype>(limits::kRows) &&
         wordsOf(question).size() <= limits::kListBody &&
         std::ranges::all_of(question.choices,
                             [](const QString& choice) { return choice.size() <= limits::kRowTitle; });
}

/// The question so that one tap answers it.
whatsapp::SendContent tappable(const Question& question) {
  if (question.choices.isEmpty())
    return whatsapp::TextContent{wordsOf(question)};
  if (fitsButtons(question)) {
    whatsapp::ButtonsContent content;
    content.frame.body = wordsOf(question);
    for (qsizetype i = 0; i < question.choices.size(); ++i)
      content.buttons.push_back(
          {outreach::payloadOf(question.id, static_cast<std::int32_t>(i)), question.choices.at(i)});
    return content;
  }
  whatsapp::ListContent content;
  content.frame.body = wordsOf(question);
  content.button = Words::tr("Choose", "button that opens the list of answers; 20 letters at most");
  content.sections.emplace_back();
  for (qsizetype i = 0; i < question.choices.size(); ++i)
    content.sections.back().rows.push_back(
        {outreach::payloadOf(question.id, static_cast<std::int32_t>(i)), question.choices.at(i), {}});
  return content;
}

bool saysTheSame(const QString& one, const QString& other) {
  QByteArray first, second;
  search::appendIndexText(first, one);
  search::appendIndexText(second, other);
  return first == second;
}

/// One question on its way to one number. Everything is checked before anything is written.
class QuestionMessage final {
 public:
  QuestionMessage(CommandContext& context, const Question& question, const Person& person, VerifiedNumber number)
      : m_context(&context), m_question(&question), m_person(&person), m_number(std::move(number)) {}

  [[nodiscard]] Result<Question::Sending> send(EntryDraft& draft);

 private:
  [[nodiscard]] const LiveAddress& address() const { return m_number.target.address; }
  [[nodiscard]] Result<SendOrder> inWindow();
  [[nodiscard]] Result<SendOrder> byTemplate(const SendingRules& rules);
  [[nodiscard]] Result<whatsapp::TemplateDefinition> definition() const;
  [[nodiscard]] Result<void> fill(const whatsapp::TemplateDefinition& definition, whatsapp::TemplateValues& values);
  [[nodiscard]] Result<QString> link();
  [[nodiscard]] Result<void> keepLink(EntryDraft& draft) const;

  CommandContext* m_context;
  const Question* m_question;
  const Person* m_person;
  VerifiedNumber m_number;
  std::optional<outreach::AnswerToken> m_token; ///< of the link that the message carries
};

/// The address at which the question can be answered once.
Result<QString> QuestionMessage::link() {
  MUNIMENT_TRY_LET(page, answerPage(m_context->connection()));
  if (page.isEmpty())
    return refused("question.no_page"_L1);
  m_token = outreach::AnswerToken::generate();
  return page + u"q/"_s + QString::fromLatin1(m_token->text());
}

Result<void> QuestionMessage::keepLink(EntryDraft& draft) const {
  AnswerLink link;
  link.id = AnswerLinkId::make(m_context->now());
  link.digest = m_token->digest();
  link.question = m_question->id;
  link.person = m_question->person;
  link.deadline = m_question->deadline;
  link.madeAt = m_context->now();
  link.madeBy = m_number.mappedBy; // nobody here has the token: who said whose number it is opened the way
  link.salt = makeSalt();
  MUNIMENT_TRY(store::AnswerRepository(m_context->connection()).save(link));
  MUNIMENT_TRY_LET(state, stateOf(aggregateOf(link.id), link));
  draft.state.push_back(std::move(state));
  return {};
}

Result<SendOrder> QuestionMessage::inWindow() {
  const whatsapp::SendRecipient to = recipientOf(address().party);
  const bool fits = m_question->choices.isEmpty() || fitsButtons(*m_question) || fitsList(*m_question);
  if (!isClosed(*m_question) && fits)
    return orderOf(whatsapp::GraphMessage{to, tappable(*m_question), {}, {}});
  MUNIMENT_TRY_LET(page, link());
  const QString words = isClosed(*m_question) ? outreach::noticeText(*m_question) : m_question->text;
  return orderOf(whatsapp::GraphMessage{to, whatsapp::TextContent{words + u'\n' + page}, {}, {}});
}

Result<whatsapp::TemplateDefinition> QuestionMessage::definition() const {
  store::Connection& connection = m_context->connection();
  MUNIMENT_TRY_LET(settings, SendingSettings::of(connection, address().peer));
  if (settings.question.isEmpty())
    return refused("question.template_missing"_L1);
  auto found = findTemplateFor(connection, address().peer, settings.question, m_person->details.language,
                               settings.questionLanguage);
  if (!found && !found.error().retryable)
    return refused("question.template_unfit"_L1);
  return found;
}

/// The blanks of the text take the question, the deadline and what it concerns, in this order; a link in the template
/// leads to the page. Quick replies are the choices, or there are none.
Result<void> QuestionMessage::fill(const whatsapp::TemplateDefinition& definition, whatsapp::TemplateValues& values) {
  QStringList replies;
  for (std::size_t i = 0; i < definition.buttons.size(); ++i) {
    if (definition.buttons[i].type != "QUICK_REPLY"_L1)
      continue;
    values.emplace(u"button.%1"_s.arg(i),
                   outreach::payloadOf(m_question->id, static_cast<std::int32_t>(replies.size())));
    replies.append(definition.buttons[i].text);
  }
  const bool isTappable = !replies.isEmpty() && std::ranges::equal(replies, m_question->choices, saysTheSame);
  if (!replies.isEmpty() && (!isTappable || isClosed(*m_question)))
    return refused("question.template_unfit"_L1);
  QString page;
  if (!isTappable) {
    MUNIMENT_TRY_LET(made, link());
    page = made;
  }
  const QString about = m_question->about.simplified();
  const QDateTime deadline =
      QDateTime::fromMSecsSinceEpoch(m_question->deadline.milliseconds(), zoneOf(*m_person, m_context->services()));
  QStringList texts{isClosed(*m_question) ? outreach::noticeText(*m_question) : m_question->text.simplified(),
                    deadline.toString(u"yyyy-MM-dd HH:mm"_s),
                    isClosed(*m_question) || about.isEmpty() ? u"–"_s : about};
  const QStringList places = placesOf(definition);
  const bool leads = std::ranges::any_of(places, [](const QString& place) { return place.startsWith(u"button."_s); });
  if (!page.isEmpty() && !leads)
    texts.first() += u' ' + page;
  for (const QString& place : places) {
    if (place.startsWith(u"button."_s) && m_token)
      values[place] = QString::fromLatin1(m_token->text());
    else if (place.startsWith(u"body."_s) && !texts.isEmpty())
      values[place] = texts.takeFirst();
    else
      return refused("question.template_unfit"_L1);
  }
  // Whoever reads a template without a blank would not find the page.
  if (!page.isEmpty() && !leads && texts.size() == 3)
    return refused("question.template_unfit"_L1);
  return {};
}

Result<SendOrder> QuestionMessage::byTemplate(const SendingRules& rules) {
  MUNIMENT_TRY_LET(found, definition());
  if (const auto refusal = rules.refusesTemplate({found.isMarketing(), true, false}))
    return Failure(*refusal);
  whatsapp::TemplateValues values;
  MUNIMENT_TRY(fill(found, values));
  auto order = orderOf(found, values, address().party);
  if (!order && !order.error().retryable)
    return refused("question.template_unfit"_L1);
  return order;
}

Result<Question::Sending> QuestionMessage::send(EntryDraft& draft) {
  MUNIMENT_TRY_LET(rules, sendingRules(m_context->connection(), m_number.target, m_context->now()));
  const bool isOpen = rules.windowEnd.has_value();
  if (const auto refusal = rules.refusesWords(); isOpen && refusal)
    return Failure(*refusal);
  MUNIMENT_TRY_LET(order, isOpen ? inWindow() : byTemplate(rules));
  if (m_token) {
    // What is kept must not let anybody else answer.
    order.message.text.replace(QString::fromLatin1(m_token->text()), u"…"_s);
    MUNIMENT_TRY(keepLink(draft));
  }
  if (!isOpen)
    MUNIMENT_TRY(store::SendingRepository(m_context->connection())
                     .noteReached(address().peer, laneOf(address()), m_context->now()));
  FoundTarget target = m_number.target;
  target.cause = aggregateOf(m_question->id);
  if (m_question->matter)
    target.matter = m_question->matter;
  const QLatin1StringView kind = isOpen ? SendOrder::kMessage : SendOrder::kTemplate;
  const QString peer = address().peer;
  MUNIMENT_TRY_LET(queued, queueOrder(*m_context, target, kind, std::move(order)));
  const auto delivery = DeliveryId::parse(queued.text(u"delivery")).value_or(DeliveryId());
  return Question::Sending{m_context->now(),   peer, aggregateOf(delivery), m_number.phone, m_number.wroteAt,
                           m_token.has_value()};
}

/// The last message of the question to this number was accepted and failed later.
bool failedBefore(const Question& question, const QString& phone) {
  const auto last = std::find_if(question.sendings.rbegin(), question.sendings.rend(),
                                 [&](const Question::Sending& sending) { return sending.phone == phone; });
  return last != question.sendings.rend() && std::ranges::any_of(question.notices, [&](const Question::Notice& notice) {
           return notice.device == last->delivery && !notice.taken;
         });
}

} // namespace

Result<void> sendQuestion(CommandContext& context, Question& question, const QString& peer, const Scope& scope,
                          EntryDraft& draft) {
  store::Connection& connection = context.connection();
  MUNIMENT_TRY_LET(person, store::PersonRepository(connection).byId(question.person, scope));
  if (!person)
    return failure(ErrorKind::NotFound, "person.unknown"_L1);
  MUNIMENT_TRY_LET(number, verifiedNumber(connection, *person, peer, scope));
  if (!number)
    return refused("question.number_unverified"_L1);
  if (failedBefore(question, number->phone))
    return refused("question.message_failed"_L1);
  if (question.stake == Question::Stake::High) {
    MUNIMENT_TRY_LET(pin, store::AnswerRepository(connection).pinOf(question.person));
    if (pin)
      MUNIMENT_TRY(checkTwoHands(context, *pin, number->mappedBy));
  }
  MUNIMENT_TRY_LET(sending, QuestionMessage(context, question, *person, std::move(*number)).send(draft));
  question.sendings.push_back(std::move(sending));
  return {};
}

std::optional<QuestionId> questionOf(const QString& cause) {
  return cause.startsWith(kPrefix) ? QuestionId::parse(cause.sliced(kPrefix.size())) : std::nullopt;
}

Result<bool> isSettled(store::Connection& connection, const QString& cause, Instant now) {
  const auto id = questionOf(cause);
  if (!id)
    return false;
  MUNIMENT_TRY_LET(question, store::QuestionRepository(connection).byId(*id, access::ScopeMaker::system()));
  return question && (question->state != Question::State::Open || question->isOverdue(now));
}

Result<void> noteMessage(CommandContext& context, const Delivery& delivery, bool arrived, Instant at, bool read) {
  const auto id = questionOf(delivery.cause);
  if (!id)
    return {};
  store::QuestionRepository questions(context.connection());
  MUNIMENT_TRY(questions.lock(*id));
  MUNIMENT_TRY_LET(question, questions.byId(*id, access::ScopeMaker::system()));
  const QString aggregate = aggregateOf(delivery.id);
  if (!question || std::ranges::any_of(question->notices, [&](const Question::Notice& notice) {
        return notice.device == aggregate && notice.taken == arrived && notice.read == read;
      }))
    return {};
  question->notices.push_back({at, aggregate, arrived, read});
  EntryDraft draft;
  draft.verb = arrived ? u"question.delivered"_s : u"question.undelivered"_s;
  MUNIMENT_TRY(keep(context.connection(), *question, draft));
  draft.payload = {{u"delivery"_s, delivery.id.toString()}};
  context.record(std::move(draft));
  return {};
}

} // namespace muniment::workspace
