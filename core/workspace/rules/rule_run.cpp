#include "core/workspace/rules/rule_run.h"

#include "core/access/scope_maker.h"
#include "core/rules/action_catalogue.h"
#include "core/rules/clock_time.h"
#include "core/rules/rule_check.h"
#include "core/store/rule_repository.h"
#include "core/workspace/people/business_hours.h"
#include "core/workspace/rules/date_subjects.h"
#include "core/workspace/rules/event_reader.h"
#include "core/workspace/rules/event_words.h"
#include "core/workspace/rules/rule_action_room.h"
#include "core/workspace/rules/rule_seat.h"
#include "core/workspace/workspace_day.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;
using rules::EventFacts;
using What = rules::Meeting::What;

constexpr std::int64_t kMinute = 60'000; ///< milliseconds
constexpr std::int64_t kHour = 60 * kMinute;
constexpr qsizetype kLongestChain = 4;
constexpr std::int32_t kMostFailures = 3;
constexpr std::int64_t kHoursAhead = 24; ///< of what a rule may do within an hour; more stops it
constexpr std::int64_t kMostWaiting = 2000;
constexpr int kWokenAtOnce = 200;
constexpr auto kNobodyMeant = "rule.nobody_meant"_L1;
constexpr auto kHourFull = "rule.hour_full"_L1;

QString threadOf(const EventFacts& event) {
  return event.conversation ? aggregateOf(*event.conversation) : event.subject;
}

/// What came of it is there already, or may come another time: no failure of the rule.
bool isHarmless(const QString& reason) {
  static constexpr std::array kHarmless = {
      "record.already_declared"_L1, "tag.nothing_changes"_L1, "rule.person_limit"_L1,
      "rule.nothing_to_declare"_L1, "rule.no_case"_L1,        kNobodyMeant};
  return std::ranges::find(kHarmless, reason) != kHarmless.end();
}

} // namespace

Result<Rule*> RuleRun::active(const RuleId& id) {
  auto found = m_rules.find(id);
  if (found == m_rules.end()) {
    store::RuleRepository repository(m_transaction->connection());
    MUNIMENT_TRY(repository.lock(id));
    MUNIMENT_TRY_LET(rule, repository.byId(id));
    found = m_rules.emplace(id, std::move(rule)).first;
  }
  return found->second && found->second->state == Rule::State::On ? &*found->second : nullptr;
}

Result<RuleRun::Seated*> RuleRun::seated(Rule& rule) {
  if (const auto found = m_seats.find(rule.id); found != m_seats.end())
    return &found->second;
  auto session = seatOf(m_transaction->connection(), rule);
  if (!session) {
    if (session.error().kind != ErrorKind::Refused)
      return Failure(session.error());
    MUNIMENT_TRY(stop(rule, session.error().id));
    return nullptr;
  }
  MUNIMENT_TRY_LET(hours, businessHours(m_transaction->connection()));
  auto book = rules::RuleBook::of({rule}, zoneOf(*m_services), hours);
  if (!book) {
    MUNIMENT_TRY(stop(rule, book.error().id));
    return nullptr;
  }
  return &m_seats.emplace(rule.id, Seated{std::move(*session), std::move(*book)}).first->second;
}

Result<void> RuleRun::stop(Rule& rule, const QString& reason) {
  MUNIMENT_TRY(stopRule(*m_transaction, rule, reason));
  m_rules[rule.id].reset();
  return {};
}

/// A rule that hears of what it led to itself, or a chain of rules that does not end.
Result<bool> RuleRun::isLoop(const Rule& rule, const EventFacts& event) {
  const qsizetype first = event.chain.indexOf(rule.id.toString());
  if (first < 0 && event.chain.size() < kLongestChain)
    return false;
  QStringList circle = event.chain.sliced(std::max<qsizetype>(first, 0));
  circle.append(rule.id.toString());
  circle.removeDuplicates();
  for (const QString& text : circle) {
    const auto id = RuleId::parse(text);
    if (!id)
      continue;
    MUNIMENT_TRY_LET(part, active(*id));
    if (part)
      MUNIMENT_TRY(stop(*part, u"rule.loop"_s));
  }
  return true;
}

