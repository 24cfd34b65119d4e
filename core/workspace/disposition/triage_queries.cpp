#include "core/workspace/disposition/triage_queries.h"

#include "core/access/scope_maker.h"
#include "core/model/conversation.h"
#include "core/store/actor_repository.h"
#include "core/store/case_parts.h"
#include "core/store/case_repository.h"
#include "core/store/connection_repository.h"
#include "core/store/hold_coverage.h"
#include "core/store/triage_repository.h"
#include "core/workspace/services.h"
#include "core/workspace/workspace_day.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;
using Kind = TriageDecision::Kind;

/// What the dates of undecided content rest on. Read in the scope of the system; only days come out of it.
class Periods final {
 public:
  static Result<Periods> read(store::Connection& connection) {
    Periods periods;
    MUNIMENT_TRY_LET(linked, store::ConnectionRepository(connection).all(access::ScopeMaker::system()));
    for (const model::Connection& one : linked)
      periods.m_days.emplace(one.peer, one.captureDays);
    return periods;
  }

  [[nodiscard]] int of(const QString& peer) const {
    const auto found = m_days.find(peer);
    return found == m_days.end() ? UndecidedPage::kPeriod : found->second;
  }
  [[nodiscard]] int shortest() const {
    int least = UndecidedPage::kPeriod;
    for (const auto& [peer, days] : m_days)
      least = std::min(least, days);
    return least;
  }

 private:
  std::map<QString, int> m_days;
};

CapturePeriod periodOf(QDate decideBy, QDate today) {
  if (decideBy < today)
    return CapturePeriod::Over;
  return today.daysTo(decideBy) < UndecidedPage::kWarning ? CapturePeriod::Ending : CapturePeriod::Running;
}

/// Whether it belongs to a case that is not closed: one that the person may see, or another one.
struct OpenCases final {
  bool visible = false;
  bool hidden = false;
};

Result<OpenCases> openCasesOf(store::Connection& connection, const store::UndecidedContent& content,
                              const Scope& scope) {
  const QString target = content.conversation ? aggregateOf(*content.conversation) : aggregateOf(*content.item);
  const Scope all = access::ScopeMaker::system();
  MUNIMENT_TRY_LET(links, store::CaseParts<CaseLink>(connection).byWord(target, all));
  OpenCases cases;
  for (const CaseLink& link : links) {
    MUNIMENT_TRY_LET(file, store::CaseRepository(connection).byId(link.file, all));
    if (file && file->status() != Case::Status::Closed)
      (scope.sees(file->matter) ? cases.visible : cases.hidden) = true;
  }
  return cases;
}

/// Adds to each line what is known of it beside the content.
class Lines final {
 public:
  Lines(store::Connection& connection, Services& services, const Scope& scope)
      : m_connection(&connection), m_services(&services), m_scope(&scope),
        m_today(todayIn(services, services.environment.clock->now())) {}

  [[nodiscard]] QDate today() const { return m_today; }

  Result<std::vector<UndecidedLine>> of(std::vector<store::UndecidedContent> contents) {
    MUNIMENT_TRY_LET(periods, Periods::read(*m_connection));
    MUNIMENT_TRY_LET(coverage, store::HoldCoverage::read(*m_connection, m_today, access::ScopeMaker::system()));
    QStringList subjects;
    std::vector<ItemId> items;
    for (const store::UndecidedContent& one : contents) {
      subjects.append(one.subject());
      if (one.item)
        items.push_back(*one.item);
    }
    MUNIMENT_TRY_LET(decisions, store::TriageRepository(*m_connection).newest(subjects));
    MUNIMENT_TRY_LET(heldItems, coverage.onItems(items));
    std::vector<UndecidedLine> lines;
    for (store::UndecidedContent& one : contents) {
      UndecidedLine line;
      line.capturedOn = todayIn(*m_services, one.capturedAt);
      line.age = static_cast<int>(line.capturedOn.daysTo(m_today));
      line.decideBy = line.capturedOn.addDays(periods.of(one.peer));
      line.period = periodOf(line.decideBy, m_today);
      line.content = std::move(one);
      MUNIMENT_TRY(addDecision(decisions, line));
      if (line.content.conversation) {
        MUNIMENT_TRY_LET(single, coverage.singlyIn(line.content.number));
        line.isHeld = !coverage.onConversation(line.content.number).empty() || !single.empty();
      } else {
        line.isHeld = heldItems.contains(*line.content.item);
      }
      MUNIMENT_TRY_LET(cases, openCasesOf(*m_connection, line.content, *m_scope));
      line.inOpenCase = cases.visible;
      line.isHeld = line.isHeld || cases.hidden; // why is not for these eyes
      line.mayBePutUp = line.content.standing == Kind::NotRecord && line.decision && line.decision->until &&
                        *line.decision->until <= m_today && !line.isHeld && !line.inOpenCase;
      lines.push_back(std::move(line));
    }
    return lines;
  }

