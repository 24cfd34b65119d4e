#include "tests/ui/campaigns/fake_campaigns.h"

#include "core/access/scope_maker.h"
#include "tests/support/later.h"

namespace muniment::tests {

using namespace Qt::StringLiterals;
using namespace workspace;
using ui::CampaignsDesk;
using State = CampaignPerson::State;

namespace {

constexpr std::int64_t kMinute = 60'000;
constexpr std::int64_t kHour = 60 * kMinute;

const QStringList kNames{u"Jonas Wirth"_s,  u"Tom Beck"_s,    u"Niko Haas"_s,    u"Lena Otto"_s,
                         u"Piotr Zielak"_s, u"Meret Aydin"_s, u"Ana Lima"_s,     u"Sven Kolbe"_s,
                         u"Dana Voss"_s,    u"Erik Lund"_s,   u"Fatma Arslan"_s, u"Marta Klein"_s};

} // namespace

FakeCampaigns::FakeCampaigns() {
  for (const QString& name : kNames)
    persons.push_back({PersonId::make(clock), name, {}, {}, {}});
}

Campaign& FakeCampaigns::add(const QString& name, Campaign::State state, const std::vector<State>& people) {
  Campaign campaign;
  campaign.id = CampaignId::make(clock.plusMilliseconds(std::ssize(campaigns)));
  campaign.name = name;
  campaign.text = u"Lashing strap LS-5, batch 22B may tear under load. Stop using it now and put it aside."_s;
  campaign.about = u"Details: PO-4711 line 3."_s;
  campaign.choices = {u"I have stopped using it"_s, u"I do not agree"_s};
  campaign.refusal = 1;
  campaign.reminders = {8, 24};
  campaign.state = state;
  if (state != Campaign::State::Prepared) {
    campaign.startedAt = clock.plusMilliseconds(-24 * kHour);
    campaign.deadline = clock.plusMilliseconds(26 * kHour);
  }
  for (std::size_t i = 0; i < people.size(); ++i) {
    CampaignPeople::Line line;
    line.name = kNames[static_cast<qsizetype>(i) % kNames.size()];
    line.person.id = CampaignPersonId::make(clock);
    line.person.campaign = campaign.id;
    line.person.person = persons[i % persons.size()].id;
    line.person.state = people[i];
    if (people[i] == State::Failed)
      line.person.problem = u"campaign.no_channel"_s;
    if (people[i] == State::Excluded)
      line.person.reason = u"On leave until May"_s;
    const bool isAsked = people[i] != State::NotSent && people[i] != State::Failed && people[i] != State::Excluded;
    if (isAsked) {
      Question question;
      question.id = QuestionId::make(clock);
      question.text = campaign.text;
      question.about = campaign.about;
      question.choices = campaign.choices;
      question.askedAt = campaign.startedAt.value_or(clock);
      question.deadline = campaign.deadline.value_or(clock);
      line.person.question = question.id;
      line.person.askedAt = question.askedAt;
      if (people[i] != State::Waiting)
        line.person.reachedAt = question.askedAt.plusMilliseconds(4'000);
      if (people[i] == State::Answered || people[i] == State::Refused) {
        const int choice = people[i] == State::Refused ? 1 : 0;
        line.person.openedAt = question.askedAt.plusMilliseconds(kHour);
        line.person.answeredAt = question.askedAt.plusMilliseconds(kHour + kMinute * static_cast<int>(i) * 20);
        question.state = Question::State::Answered;
        question.answers.push_back({*line.person.answeredAt, Question::Standing::Counted, choice, {}, {}, {}, {}});
        line.answer = question.choices[choice];
      } else {
        line.person.reminders = 1;
        line.person.remindedAt = question.askedAt.plusMilliseconds(8 * kHour);
      }
      m_questions.emplace(question.id, question);
    }
    m_people[campaign.id].push_back(std::move(line));
  }
  campaigns.push_back(std::move(campaign));
  return campaigns.back();
}

void FakeCampaigns::addFour() {
  using enum CampaignPerson::State;
  add(u"Recall LS-5, batch 22B"_s, Campaign::State::Running,
      {Answered, Answered, Answered, Reached, Waiting, Failed, Answered, Refused, Excluded, Answered, NotSent,
       Reached});
  add(u"Retention policy 2026"_s, Campaign::State::Complete, {Answered, Answered, Answered});
  add(u"Hold notice H-12"_s, Campaign::State::Paused, {Answered, Waiting}).reason = u"The text is looked at again"_s;
  add(u"Q4 records review"_s, Campaign::State::Prepared, {NotSent, NotSent});
}

store::CampaignCounts FakeCampaigns::counts(const CampaignId& campaign) {
  store::CampaignCounts counts;
  for (const auto& line : m_people[campaign])
    ++counts[line.person.state];
  return counts;
}

CampaignsDesk::Answer<CampaignsPage> FakeCampaigns::ask(CampaignsPage query) {
  using R = Result<CampaignsPage::Answer>;
  if (error)
    return later(R(Failure(*error)));
  CampaignsPage::Answer answer;
  bool isAfter = !query.before;
  for (const Campaign& campaign : campaigns) {
    if (isAfter && std::ssize(answer.campaigns) == query.limit)
      answer.hasMore = true;
    else if (isAfter)
      answer.campaigns.push_back({campaign, counts(campaign.id)});
    isAfter = isAfter || campaign.id == *query.before;
  }
  return later(R(answer));
}

CampaignsDesk::Answer<CampaignById> FakeCampaigns::ask(CampaignById query) {
  using R = Result<CampaignById::Answer>;
  const auto found = std::ranges::find(campaigns, query.campaign, &Campaign::id);
  if (found == campaigns.end())
    return later(R(failure(ErrorKind::NotFound, "campaign.unknown"_L1)));
  CampaignById::Answer answer{*found, counts(found->id), {}, u"Ines Roth"_s, {}, {}};
  for (const auto& line : m_people[found->id]) {
    if (line.person.answeredAt)
      answer.answers.emplace_back(*line.person.answeredAt, 1);
  }
  return later(R(answer));
}

CampaignsDesk::Answer<CampaignPeople> FakeCampaigns::ask(CampaignPeople query) {
  ++pages;
  CampaignPeople::Answer answer;
  bool isAfter = !query.after;
  for (const auto& line : m_people[query.filter.campaign]) {
    const auto& states = query.filter.states;
    const bool isMeant = states.empty() || std::ranges::find(states, line.person.state) != states.end();
    if (isAfter && isMeant && std::ssize(answer.people) == query.limit)
      answer.hasMore = true;
    else if (isAfter && isMeant)
      answer.people.push_back(line);
    isAfter = isAfter || line.person.id == *query.after;
  }
  return later(Result<CampaignPeople::Answer>(answer));
}

CampaignsDesk::Answer<CampaignWays> FakeCampaigns::ask(CampaignWays) {
  return later(
      Result<CampaignWays::Answer>(CampaignWays::Answer{{u"push"_s, u"Notifications"_s}, {u"wa"_s, u"WhatsApp"_s}}));
}

CampaignsDesk::Answer<QuestionById> FakeCampaigns::ask(QuestionById query) {
  QuestionById::Answer answer;
  answer.question = m_questions[query.question];
  return later(Result<QuestionById::Answer>(answer));
}

CampaignsDesk::Answer<Audience> FakeCampaigns::ask(Audience) {
  Audience::Answer answer;
  Audience::Line line;
  line.name = u"Piotr Zielak"_s;
  answer.lines = {line, line};
  answer.told = 2;
  answer.partners = {u"baltic"_s, u"harbour"_s};
  answer.regions = {u"EMEA"_s};
  answer.productLines = {u"LS-5"_s};
  answer.issues = {u"recall"_s};
  return later(Result<Audience::Answer>(answer));
}

QFuture<Result<std::vector<Person>>> FakeCampaigns::ask(Persons query) {
  std::vector<Person> found;
  for (const Person& person : persons) {
    if (person.name.contains(query.filter, Qt::CaseInsensitive))
      found.push_back(person);
  }
  return later(Result<std::vector<Person>>(found));
}

QFuture<Result<access::Session>> FakeCampaigns::ask(WhoAmI) {
  return later(Result<access::Session>(
      access::Session{{}, std::nullopt, permissions, access::ScopeMaker::of(permissions, {}), false}));
}

CampaignsDesk::Done FakeCampaigns::done(const QString& act, const QString& why) {
  using R = Result<Receipt>;
  acts.append(act);
  reason = why;
  if (refusal)
    return later(R(Failure(*refusal)));
  const QString id = campaigns.empty() ? QString() : campaigns.front().id.toString();
  return later(R(Receipt{{}, Json::Object{{u"campaign"_s, id}}, {}, false}));
}

CampaignsDesk::Done FakeCampaigns::run(PrepareCampaign command) {
  prepared = std::move(command);
  return done(u"prepare"_s);
}

CampaignsDesk::Done FakeCampaigns::run(StartCampaign) { return done(u"start"_s); }

CampaignsDesk::Done FakeCampaigns::run(PauseCampaign command) { return done(u"pause"_s, command.reason); }

CampaignsDesk::Done FakeCampaigns::run(ResumeCampaign) { return done(u"resume"_s); }

CampaignsDesk::Done FakeCampaigns::run(CancelCampaign command) { return done(u"cancel"_s, command.reason); }

CampaignsDesk::Done FakeCampaigns::run(RemindCampaign) { return done(u"remind"_s); }

CampaignsDesk::Done FakeCampaigns::run(ExcludeFromCampaign command) { return done(u"exclude"_s, command.reason); }

QFuture<Result<void>> FakeCampaigns::noteExport(CampaignId) {
  acts.append(u"export"_s);
  return later(refusal ? Result<void>(Failure(*refusal)) : Result<void>());
}

} // namespace muniment::tests