RuleHit RuleRun::newHit(const Rule& rule, const EventFacts& event) const {
  RuleHit hit;
  hit.id = RuleHitId::make(now());
  hit.rule = rule.id;
  hit.version = rule.version;
  hit.event = event.event;
  hit.subject = event.subject;
  hit.thread = threadOf(event);
  hit.matter = event.matter;
  hit.at = now();
  hit.chain = event.chain;
  return hit;
}

Result<void> RuleRun::settle(const Rule& rule, const EventFacts& event) {
  MUNIMENT_TRY_LET(waiting, store::RuleRepository(m_transaction->connection())
                                .waiting(rule.id, threadOf(event), access::ScopeMaker::system()));
  for (RuleHit& hit : waiting) {
    if (hit.due && event.at < *hit.due)
      MUNIMENT_TRY(drop(std::move(hit), {}));
  }
  return {};
}

Result<void> RuleRun::drop(RuleHit hit, const QString& reason) {
  hit.state = RuleHit::State::Settled;
  hit.due.reset();
  hit.reason = reason;
  EntryDraft draft;
  draft.actor = u"agent"_s;
  draft.verb = u"rule.settled"_s;
  draft.subject = aggregateOf(hit.rule);
  draft.matter = hit.matter;
  MUNIMENT_TRY(keepHit(m_transaction->connection(), hit, draft));
  m_transaction->record(std::move(draft));
  return {};
}

Result<bool> RuleRun::seesAndMeets(Rule& rule, Seated& seat, EventFacts& facts, RuleHit& hit) {
  EventReader reader(m_transaction->connection(), *m_services, seat.session.scope);
  MUNIMENT_TRY_LET(there, reader.addFacts(facts, seat.book.needsOf(0)));
  if (!there || (rule.matter && facts.matter != rule.matter))
    return false;
  hit.matter = facts.matter;
  hit.thread = threadOf(facts);
  rules::Scratch scratch;
  const bool met = seat.book.isMet(0, facts, scratch);
  if (scratch.tooSlow) {
    hit.state = RuleHit::State::Failed;
    hit.reason = u"rule.pattern_too_slow"_s;
    MUNIMENT_TRY(conclude(rule, hit));
    return false;
  }
  return met;
}

Result<bool> RuleRun::isWithinLimits(Rule& rule, const RuleHit& hit) {
  store::RuleRepository repository(m_transaction->connection());
  const RuleLimits& limits = rule.definition.limits;
  if (limits.throttleMinutes > 0) {
    MUNIMENT_TRY_LET(
        lately, repository.doneSince(rule.id, now().plusMilliseconds(-limits.throttleMinutes * kMinute), hit.thread));
    if (lately > 0)
      return false;
  }
  MUNIMENT_TRY_LET(waiting, repository.waitingCount(rule.id));
  if (waiting < std::min(limits.mostPerHour * kHoursAhead, kMostWaiting))
    return true;
  MUNIMENT_TRY(stop(rule, u"rule.too_many"_s));
  return false;
}

Result<bool> RuleRun::mustWait(const Rule& rule, What what, RuleHit& hit) {
  const RuleLimits& limits = rule.definition.limits;
  if (what == What::Waits) {
    hit.due = now().plusMilliseconds(rule.definition.trigger.hours * kHour);
  } else if (limits.digestMinutes > 0) {
    MUNIMENT_TRY_LET(
        waiting, store::RuleRepository(m_transaction->connection()).waiting(rule.id, {}, access::ScopeMaker::system()));
    hit.due = waiting.empty() ? now().plusMilliseconds(limits.digestMinutes * kMinute) : waiting.front().due;
  } else {
    MUNIMENT_TRY_LET(quiet, quietUntil(limits));
    hit.due = quiet;
  }
  if (!hit.due)
    MUNIMENT_TRY(waitForRoom(rule, hit));
  if (hit.due)
    hit.state = RuleHit::State::Waiting;
  return hit.due.has_value();
}

Result<std::optional<Instant>> RuleRun::quietUntil(const RuleLimits& limits) {
  if (!m_calendar) {
    MUNIMENT_TRY_LET(calendar, businessCalendar(m_transaction->connection(), *m_services));
    m_calendar = std::move(calendar);
  }
  return rules::quietUntil(limits, now(), zoneOf(*m_services), *m_calendar);
}

