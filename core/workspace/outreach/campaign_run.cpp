#include "core/workspace/outreach/campaign_run.h"

#include "core/access/scope_maker.h"
#include "core/outreach/campaign_plan.h"
#include "core/outreach/campaign_words.h"
#include "core/rules/clock_time.h"
#include "core/store/campaign_repository.h"
#include "core/store/person_repository.h"
#include "core/store/question_repository.h"
#include "core/store/rule_repository.h"
#include "core/tasks/tasks.h"
#include "core/workspace/outreach/campaign_change.h"
#include "core/workspace/outreach/notify_devices.h"
#include "core/workspace/outreach/program_seat.h"
#include "core/workspace/outreach/question_commands.h"
#include "core/workspace/people/business_hours.h"
#include "core/workspace/records/entry_state.h"
#include "core/workspace/services.h"
#include "core/workspace/workspace_day.h"

#include <QtCore/QDateTime>

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;
using outreach::CampaignStep;
using State = CampaignPerson::State;

constexpr std::int64_t kMinute = 60'000; ///< milliseconds
constexpr std::int64_t kHour = 60 * kMinute;
constexpr std::int64_t kDay = 24 * kHour;
constexpr std::int64_t kPostponed = 10 * kMinute;
constexpr int kMostToOnePerson = 6; ///< messages within an hour, of whatever acts by itself
constexpr qsizetype kLongestTitle = 120;

/// Why nobody could be told, as it stands beside the person.
QString problemOf(const Told& told) { return told.hindrance ? told.hindrance->id : u"campaign.no_channel"_s; }

/// A question with one more message; how its person stands is kept by whoever sent it.
Result<void> keepSent(store::Connection& connection, Question& question, EntryDraft& draft) {
  question.salt = makeSalt();
  MUNIMENT_TRY(store::QuestionRepository(connection).save(question));
  MUNIMENT_TRY_LET(state, stateOf(aggregateOf(question.id), question));
  draft.state.push_back(std::move(state));
  return {};
}

/// One campaign within one transaction.
class CampaignRun final {
 public:
  /// Sees what `scope` sees: the one of whoever started the campaign.
  CampaignRun(CommandContext& context, Campaign campaign, const Scope& scope)
      : m_context(&context), m_campaign(std::move(campaign)), m_scope(&scope) {}

  [[nodiscard]] Result<std::int64_t> portion(std::int64_t most);
  [[nodiscard]] Result<void> pauseBecause(const QString& problem);

 private:
  [[nodiscard]] Instant now() const { return m_context->now(); }
  [[nodiscard]] store::Connection& connection() const { return m_context->connection(); }
  [[nodiscard]] Result<void> take(CampaignPerson person);
  [[nodiscard]] Result<void> ask(CampaignPerson person);
  [[nodiscard]] Result<void> remind(CampaignPerson person);
  [[nodiscard]] Result<void> close(CampaignPerson person);
  [[nodiscard]] Result<void> fail(CampaignPerson person, const QString& problem);
  [[nodiscard]] Result<bool> isReachedEnough(CampaignPerson& person);
  [[nodiscard]] Result<bool> isQuietFor(CampaignPerson& person);
  [[nodiscard]] Result<void> postpone(CampaignPerson& person, Instant until);
  void notePostponed();
  [[nodiscard]] Result<Question> questionFor(const CampaignPerson& person);
  [[nodiscard]] Result<void> complete();
  [[nodiscard]] Result<std::vector<StateChange>> askAboutMissing(std::int64_t missing);
  [[nodiscard]] Result<void> record(CampaignPerson& person, EntryDraft draft);

  CommandContext* m_context;
  Campaign m_campaign;
  const Scope* m_scope;
  std::optional<BusinessCalendar> m_calendar;
  EntryDraft m_puttingOff;      ///< for everybody who is put off now
  std::int64_t m_postponed = 0; ///< how many they are
};

Result<void> CampaignRun::record(CampaignPerson& person, EntryDraft draft) {
  MUNIMENT_TRY(keepPerson(connection(), person, draft));
  if (draft.subject.isEmpty())
    draft.subject = aggregateOf(m_campaign.id);
  draft.matter = m_campaign.matter;
  draft.payload.emplace(u"campaign"_s, m_campaign.id.toString());
  m_context->record(std::move(draft));
  return {};
}

