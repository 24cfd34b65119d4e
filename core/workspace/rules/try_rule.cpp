#include "core/workspace/rules/try_rule.h"

#include "core/rules/clock_time.h"
#include "core/rules/rule_check.h"
#include "core/workspace/people/business_hours.h"
#include "core/workspace/rules/date_subjects.h"
#include "core/workspace/rules/event_reader.h"
#include "core/workspace/rules/people_meant.h"
#include "core/workspace/services.h"
#include "core/workspace/workspace_day.h"

#include <QtCore/QElapsedTimer>

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;
using rules::EventFacts;

constexpr int kEntries = 200; ///< read at once
constexpr int kItems = 2000;  ///< of a bulk entry, at once
constexpr int kPastDays = 30; ///< that a rule of the clock is tried on, unless told
constexpr qsizetype kLongestWords = 120;

bool tellsAudience(const RuleDefinition& definition) {
  return std::ranges::any_of(definition.actions, [](const RuleAction& action) {
    return action.list(u"persons"_s).contains(QString(kAudience));
  });
}

/// Events seen from the newest to the oldest, until it is enough.
class Trial final {
 public:
  Trial(const TryRule& wish, rules::RuleBook book, QueryContext& context)
      : m_wish(&wish), m_book(std::move(book)), m_context(&context),
        m_reader(context.connection, context.services, context.scope()) {
    m_timer.start();
  }

  Result<TryRule::Answer> overLedger();
  Result<TryRule::Answer> overDays();
  Result<TryRule::Answer> overThings();

 private:
  [[nodiscard]] bool isOver() {
    const bool isCancelled = m_wish->progress && m_wish->progress->isCancelled();
    const bool over = isCancelled || m_timer.elapsed() > m_wish->milliseconds;
    m_answer.isComplete &= !over;
    return over;
  }
  [[nodiscard]] Result<void> take(const std::shared_ptr<const LedgerEntry>& entry);
  [[nodiscard]] Result<void> takeItems(std::span<const ledger::TailItem> items, std::vector<TryRule::Hit>& hits);
  [[nodiscard]] Result<void> note(const EventFacts& facts, std::vector<TryRule::Hit>& hits);

  const TryRule* m_wish;
  rules::RuleBook m_book;
  QueryContext* m_context;
  EventReader m_reader;
  rules::Scratch m_scratch;
  QElapsedTimer m_timer;
  TryRule::Answer m_answer;
};

Result<void> Trial::note(const EventFacts& facts, std::vector<TryRule::Hit>& hits) {
  ++m_answer.met;
  QStringList words{facts.senders.value(0), facts.partners.value(0), facts.documentType, facts.number,
                    facts.text.simplified()};
  words.removeAll(QString());
  std::optional<std::int64_t> audience;
  if (tellsAudience(m_wish->definition)) {
    MUNIMENT_TRY_LET(people, audienceOf(m_context->connection, facts));
    audience = facts.matter ? 0 : std::ssize(people);
  }
  hits.push_back(
      {facts.event, facts.at, facts.subject, words.join(u"  "_s).left(kLongestWords), facts.isImported, audience});
  return {};
}

Result<void> Trial::takeItems(std::span<const ledger::TailItem> items, std::vector<TryRule::Hit>& hits) {
  MUNIMENT_TRY_LET(events, m_reader.read(items, m_book));
  std::vector<rules::Meeting> meetings;
  for (const EventFacts& event : events) {
    meetings.clear();
    m_book.meet(event, m_scratch, meetings);
    ++m_answer.looked;
    for (const rules::Meeting& meeting : meetings) {
      m_answer.isTooSlow |= meeting.what == rules::Meeting::What::TooSlow;
      if (meeting.what == rules::Meeting::What::Fires || meeting.what == rules::Meeting::What::Waits)
        MUNIMENT_TRY(note(event, hits));
    }
  }
  return {};
}

Result<void> Trial::take(const std::shared_ptr<const LedgerEntry>& entry) {
  std::vector<TryRule::Hit> hits;
  const ledger::TailItem self{entry, 0, std::nullopt};
  MUNIMENT_TRY(takeItems(std::span(&self, 1), hits));
  for (std::int64_t ordinal = 0;;) {
    MUNIMENT_TRY_LET(items, ledger::itemsOf(m_context->connection, entry->seq, ordinal, kItems, m_context->scope()));
    if (items.empty())
      break;
    MUNIMENT_TRY(takeItems(items, hits));
    ordinal = items.back().ordinal;
    if (isOver())
      break;
  }
  for (auto hit = hits.rbegin(); hit != hits.rend(); ++hit) {
    if (m_answer.hits.size() < static_cast<std::size_t>(m_wish->limit))
      m_answer.hits.push_back(std::move(*hit));
  }
  m_answer.until = entry->at;
  if (m_wish->progress)
    m_wish->progress->advance(1);
  return {};
}