/// Where the hour is full, each waits for the first one that has room behind those that wait already.
Result<void> RuleRun::waitForRoom(const Rule& rule, RuleHit& hit) {
  const std::int64_t most = rule.definition.limits.mostPerHour;
  MUNIMENT_TRY_LET(done, actedLately(rule));
  if (done < most)
    return {};
  MUNIMENT_TRY_LET(ahead, store::RuleRepository(m_transaction->connection()).waitingCount(rule.id));
  hit.due = now().plusMilliseconds((1 + ahead / most) * kHour);
  hit.reason = kHourFull;
  return {};
}

Result<void> RuleRun::meet(const RuleId& id, const EventFacts& event, What what, std::int64_t seq) {
  MUNIMENT_TRY_LET(rule, active(id));
  if (!rule || seq <= rule->since)
    return {};
  if (what == What::Answered)
    return settle(*rule, event);
  MUNIMENT_TRY_LET(known, store::RuleRepository(m_transaction->connection()).isKnown(id, event.event));
  if (known)
    return {};
  if (what == What::Waits && event.chain.contains(id.toString()))
    return {}; // nobody waits for an answer to the reminder itself
  MUNIMENT_TRY_LET(loops, isLoop(*rule, event));
  if (loops)
    return {};
  MUNIMENT_TRY_LET(seat, seated(*rule));
  if (!seat)
    return {};
  EventFacts facts;
  facts.event = event.event;
  facts.verb = event.verb;
  facts.subject = event.subject;
  facts.matter = event.matter;
  facts.at = event.at;
  facts.chain = event.chain;
  RuleHit hit = newHit(*rule, event);
  MUNIMENT_TRY_LET(met, seesAndMeets(*rule, *seat, facts, hit));
  if (!met)
    return {};
  MUNIMENT_TRY_LET(within, isWithinLimits(*rule, hit));
  if (!within)
    return {};
  MUNIMENT_TRY_LET(waits, mustWait(*rule, what, hit));
  if (what == What::Waits && hit.due)
    hit.due = event.at.plusMilliseconds(rule->definition.trigger.hours * kHour);
  return waits ? conclude(*rule, hit) : act(*rule, *seat, {facts}, hit);
}

Result<QStringList> RuleRun::carryOutAll(const Rule& rule, const std::vector<EventFacts>& events, RuleHit& hit,
                                         CommandContext& context) {
  QStringList made;
  for (const RuleAction& action : rule.definition.actions) {
    const rules::ActionKind* kind = rules::actionKind(action.name);
    const std::size_t times = kind && rules::isTold(*kind) ? 1 : events.size();
    for (std::size_t at = 0; at < times; ++at) {
      const EventFacts facts = toldTogether(events, at);
      MUNIMENT_TRY_LET(some, carryOut({rule, action, facts, hit, context, hit.missed}));
      made += some;
    }
  }
  return made;
}

Result<void> RuleRun::act(Rule& rule, const Seated& seat, const std::vector<EventFacts>& events, RuleHit& hit) {
  store::Connection& connection = m_transaction->connection();
  if (!m_outboundStopped) {
    MUNIMENT_TRY_LET(stop, store::RuleRepository(connection).stop());
    m_outboundStopped = stop && stop->isStopped;
  }
  hit.due.reset();
  if (*m_outboundStopped && rules::demandsOf(rule.definition).outbound) {
    hit.state = RuleHit::State::Held;
    hit.reason = u"rule.outbound_stopped"_s;
    return conclude(rule, hit);
  }
  Json::Array chain(hit.chain.begin(), hit.chain.end());
  chain.emplace_back(rule.id.toString());
  CommandContext context(*m_transaction, seat.session, *m_services,
                         {{u"rule"_s, rule.id.toString()}, {u"rules"_s, std::move(chain)}});
  const std::size_t staged = m_transaction->staged().size();
  hit.missed.clear();
  MUNIMENT_TRY(connection.setSavepoint());
  auto made = carryOutAll(rule, events, hit, context);
  if (made) {
    MUNIMENT_TRY(connection.releaseSavepoint());
    hit.state = hit.missed.empty() ? RuleHit::State::Done : RuleHit::State::Partly;
    hit.reason = hit.missed.empty() ? QString() : hit.missed.front().reason;
    hit.made = std::move(*made);
    ++m_acted;
    return conclude(rule, hit);
  }
  if (made.error().retryable)
    return Failure(made.error());
  MUNIMENT_TRY(connection.rollbackToSavepoint());
  m_transaction->staged().resize(staged);
  const bool isRefusal = made.error().kind == ErrorKind::Refused || made.error().kind == ErrorKind::NotFound;
  hit.state = isHarmless(made.error().id) ? RuleHit::State::Held
                                          : (isRefusal ? RuleHit::State::Refused : RuleHit::State::Failed);
  hit.reason = made.error().id;
  return conclude(rule, hit);
}

