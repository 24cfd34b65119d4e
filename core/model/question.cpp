#include "core/model/question.h"

#include "core/base/json_list.h"
#include "core/model/exact_json.h"

namespace muniment {
namespace {

using namespace Qt::StringLiterals;

constexpr std::array kStates = {"open"_L1, "answered"_L1, "expired"_L1, "withdrawn"_L1};
constexpr std::array kStakes = {"ordinary"_L1, "high"_L1};
constexpr std::array kStandings = {"counted"_L1, "late"_L1, "duplicate"_L1, "contradictory"_L1};

Json answersOf(const Question& question) {
  Json::Array answers;
  for (const Question::Answer& answer : question.answers) {
    Json::Object content{{u"at"_s, answer.at.toString()}, {u"choice"_s, answer.choice},
                         {u"comment"_s, answer.comment},  {u"standing"_s, nameOf(answer.standing)},
                         {u"text"_s, answer.text},        {u"via"_s, answer.via}};
    if (const auto& hand = answer.hand)
      content.emplace(u"hand"_s, Json::Object{{u"payload"_s, hand->payload},
                                              {u"phone"_s, hand->phone},
                                              {u"verified_at"_s, hand->verifiedAt.toString()}});
    answers.emplace_back(std::move(content));
  }
  return answers;
}

Question::Answer answerFrom(const Json& content) {
  Question::Answer answer;
  answer.at = valueAt<Instant>(content, u"at");
  answer.standing =
      namedIn<Question::Standing>(kStandings, content.text(u"standing")).value_or(Question::Standing::Counted);
  answer.choice = static_cast<std::int32_t>(content.number(u"choice"));
  answer.text = content.text(u"text");
  answer.comment = content.text(u"comment");
  answer.via = content.text(u"via");
  if (const Json& hand = content.at(u"hand"); hand.object())
    answer.hand = {hand.text(u"phone"), valueAt<Instant>(hand, u"verified_at"), hand.text(u"payload")};
  return answer;
}

Json sendingsOf(const Question& question) {
  Json::Array sendings;
  for (const Question::Sending& sending : question.sendings)
    sendings.emplace_back(Json::Object{{u"at"_s, sending.at.toString()},
                                       {u"delivery"_s, sending.delivery},
                                       {u"link"_s, sending.isLink},
                                       {u"peer"_s, sending.peer},
                                       {u"phone"_s, sending.phone},
                                       {u"verified_at"_s, sending.verifiedAt.toString()}});
  return sendings;
}

Json noticesOf(const Question& question) {
  Json::Array notices;
  for (const Question::Notice& notice : question.notices) {
    Json::Object content{{u"at"_s, notice.at.toString()}, {u"device"_s, notice.device}, {u"taken"_s, notice.taken}};
    if (notice.read)
      content.emplace(u"read"_s, true);
    notices.emplace_back(std::move(content));
  }
  return notices;
}

} // namespace

const Question::Answer* Question::decision() const {
  const auto found = std::ranges::find(answers, Standing::Counted, &Answer::standing);
  return found == answers.end() ? nullptr : &*found;
}

QString Question::wordsOf(const Answer& answer) const {
  return answer.choice >= 0 && answer.choice < choices.size() ? choices.at(answer.choice) : answer.text;
}

QString Question::meaningOf(const Answer& answer) const {
  return answer.choice >= 0 && answer.choice < meanings.size() ? meanings.at(answer.choice) : wordsOf(answer);
}

QLatin1StringView model::nameOf(Question::State state) { return kStates[static_cast<std::size_t>(state)]; }

std::optional<Question::State> model::questionStateFrom(QStringView name) {
  return namedIn<Question::State>(kStates, name);
}

QLatin1StringView model::nameOf(Question::Standing standing) { return kStandings[static_cast<std::size_t>(standing)]; }

QLatin1StringView model::nameOf(Question::Stake stake) { return kStakes[static_cast<std::size_t>(stake)]; }

QString model::aggregateOf(const QuestionId& id) { return u"question:"_s + id.toString(); }

Json model::contentOf(const Question& question) {
  Json::Object content{{u"about"_s, question.about},
                       {u"answers"_s, answersOf(question)},
                       {u"asked_at"_s, question.askedAt.toString()},
                       {u"asked_by"_s, question.askedBy},
                       {u"cause"_s, question.cause},
                       {u"choices"_s, listOf(question.choices)},
                       {u"comments"_s, question.comments},
                       {u"deadline"_s, question.deadline.toString()},
                       {u"id"_s, question.id.toString()},
                       {u"matter"_s, orNull(question.matter)},
                       {u"notices"_s, noticesOf(question)},
                       {u"own_words"_s, question.ownWords},
                       {u"person"_s, question.person.toString()},
                       {u"reason"_s, question.reason},
                       {u"stake"_s, nameOf(question.stake)},
                       {u"state"_s, nameOf(question.state)},
                       {u"text"_s, question.text}};
  if (!question.meanings.isEmpty())
    content.emplace(u"meanings"_s, listOf(question.meanings));
  if (!question.sendings.empty())
    content.emplace(u"sendings"_s, sendingsOf(question));
  return content;
}

Result<Question> model::questionFrom(const Json& content) {
  Question question;
  question.id = valueAt<QuestionId>(content, u"id");
  question.person = valueAt<PersonId>(content, u"person");
  question.text = content.text(u"text");
  question.about = content.text(u"about");
  question.cause = content.text(u"cause");
  question.matter = optionalAt<MatterId>(content, u"matter");
  for (const Json& choice : listAt(content, u"choices"))
    question.choices.append(choice.string() ? *choice.string() : QString());
  for (const Json& meaning : listAt(content, u"meanings"))
    question.meanings.append(meaning.string() ? *meaning.string() : QString());
  question.ownWords = content.at(u"own_words") == Json(true);
  question.comments = content.at(u"comments") == Json(true);
  question.stake = namedIn<Question::Stake>(kStakes, content.text(u"stake")).value_or(Question::Stake::Ordinary);
  question.deadline = valueAt<Instant>(content, u"deadline");
  question.askedBy = content.text(u"asked_by");
  question.askedAt = valueAt<Instant>(content, u"asked_at");
  question.state = questionStateFrom(content.text(u"state")).value_or(Question::State::Open);
  question.reason = content.text(u"reason");
  for (const Json& answer : listAt(content, u"answers"))
    question.answers.push_back(answerFrom(answer));
  for (const Json& notice : listAt(content, u"notices"))
    question.notices.push_back({valueAt<Instant>(notice, u"at"), notice.text(u"device"),
                                notice.at(u"taken") == Json(true), notice.at(u"read") == Json(true)});
  for (const Json& sending : listAt(content, u"sendings"))
    question.sendings.push_back({valueAt<Instant>(sending, u"at"), sending.text(u"peer"), sending.text(u"delivery"),
                                 sending.text(u"phone"), valueAt<Instant>(sending, u"verified_at"),
                                 sending.at(u"link") == Json(true)});
  return exactly(std::move(question), content);
}

} // namespace muniment
