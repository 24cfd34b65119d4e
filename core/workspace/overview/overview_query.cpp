#include "core/workspace/overview/overview_query.h"

#include "core/store/item_repository.h"
#include "core/store/ledger_repository.h"
#include "core/store/peer_conflict_repository.h"
#include "core/store/proposal_repository.h"
#include "core/store/question_repository.h"
#include "core/store/rule_repository.h"
#include "core/store/snapshot_repository.h"
#include "core/store/source_repository.h"
#include "core/workspace/cases/case_queries.h"
#include "core/workspace/disposition/classes_below.h"
#include "core/workspace/disposition/triage_queries.h"
#include "core/workspace/ledger/head_holder.h"
#include "core/workspace/outreach/campaign_queries.h"
#include "core/workspace/records/record_queries.h"
#include "core/workspace/services.h"
#include "core/workspace/tasks/task_queries.h"
#include "core/workspace/workspace_day.h"

namespace muniment::workspace {

using namespace Qt::StringLiterals;

namespace {

constexpr std::int64_t kDay = 86'400'000;
constexpr std::int64_t kWeek = 7 * kDay;
constexpr std::size_t kSources = 500; ///< a page of them
constexpr int kQuestions = 500;       ///< the newest of them

Result<void> addImports(QueryContext& context, OverviewQuery::Answer& answer) {
  store::SourceRepository repository(context.connection);
  for (std::optional<SourceId> after;;) {
    MUNIMENT_TRY_LET(sources, repository.scan(after, kSources, context.scope()));
    answer.myUnfinishedImports += std::ranges::count_if(sources, [&](const ConversationSource& source) {
      return source.state == ConversationSource::State::Reading && source.capturedBy == context.session.actorText();
    });
    if (sources.size() < kSources)
      return {};
    after = sources.back().id;
  }
}

/// Items and messages of each day.
Result<void> addCaptures(QueryContext& context, std::int64_t zoneOffset, OverviewQuery::Answer& answer) {
  store::LedgerRepository ledger(context.connection);
  const store::EntryFilter items{u"item.captured"_s, {}, {}, std::nullopt, std::nullopt};
  const store::EntryFilter messages{u"message.captured"_s, {}, {}, std::nullopt, std::nullopt};
  MUNIMENT_TRY_LET(itemDays, ledger.sumByDay(items, u"count"_s, zoneOffset, context.scope()));
  MUNIMENT_TRY_LET(messageDays, ledger.sumByDay(messages, u"messages"_s, zoneOffset, context.scope()));
  std::map<std::int64_t, std::int64_t> days(itemDays.begin(), itemDays.end());
  for (const auto& [day, count] : messageDays) {
    days[day] += count;
    answer.messages += count;
  }
  answer.capturesByDay.assign(days.begin(), days.end());
  const std::int64_t today = (context.services.environment.clock->now().milliseconds() + zoneOffset) / kDay;
  answer.capturedToday = days[today];
  return {};
}

/// What somebody should look at soon.
Result<void> addAttention(QueryContext& context, OverviewQuery::Answer& answer) {
  store::LedgerRepository ledger(context.connection);
  const Instant now = context.services.environment.clock->now();
  const store::EntryFilter verified{u"workspace.backup-verified"_s, {}, {}, std::nullopt, std::nullopt};
  MUNIMENT_TRY_LET(backup, ledger.before(Json::kLargestInteger, 1, verified, context.scope()));
  if (!backup.empty()) {
    MUNIMENT_TRY_LET(line, parseJson(backup.front().line));
    answer.lastVerifiedBackup = Instant::parse(line.at(u"payload"_s).text(u"made_at"_s));
  }
  if (context.session.may(Permission::ViewAccessJournal)) {
    const store::EntryFilter broken{u"access.glass-broken"_s, {}, {}, now.plusMilliseconds(-kWeek), std::nullopt};
    MUNIMENT_TRY_LET(count, ledger.count(broken, context.scope()));
    answer.emergencies = count;
  }
  MUNIMENT_TRY_LET(waiting, store::ProposalRepository(context.connection).waiting(now, context.scope()));
  answer.proposals = static_cast<std::int64_t>(waiting.size());
  for (const Proposal& proposal : waiting) {
    if (proposal.proposedBy == context.session.actor.id)
      ++answer.myProposals;
    else if (std::ranges::any_of(context.session.permissions,
                                 [&](Permission held) { return permissionCode(held) == proposal.permission; }))
      ++answer.proposalsForMe;
  }
  return addImports(context, answer);
}

/// What was to be done by now, or nearly.
Result<void> addLate(QueryContext& context, OverviewQuery::Answer& answer) {
  const Instant now = context.services.environment.clock->now();
  MUNIMENT_TRY_LET(tasks, TaskCount().answer(context));
  answer.overdueTasks = tasks.overdue;
  answer.tasksSoon = tasks.dueSoon;
  answer.approvals = tasks.approvals;
  MUNIMENT_TRY_LET(cases, CaseCounts().answer(context));
  answer.overdueCases = cases.overdue;
  answer.caseConflicts = cases.conflicts;
  if (context.session.may(UndecidedSoon::kPermission)) {
    MUNIMENT_TRY_LET(undecided, UndecidedSoon().answer(context));
    answer.undecidedEnding = undecided.ending;
    answer.undecidedOver = undecided.over;
  }
  store::QuestionFilter expired;
  expired.state = Question::State::Expired;
  MUNIMENT_TRY_LET(questions,
                   store::QuestionRepository(context.connection).page(expired, {}, kQuestions, context.scope()));
  answer.lateQuestions = std::ranges::count_if(questions, [&](const Question& question) {
    return question.askedBy == context.session.actorText() && now < question.deadline.plusMilliseconds(kWeek);
  });
  store::CampaignRepository campaigns(context.connection);
  MUNIMENT_TRY_LET(unfinished, campaigns.unfinished(context.scope()));
  for (const Campaign& campaign : unfinished) {
    if (campaign.hasEnded() || !campaign.deadline || now.plusMilliseconds(kDay) < *campaign.deadline)
      continue;
    MUNIMENT_TRY_LET(counts, campaigns.counts({&campaign.id, 1}, context.scope()));
    answer.campaignsEnding += answeredOf(counts[campaign.id]) < meantOf(counts[campaign.id]) ? 1 : 0;
  }
  return {};
}

/// What is due or stands in the way of what is due, and what the program could not settle by itself.
Result<void> addDue(QueryContext& context, OverviewQuery::Answer& answer) {
  const QDate today = todayIn(context.services, context.services.environment.clock->now());
  std::vector<ClassId> classes;
  if (context.session.may(Permission::ReviewDisposition)) { // whoever decides about some classes counts those
    MUNIMENT_TRY_LET(own, classesBelow(context.connection, context.session, std::nullopt,
                                       context.services.environment.clock->now()));
    classes = std::move(own);
  }
  MUNIMENT_TRY_LET(due,
                   store::SnapshotRepository(context.connection).dueCount(today.addDays(7), classes, context.scope()));
  answer.recordsDue = due;
  CountRecords held;
  held.onlyHeld = true;
  held.filter.dueUntil = today;
  held.filter.states = {RecordState::Declared, RecordState::Closed, RecordState::Finalised};
  MUNIMENT_TRY_LET(blocked, held.answer(context));
  answer.recordsHeld = blocked;
  MUNIMENT_TRY_LET(
      differences,
      store::PeerConflictRepository(context.connection).page(true, {}, OverviewQuery::kMost, context.scope()));
  answer.differences = static_cast<std::int64_t>(differences.size());
  MUNIMENT_TRY_LET(rules, store::RuleRepository(context.connection).all());
  answer.rulesStopped = std::ranges::count_if(
      rules, [&](const Rule& rule) { return rule.state == Rule::State::Stopped && context.scope().sees(rule.matter); });
  return {};
}

} // namespace

Result<OverviewQuery::Answer> OverviewQuery::answer(QueryContext& context) const {
  Answer answer;
  store::LedgerRepository ledger(context.connection);
  const Scope& scope = context.scope();
  const store::EntryFilter refused{u"command.refused"_s, {}, {}, std::nullopt, std::nullopt};
  const store::EntryFilter backups{u"workspace.backed-up"_s, {}, {}, std::nullopt, std::nullopt};
  MUNIMENT_TRY_LET(items, store::ItemRepository(context.connection).count(scope));
  MUNIMENT_TRY_LET(refusals, ledger.count(refused, scope));
  MUNIMENT_TRY_LET(entries, ledger.count({}, scope));
  MUNIMENT_TRY_LET(anchor, ledger.lastAnchor());
  MUNIMENT_TRY_LET(backup, ledger.before(Json::kLargestInteger, 1, backups, scope));
  answer.items = items;
  answer.refused = refusals;
  answer.entries = entries;
  answer.lastAnchor = anchor;
  MUNIMENT_TRY_LET(holder, ChosenHolder().answer(context));
  answer.holderIsLate = holder.isLate;
  if (!backup.empty())
    answer.lastBackup = backup.front().at;
  MUNIMENT_TRY(addAttention(context, answer));
  MUNIMENT_TRY(addLate(context, answer));
  MUNIMENT_TRY(addDue(context, answer));
  MUNIMENT_TRY(addCaptures(context, zoneOffset, answer));
  return answer;
}

} // namespace muniment::workspace