Result<std::int64_t> CampaignRun::portion(std::int64_t most) {
  store::CampaignRepository repository(connection());
  const bool isClosing = m_campaign.state == Campaign::State::Cancelled || *m_campaign.deadline <= now();
  const std::optional<Instant> until = isClosing ? std::nullopt : std::optional(now());
  MUNIMENT_TRY_LET(people, repository.due(m_campaign.id, until, static_cast<int>(most), access::ScopeMaker::system()));
  for (CampaignPerson& person : people)
    MUNIMENT_TRY(take(std::move(person)));
  notePostponed();
  MUNIMENT_TRY_LET(left, repository.due(m_campaign.id, std::nullopt, 1, access::ScopeMaker::system()));
  if (left.empty() && !m_campaign.hasEnded())
    MUNIMENT_TRY(complete());
  return std::max<std::int64_t>(1, std::ssize(people));
}

Result<void> CampaignRun::take(CampaignPerson person) {
  const CampaignStep step = outreach::stepOf(m_campaign, person, now());
  if (step == CampaignStep::Ask || step == CampaignStep::Remind) {
    MUNIMENT_TRY_LET(quiet, isQuietFor(person));
    if (quiet)
      return {};
  }
  switch (step) {
  case CampaignStep::Ask:
    return ask(std::move(person));
  case CampaignStep::Remind:
    return remind(std::move(person));
  case CampaignStep::Close:
    return close(std::move(person));
  case CampaignStep::Wait:
    break;
  }
  return {};
}

Result<bool> CampaignRun::isReachedEnough(CampaignPerson& person) {
  store::RuleRepository reach(connection());
  MUNIMENT_TRY_LET(lately, reach.reachedSince(person.person, std::nullopt, now().plusMilliseconds(-kHour)));
  if (lately < kMostToOnePerson) {
    MUNIMENT_TRY(reach.noteReached(person.person, now(), person.id.toString(), aggregateOf(m_campaign.id)));
    return false;
  }
  MUNIMENT_TRY(postpone(person, now().plusMilliseconds(kPostponed)));
  return true;
}

Result<void> CampaignRun::postpone(CampaignPerson& person, Instant until) {
  person.due = std::min(until, *m_campaign.deadline);
  ++m_postponed;
  return keepPerson(connection(), person, m_puttingOff);
}

/// A night puts off thousands: one entry tells of all of them.
void CampaignRun::notePostponed() {
  if (m_postponed == 0)
    return;
  m_puttingOff.verb = u"campaign.postponed"_s;
  m_puttingOff.subject = aggregateOf(m_campaign.id);
  m_puttingOff.matter = m_campaign.matter;
  m_puttingOff.payload = {{u"campaign"_s, m_campaign.id.toString()}, {u"count"_s, m_postponed}};
  m_context->record(std::move(m_puttingOff));
}

/// Quiet hours are those of the clock on the wall of whoever would be disturbed, business hours those of the house.
Result<bool> CampaignRun::isQuietFor(CampaignPerson& asked) {
  const Campaign::Limits& limits = m_campaign.limits;
  if (!limits.quietFrom.isValid() && !limits.onlyInBusinessHours)
    return false;
  MUNIMENT_TRY_LET(person, store::PersonRepository(connection()).byId(asked.person, *m_scope));
  const Services& services = m_context->services();
  const QTimeZone zone = person ? zoneOf(*person, services) : zoneOf(services);
  if (!m_calendar) {
    MUNIMENT_TRY_LET(calendar, businessCalendar(connection(), services));
    m_calendar = std::move(calendar);
  }
  RuleLimits times;
  times.quietFrom = limits.quietFrom;
  times.quietUntil = limits.quietUntil;
  times.onlyInBusinessHours = limits.onlyInBusinessHours;
  const auto quiet = rules::quietUntil(times, now(), zone, *m_calendar);
  if (quiet)
    MUNIMENT_TRY(postpone(asked, *quiet));
  return quiet.has_value();
}

