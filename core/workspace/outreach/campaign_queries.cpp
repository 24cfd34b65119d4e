#include "core/workspace/outreach/campaign_queries.h"

#include "core/store/actor_repository.h"
#include "core/store/connection_repository.h"
#include "core/store/person_repository.h"
#include "core/store/question_repository.h"
#include "core/workspace/outreach/notify_devices.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;
using State = CampaignPerson::State;

constexpr std::int64_t kQuarter = 900'000; ///< milliseconds

/// A cell for another program: quoted, and never read as a formula there.
QString cell(QString text) {
  if (!text.isEmpty() && u"=+-@\t\r"_s.contains(text.front()))
    text.prepend(u'\'');
  return u'"' + text.replace(u'"', u"\"\""_s) + u'"';
}

QString cell(const std::optional<Instant>& at) { return cell(at ? at->toString() : QString()); }

Result<void> addAnswer(QueryContext& context, CampaignPeople::Line& line) {
  if (!line.person.question)
    return {};
  MUNIMENT_TRY_LET(question,
                   store::QuestionRepository(context.connection).byId(*line.person.question, context.scope()));
  if (!question)
    return {};
  for (const Question::Answer& answer : question->answers) {
    line.isLate = line.isLate || answer.standing == Question::Standing::Late;
    line.isContradicted = line.isContradicted || answer.standing == Question::Standing::Contradictory;
  }
  if (const Question::Answer* decision = question->decision()) {
    line.answer = question->wordsOf(*decision);
    line.comment = decision->comment;
  }
  return {};
}

Result<QString> nameOfActor(QueryContext& context, const std::optional<ActorId>& id) {
  if (!id)
    return QString();
  MUNIMENT_TRY_LET(actor, store::ActorRepository(context.connection).byId(*id));
  return actor ? actor->name : QString();
}

} // namespace

std::int64_t meantOf(const store::CampaignCounts& counts) {
  std::int64_t meant = 0;
  for (const auto& [state, count] : counts)
    meant += state == State::Excluded ? 0 : count;
  return meant;
}

std::int64_t answeredOf(const store::CampaignCounts& counts) {
  std::int64_t answered = 0;
  for (const State state : {State::Answered, State::Refused}) {
    const auto found = counts.find(state);
    answered += found == counts.end() ? 0 : found->second;
  }
  return answered;
}

Result<CampaignsPage::Answer> CampaignsPage::answer(QueryContext& context) const {
  store::CampaignRepository repository(context.connection);
  MUNIMENT_TRY_LET(found, repository.page(before, limit + 1, context.scope()));
  Answer answer;
  answer.hasMore = std::ssize(found) > limit;
  if (answer.hasMore)
    found.pop_back();
  std::vector<CampaignId> ids;
  for (const Campaign& campaign : found)
    ids.push_back(campaign.id);
  MUNIMENT_TRY_LET(counts, repository.counts(ids, context.scope()));
  for (Campaign& campaign : found) {
    store::CampaignCounts own = counts[campaign.id];
    answer.campaigns.push_back({std::move(campaign), std::move(own)});
  }
  return answer;
}

Result<CampaignById::Answer> CampaignById::answer(QueryContext& context) const {
  store::CampaignRepository repository(context.connection);
  MUNIMENT_TRY_LET(found, repository.byId(campaign, context.scope()));
  if (!found)
    return failure(ErrorKind::NotFound, "campaign.unknown"_L1);
  Answer answer{std::move(*found), {}, {}, {}, {}, {}};
  MUNIMENT_TRY_LET(counts, repository.counts({&campaign, 1}, context.scope()));
  answer.counts = std::move(counts[campaign]);
  MUNIMENT_TRY_LET(answers, repository.answersOver(campaign, kQuarter, context.scope()));
  answer.answers = std::move(answers);
  const auto preparer = ActorId::parse(answer.campaign.preparedBy);
  MUNIMENT_TRY_LET(name, nameOfActor(context, answer.campaign.startedBy ? answer.campaign.startedBy : preparer));
  answer.starter = std::move(name);
  MUNIMENT_TRY_LET(due, repository.due(campaign, std::nullopt, 1, context.scope()));
  if (!due.empty())
    answer.next = due.front().due;
  MUNIMENT_TRY_LET(stake, stakeOf(context.connection, answer.campaign.cause, answer.campaign.matter, context.scope()));
  answer.stake = std::move(stake);
  return answer;
}

Result<CampaignPeople::Answer> CampaignPeople::answer(QueryContext& context) const {
  store::CampaignRepository repository(context.connection);
  MUNIMENT_TRY_LET(found, repository.people(filter, after, limit + 1, context.scope()));
  Answer answer;
  answer.hasMore = std::ssize(found) > limit;
  if (answer.hasMore)
    found.pop_back();
  std::vector<PersonId> ids;
  for (const CampaignPerson& person : found)
    ids.push_back(person.person);
  MUNIMENT_TRY_LET(persons, store::PersonRepository(context.connection).byIds(ids, context.scope()));
  std::map<PersonId, QString> names;
  for (const Person& person : persons)
    names.emplace(person.id, person.name);
  for (CampaignPerson& person : found) {
    Line line{std::move(person), {}, {}, {}, false, false};
    line.name = names[line.person.person];
    MUNIMENT_TRY(addAnswer(context, line));
    answer.people.push_back(std::move(line));
  }
  return answer;
}

Result<CampaignWays::Answer> CampaignWays::answer(QueryContext& context) const {
  MUNIMENT_TRY_LET(all, store::ConnectionRepository(context.connection).all(context.scope()));
  Answer ways;
  for (const Connection& each : all) {
    if (each.on && (each.kind == Connection::Kind::WhatsApp || tellsPeople(each)))
      ways.push_back({each.peer, each.name});
  }
  return ways;
}

QString proofHeader() {
  return u"person,name,state,problem,reason,asked_at,reached_at,opened_at,reminders,reminded_at,answered_at,answer,"
         "comment,late,contradicted,question\r\n"_s;
}

QString proofLine(const CampaignPeople::Line& line) {
  const CampaignPerson& person = line.person;
  const QStringList cells{cell(person.person.toString()),
                          cell(line.name),
                          cell(QString(nameOf(person.state))),
                          cell(person.problem),
                          cell(person.reason),
                          cell(person.askedAt),
                          cell(person.reachedAt),
                          cell(person.openedAt),
                          cell(QString::number(person.reminders)),
                          cell(person.remindedAt),
                          cell(person.answeredAt),
                          cell(line.answer),
                          cell(line.comment),
                          cell(line.isLate ? u"yes"_s : u"no"_s),
                          cell(line.isContradicted ? u"yes"_s : u"no"_s),
                          cell(person.question ? person.question->toString() : QString())};
  return cells.join(u',') + u"\r\n"_s;
}

} // namespace muniment::workspace