Result<TryRule::Answer> Trial::overLedger() {
  store::LedgerRepository ledger(m_context->connection);
  store::EntryFilter filter;
  filter.from = m_wish->since;
  filter.verbs = m_wish->definition.trigger.verbs;
  if (m_wish->progress) {
    MUNIMENT_TRY_LET(all, ledger.count(filter, m_context->scope()));
    m_wish->progress->setTotal(all);
  }
  for (std::int64_t before = Json::kLargestInteger; !isOver();) {
    MUNIMENT_TRY_LET(entries, ledger.before(before, kEntries, filter, m_context->scope()));
    if (entries.empty())
      break;
    before = entries.back().seq;
    for (LedgerEntry& entry : entries) {
      if (isOver())
        return m_answer;
      MUNIMENT_TRY(take(std::make_shared<const LedgerEntry>(std::move(entry))));
    }
  }
  return m_answer;
}

/// How things stood in the past is not known: the rule is tried once, on how they stand now.
Result<TryRule::Answer> Trial::overThings() {
  const Instant now = m_context->services.environment.clock->now();
  MUNIMENT_TRY_LET(subjects, subjectsOfEach(m_context->connection, m_context->services, m_wish->definition.trigger.each,
                                            m_context->scope()));
  for (const DueSubject& subject : subjects) {
    if (isOver())
      break;
    EventFacts facts;
    facts.event = u"each:%1/%2"_s.arg(subject.aggregate, subject.step);
    facts.subject = subject.aggregate;
    facts.at = now;
    ++m_answer.looked;
    MUNIMENT_TRY_LET(there, m_reader.addFacts(facts, m_book.needsOf(0)));
    if (there && m_book.isMet(0, facts, m_scratch))
      MUNIMENT_TRY(note(facts, m_answer.hits));
  }
  if (std::ssize(m_answer.hits) > m_wish->limit)
    m_answer.hits.erase(m_answer.hits.begin() + m_wish->limit, m_answer.hits.end());
  m_answer.until = now;
  return m_answer;
}

Result<TryRule::Answer> Trial::overDays() {
  const RuleTrigger& trigger = m_wish->definition.trigger;
  const QTimeZone zone = zoneOf(m_context->services);
  const Instant now = m_context->services.environment.clock->now();
  const Instant begin = m_wish->since.value_or(now.plusMilliseconds(-kPastDays * 86'400'000LL));
  std::vector<TryRule::Hit> hits;
  for (auto at = rules::nextTime(trigger, begin, zone); at && *at <= now && !isOver();
       at = rules::nextTime(trigger, *at, zone)) {
    QStringList subjects{u"clock"_s};
    const QDate day = rules::localTime(*at, zone).date().addDays(-trigger.days);
    if (trigger.kind == RuleTrigger::Kind::Date) {
      MUNIMENT_TRY_LET(due, subjectsOn(m_context->connection, {trigger.around, day, zone}, m_context->scope()));
      subjects = due;
    }
    for (const QString& subject : subjects) {
      EventFacts facts;
      facts.event = u"%1:%2"_s.arg(nameOf(trigger.kind), at->toString());
      facts.subject = subject;
      facts.at = *at;
      ++m_answer.looked;
      MUNIMENT_TRY_LET(there, m_reader.addFacts(facts, m_book.needsOf(0)));
      if (there && m_book.isMet(0, facts, m_scratch))
        MUNIMENT_TRY(note(facts, hits));
    }
  }
  for (auto hit = hits.rbegin(); hit != hits.rend() && std::ssize(m_answer.hits) < m_wish->limit; ++hit)
    m_answer.hits.push_back(std::move(*hit));
  m_answer.until = begin;
  return m_answer;
}

} // namespace

Result<TryRule::Answer> TryRule::answer(QueryContext& context) const {
  MUNIMENT_TRY(rules::checkRule(definition));
  Rule rule;
  rule.definition = definition;
  rule.definition.limits.onImported = true;
  MUNIMENT_TRY_LET(hours, businessHours(context.connection));
  MUNIMENT_TRY_LET(book, rules::RuleBook::of({std::move(rule)}, zoneOf(context.services), hours));
  Trial trial(*this, std::move(book), context);
  const bool isOfLedger =
      definition.trigger.kind == RuleTrigger::Kind::Event || definition.trigger.kind == RuleTrigger::Kind::Silence;
  if (isOfLedger)
    return trial.overLedger();
  return definition.trigger.each == RuleTrigger::Each::Nothing ? trial.overDays() : trial.overThings();
}

} // namespace muniment::workspace