Result<void> RuleRun::conclude(Rule& rule, RuleHit& hit) {
  EntryDraft draft;
  draft.actor = u"agent"_s;
  draft.verb = u"rule.acted"_s;
  const bool failed = hit.state == RuleHit::State::Refused || hit.state == RuleHit::State::Failed;
  MUNIMENT_TRY(keepHit(m_transaction->connection(), hit, draft));
  const bool done = hit.state == RuleHit::State::Done || hit.state == RuleHit::State::Partly;
  if (failed || (done && rule.failures > 0)) {
    rule.failures = failed ? rule.failures + 1 : 0;
    MUNIMENT_TRY(keepRule(m_transaction->connection(), rule, draft));
  }
  if (failed || !hit.missed.empty() || hit.reason == kHourFull || hit.reason == kNobodyMeant) {
    MUNIMENT_TRY_LET(asked, askAboutRule(m_transaction->connection(), rule, hit.reason, now()));
    draft.state.insert(draft.state.end(), asked.begin(), asked.end());
  }
  draft.subject = aggregateOf(rule.id);
  draft.matter = hit.matter;
  draft.payload = {{u"hit"_s, hit.id.toString()}, {u"outcome"_s, nameOf(hit.state)}, {u"version"_s, hit.version}};
  m_transaction->record(std::move(draft));
  return rule.failures >= kMostFailures ? stop(rule, hit.reason) : Result<void>();
}

Result<void> RuleRun::wakeWaiting() {
  MUNIMENT_TRY_LET(
      due, store::RuleRepository(m_transaction->connection()).due(now(), kWokenAtOnce, access::ScopeMaker::system()));
  std::map<RuleId, std::vector<RuleHit>> together;
  for (RuleHit& hit : due) {
    MUNIMENT_TRY_LET(rule, active(hit.rule));
    if (!rule) {
      MUNIMENT_TRY(drop(std::move(hit), u"rule.switched_off"_s));
    } else if (rule->definition.limits.digestMinutes > 0 &&
               rule->definition.trigger.kind != RuleTrigger::Kind::Silence) {
      together[hit.rule].push_back(std::move(hit));
    } else {
      MUNIMENT_TRY(wake(*rule, {std::move(hit)}));
    }
  }
  for (auto& [id, hits] : together) {
    MUNIMENT_TRY_LET(rule, active(id));
    if (rule)
      MUNIMENT_TRY(wake(*rule, std::move(hits)));
  }
  return {};
}

/// The first hit stands for all; the others are settled by it.
Result<void> RuleRun::wake(Rule& rule, std::vector<RuleHit> hits) {
  MUNIMENT_TRY_LET(quiet, quietUntil(rule.definition.limits));
  if (quiet)
    return putOff(rule, std::move(hits), *quiet, {});
  MUNIMENT_TRY_LET(done, actedLately(rule));
  if (done >= rule.definition.limits.mostPerHour)
    return putOff(rule, std::move(hits), now().plusMilliseconds(kHour), QString(kHourFull));
  MUNIMENT_TRY_LET(seat, seated(rule));
  if (!seat)
    return {};
  EventReader reader(m_transaction->connection(), *m_services, seat->session.scope);
  std::vector<EventFacts> events;
  std::optional<RuleHit> first;
  for (RuleHit& hit : hits) {
    EventFacts facts;
    facts.event = hit.event;
    facts.subject = hit.subject;
    facts.matter = hit.matter;
    facts.at = hit.at;
    facts.chain = hit.chain;
    MUNIMENT_TRY_LET(there, reader.addFacts(facts, seat->book.needsOf(0)));
    if (there)
      events.push_back(std::move(facts));
    if (there && !first)
      first = std::move(hit);
    else
      MUNIMENT_TRY(drop(std::move(hit), there ? QString() : u"rule.gone"_s));
  }
  if (!first)
    return {};
  first->at = now();
  return act(rule, *seat, events, *first);
}