Result<Question> CampaignRun::questionFor(const CampaignPerson& asked) {
  MUNIMENT_TRY_LET(person, store::PersonRepository(connection()).byId(asked.person, *m_scope));
  if (!person)
    return failure(ErrorKind::Refused, "person.unknown"_L1);
  const QDateTime deadline =
      QDateTime::fromMSecsSinceEpoch(m_campaign.deadline->milliseconds(), zoneOf(*person, m_context->services()));
  const outreach::PlacedWords words{person->name, m_campaign.name, deadline.toString(u"yyyy-MM-dd HH:mm"_s)};
  Question question;
  question.person = asked.person;
  const Campaign::Wording wording = m_campaign.wordingFor(person->details.language);
  question.text = outreach::filled(wording.text, words);
  question.about = outreach::filled(wording.about, words);
  question.cause = aggregateOf(m_campaign.id);
  question.matter = m_campaign.matter;
  question.choices = wording.choices;
  if (wording.choices != m_campaign.choices)
    question.meanings = m_campaign.choices;
  question.ownWords = m_campaign.ownWords;
  question.stake = m_campaign.stake;
  question.deadline = *m_campaign.deadline;
  return question;
}

Result<void> CampaignRun::ask(CampaignPerson person) {
  auto question = questionFor(person);
  if (!question && !question.error().retryable)
    return fail(std::move(person), question.error().id);
  if (!question)
    return Failure(question.error());
  MUNIMENT_TRY_LET(enough, isReachedEnough(person));
  if (enough)
    return {};
  EntryDraft draft;
  MUNIMENT_TRY(connection().setSavepoint());
  const auto told = put(*m_context, *question, {waysOf(m_campaign), *m_scope}, draft);
  if (!told && told.error().retryable)
    return Failure(told.error());
  if (!told || told->messages == 0) {
    MUNIMENT_TRY(connection().rollbackToSavepoint());
    return fail(std::move(person), told ? problemOf(*told) : told.error().id);
  }
  MUNIMENT_TRY(connection().releaseSavepoint());
  person.state = State::Waiting;
  person.question = question->id;
  person.askedAt = now();
  person.due = outreach::nextDue(m_campaign, person, now());
  return record(person, std::move(draft));
}

Result<void> CampaignRun::remind(CampaignPerson person) {
  store::QuestionRepository questions(connection());
  MUNIMENT_TRY(questions.lock(*person.question));
  MUNIMENT_TRY_LET(question, questions.byId(*person.question, access::ScopeMaker::system()));
  EntryDraft draft;
  draft.verb = u"question.reminded"_s;
  draft.subject = aggregateOf(*person.question);
  if (!question || question->state != Question::State::Open) {
    person.due.reset();
    return record(person, std::move(draft));
  }
  MUNIMENT_TRY_LET(enough, isReachedEnough(person));
  if (enough)
    return {};
  const auto sent = question->sendings.size();
  MUNIMENT_TRY_LET(told, notifyPerson(*m_context, *question, waysOf(m_campaign), *m_scope, draft));
  person.due = outreach::nextDue(m_campaign, person, now());
  if (told.messages > 0) {
    ++person.reminders;
    person.remindedAt = now();
    if (person.state == State::Failed)
      person.state = State::Waiting;
    person.problem.clear();
  } else if (!person.reachedAt && !person.openedAt) {
    person.state = State::Failed;
    person.problem = problemOf(told);
    person.due = m_campaign.deadline;
  }
  if (question->sendings.size() > sent)
    MUNIMENT_TRY(keepSent(connection(), *question, draft));
  draft.payload = {{u"told"_s, told.messages}};
  return record(person, std::move(draft));
}

Result<void> CampaignRun::close(CampaignPerson person) {
  EntryDraft draft;
  draft.verb = u"campaign.person-closed"_s;
  draft.payload = {{u"person"_s, person.person.toString()}};
  person.due.reset();
  if (m_campaign.state == Campaign::State::Cancelled) {
    person.state = State::Excluded;
    person.reason = m_campaign.reason;
    MUNIMENT_TRY(record(person, draft));
    EntryDraft back;
    back.verb = u"question.withdrawn"_s;
    MUNIMENT_TRY(takeBack(*m_context, person, access::ScopeMaker::system(), back));
    if (!back.state.empty())
      m_context->record(std::move(back));
    return {};
  }
  if (!person.question)
    return fail(std::move(person), u"campaign.too_late"_s);
  store::QuestionRepository questions(connection());
  MUNIMENT_TRY(questions.lock(*person.question));
  MUNIMENT_TRY_LET(question, questions.byId(*person.question, access::ScopeMaker::system()));
  if (!question || question->state != Question::State::Open)
    return record(person, std::move(draft));
  question->state = Question::State::Expired;
  draft.verb = u"question.expired"_s;
  MUNIMENT_TRY(keep(connection(), *question, draft)); // which lets the person follow
  m_context->record(std::move(draft));
  return {};
}