 private:
  Result<void> addDecision(const std::map<QString, TriageDecision>& decisions, UndecidedLine& line) {
    const auto found = decisions.find(line.content.subject());
    if (found == decisions.end())
      return {};
    line.decision = found->second;
    MUNIMENT_TRY_LET(author, store::ActorRepository(*m_connection).byId(found->second.author));
    if (author)
      line.decidedBy = author->name;
    return {};
  }

  store::Connection* m_connection;
  Services* m_services;
  const Scope* m_scope;
  QDate m_today;
};

} // namespace

Result<UndecidedPage::Answer> UndecidedPage::answer(QueryContext& context) const {
  Lines lines(context.connection, context.services, context.scope());
  const int most = std::clamp(limit, 1, kMost);
  store::UndecidedFilter filter{lines.today(), standing, {}};
  const bool hidden = standing == Kind::Private;
  if (hidden)
    filter.author = context.session.actor.id;
  MUNIMENT_TRY_LET(found, store::UndecidedRepository(context.connection)
                              .page(filter, after, most + 1, hidden ? access::ScopeMaker::system() : context.scope()));
  for (store::UndecidedContent& one : found) {
    if (hidden)
      one.title.clear();
  }
  Answer answer;
  answer.hasMore = found.size() > static_cast<std::size_t>(most);
  if (answer.hasMore)
    found.resize(static_cast<std::size_t>(most));
  MUNIMENT_TRY_LET(made, lines.of(std::move(found)));
  answer.lines = std::move(made);
  return answer;
}

Result<UndecidedSoon::Answer> UndecidedSoon::answer(QueryContext& context) const {
  const Instant now = context.services.environment.clock->now();
  const QDate today = todayIn(context.services, now);
  MUNIMENT_TRY_LET(periods, Periods::read(context.connection));
  constexpr std::int64_t kDay = 86'400'000;
  const Instant latest = now.plusMilliseconds(-kDay * (periods.shortest() - UndecidedPage::kWarning - 1));
  MUNIMENT_TRY_LET(
      found,
      store::UndecidedRepository(context.connection).page({today, Kind::Open, latest}, {}, kMost, context.scope()));
  Answer answer;
  for (const store::UndecidedContent& one : found) {
    const QDate decideBy = todayIn(context.services, one.capturedAt).addDays(periods.of(one.peer));
    const CapturePeriod period = periodOf(decideBy, today);
    answer.ending += period == CapturePeriod::Ending ? 1 : 0;
    answer.over += period == CapturePeriod::Over ? 1 : 0;
  }
  return answer;
}

bool endsInDestruction(const records::Plan& plan, const ClassId& id) {
  Record asked;
  asked.recordClass = id;
  const Schedule* schedule = plan.scheduleOf(asked);
  return schedule && schedule->status == ScheduleStatus::Active && !schedule->stages.empty() &&
         schedule->stages.back().action == StageAction::Destroy;
}

Result<std::vector<ClassToEndIn>> ClassesToEndIn::answer(QueryContext& context) const {
  MUNIMENT_TRY_LET(plan, records::loadPlan(context.connection));
  std::vector<ClassToEndIn> found;
  for (const RecordClass& one : plan.classes) {
    if (one.state != RecordClass::State::Closed && endsInDestruction(plan, one.id))
      found.push_back({one.id, one.code, one.name});
  }
  std::ranges::sort(found, {}, &ClassToEndIn::code);
  return found;
}

Result<std::optional<UndecidedLine>> undecidedLine(store::Connection& connection, Services& services,
                                                   const QString& subject, const Scope& scope) {
  Lines lines(connection, services, scope);
  MUNIMENT_TRY_LET(found, store::UndecidedRepository(connection).bySubject(subject, lines.today(), scope));
  if (!found)
    return std::optional<UndecidedLine>();
  MUNIMENT_TRY_LET(made, lines.of({std::move(*found)}));
  return std::optional(std::move(made.front()));
}

} // namespace muniment::workspace