/// What waited goes on waiting: nothing is lost in quiet hours, nor where the hour is full.
Result<void> RuleRun::putOff(Rule& rule, std::vector<RuleHit> hits, Instant until, const QString& reason) {
  for (RuleHit& hit : hits) {
    hit.due = until;
    hit.reason = reason;
    MUNIMENT_TRY(conclude(rule, hit));
  }
  return {};
}

Result<std::int64_t> RuleRun::actedLately(const Rule& rule) {
  return store::RuleRepository(m_transaction->connection()).doneSince(rule.id, now().plusMilliseconds(-kHour));
}

Result<void> RuleRun::tick() {
  MUNIMENT_TRY_LET(all, store::RuleRepository(m_transaction->connection()).active());
  for (const Rule& listed : all) {
    MUNIMENT_TRY_LET(rule, active(listed.id));
    if (!rule || !rule->next || now() < *rule->next)
      continue;
    const Rule woken = *rule;
    rule->next = rules::nextTime(rule->definition.trigger, now(), zoneOf(*m_services));
    EntryDraft draft;
    draft.actor = u"agent"_s;
    draft.verb = u"rule.woken"_s;
    MUNIMENT_TRY(keepRule(m_transaction->connection(), *rule, draft));
    m_transaction->record(std::move(draft));
    if (woken.definition.trigger.kind == RuleTrigger::Kind::Date) {
      MUNIMENT_TRY(tickDates(woken));
      continue;
    }
    if (woken.definition.trigger.each != RuleTrigger::Each::Nothing) {
      MUNIMENT_TRY(tickEach(woken));
      continue;
    }
    EventFacts event;
    event.event = u"clock:"_s + woken.next->toString();
    event.verb = u"clock"_s;
    event.subject = aggregateOf(woken.id);
    event.matter = woken.matter;
    event.at = now();
    MUNIMENT_TRY(meet(woken.id, event, What::Fires, Json::kLargestInteger));
  }
  return {};
}

Result<void> RuleRun::tickEach(const Rule& rule) {
  const RuleTrigger::Each each = rule.definition.trigger.each;
  MUNIMENT_TRY_LET(subjects,
                   subjectsOfEach(m_transaction->connection(), *m_services, each, access::ScopeMaker::system()));
  for (const DueSubject& subject : subjects) {
    EventFacts event;
    event.event = u"each:%1/%2"_s.arg(subject.aggregate, subject.step.isEmpty() ? rule.next->toString() : subject.step);
    event.verb = u"clock"_s;
    event.subject = subject.aggregate;
    event.at = now();
    MUNIMENT_TRY(meet(rule.id, event, What::Fires, Json::kLargestInteger));
  }
  return {};
}

Result<void> RuleRun::tickDates(const Rule& rule) {
  constexpr int kMostDays = 31;
  const QDate today = todayIn(*m_services, now());
  QDate day = std::max(todayIn(*m_services, *rule.next), today.addDays(-kMostDays));
  for (; day <= today; day = day.addDays(1)) {
    const QDate wanted = day.addDays(-rule.definition.trigger.days);
    MUNIMENT_TRY_LET(subjects, subjectsOn(m_transaction->connection(),
                                          {rule.definition.trigger.around, wanted, zoneOf(*m_services)},
                                          access::ScopeMaker::system()));
    for (const QString& subject : subjects) {
      EventFacts event;
      event.event = u"date:%1/%2"_s.arg(subject, wanted.toString(Qt::ISODate));
      event.verb = u"date"_s;
      event.subject = subject;
      event.at = now();
      MUNIMENT_TRY(meet(rule.id, event, What::Fires, Json::kLargestInteger));
    }
  }
  return {};
}

} // namespace muniment::workspace