Result<void> CampaignRun::fail(CampaignPerson person, const QString& problem) {
  person.state = State::Failed;
  person.problem = problem;
  person.due.reset();
  EntryDraft draft;
  draft.verb = u"campaign.person-failed"_s;
  draft.payload = {{u"person"_s, person.person.toString()}, {u"problem"_s, problem}};
  return record(person, std::move(draft));
}

Result<void> CampaignRun::pauseBecause(const QString& problem) {
  m_campaign.state = Campaign::State::Paused;
  m_campaign.reason = problem;
  EntryDraft draft;
  draft.verb = u"campaign.paused"_s;
  MUNIMENT_TRY(keepCampaign(connection(), m_campaign, draft));
  MUNIMENT_TRY_LET(asked, askAboutMissing(0));
  draft.state.insert(draft.state.end(), asked.begin(), asked.end());
  m_context->record(std::move(draft));
  return {};
}

Result<void> CampaignRun::complete() {
  const CampaignId id = m_campaign.id;
  MUNIMENT_TRY_LET(all, store::CampaignRepository(connection()).counts({&id, 1}, access::ScopeMaker::system()));
  store::CampaignCounts counts = all[id];
  m_campaign.state = Campaign::State::Complete;
  m_campaign.endedAt = now();
  EntryDraft draft;
  draft.verb = u"campaign.completed"_s;
  for (const auto& [state, count] : counts)
    draft.payload.emplace(nameOf(state), count);
  MUNIMENT_TRY(keepCampaign(connection(), m_campaign, draft));
  const std::int64_t missing = counts[State::Waiting] + counts[State::Reached] + counts[State::Failed];
  if (missing > 0) {
    MUNIMENT_TRY_LET(asked, askAboutMissing(missing));
    draft.state.insert(draft.state.end(), asked.begin(), asked.end());
  }
  m_context->record(std::move(draft));
  return store::RuleRepository(connection()).forgetReached(now().plusMilliseconds(-kDay));
}

/// Puts a campaign that needs somebody before whoever started it, or before records managers when that person is gone.
Result<std::vector<StateChange>> CampaignRun::askAboutMissing(std::int64_t missing) {
  model::Task task;
  task.id = TaskId::make(now());
  task.kind = model::Task::Kind::Review;
  task.subject = aggregateOf(m_campaign.id);
  task.title = m_campaign.name.simplified().left(kLongestTitle);
  task.matter = m_campaign.matter;
  if (missing > 0)
    task.assignee = m_campaign.startedBy;
  else
    task.role = Role::RecordsManager;
  task.askedBy = u"agent"_s;
  task.askedAt = now();
  task.dueAt = now().plusMilliseconds(2 * kDay);
  task.salt = makeSalt();
  return tasks::open(connection(), std::span(&task, 1));
}

} // namespace

Result<std::int64_t> continueCampaign(CommandContext& context, const CampaignId& id, std::int64_t most) {
  store::CampaignRepository repository(context.connection());
  MUNIMENT_TRY(repository.lock(id));
  MUNIMENT_TRY_LET(campaign, repository.byId(id, access::ScopeMaker::system()));
  if (!campaign)
    return 0;
  const auto session = campaign->startedBy ? seatFor(context.connection(), *campaign->startedBy)
                                           : Result<Scope>(failure(ErrorKind::Refused, "campaign.starter_gone"_L1));
  if (!session && session.error().kind != ErrorKind::Refused)
    return Failure(session.error());
  const bool isAsking = campaign->state == Campaign::State::Running && context.now() < *campaign->deadline;
  CampaignRun run(context, std::move(*campaign), session ? *session : context.scope());
  if (session || !isAsking)
    return run.portion(most);
  MUNIMENT_TRY(run.pauseBecause(session.error().id));
  return 1;
}

} // namespace muniment::workspace
