#include "core/workspace/overview/overview_query.h"

#include "core/store/item_repository.h"
#include "core/store/ledger_repository.h"
#include "core/store/proposal_repository.h"
#include "core/workspace/services.h"

namespace muniment::workspace {

using namespace Qt::StringLiterals;

namespace {

constexpr std::int64_t kWeek = 7LL * 86'400'000;

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
  MUNIMENT_TRY_LET(waiting, store::ProposalRepository(context.connection).waiting(now));
  answer.proposals = static_cast<std::int64_t>(waiting.size());
  return {};
}

} // namespace

Result<OverviewQuery::Answer> OverviewQuery::answer(QueryContext& context) const {
  Answer answer;
  store::LedgerRepository ledger(context.connection);
  const Scope& scope = context.scope();
  const store::EntryFilter captured{u"item.captured"_s, {}, {}, std::nullopt, std::nullopt};
  const store::EntryFilter refused{u"command.refused"_s, {}, {}, std::nullopt, std::nullopt};
  const store::EntryFilter backups{u"workspace.backed-up"_s, {}, {}, std::nullopt, std::nullopt};
  MUNIMENT_TRY_LET(items, store::ItemRepository(context.connection).count(scope));
  MUNIMENT_TRY_LET(days, ledger.countByDay(captured, zoneOffset, scope));
  MUNIMENT_TRY_LET(refusals, ledger.count(refused, scope));
  MUNIMENT_TRY_LET(entries, ledger.count({}, scope));
  MUNIMENT_TRY_LET(anchor, ledger.lastAnchor());
  MUNIMENT_TRY_LET(backup, ledger.before(Json::kLargestInteger, 1, backups, scope));
  answer.items = items;
  answer.refused = refusals;
  answer.entries = entries;
  answer.lastAnchor = anchor;
  if (!backup.empty())
    answer.lastBackup = backup.front().at;
  MUNIMENT_TRY(addAttention(context, answer));
  const std::int64_t today = (context.services.environment.clock->now().milliseconds() + zoneOffset) / 86'400'000;
  if (!days.empty() && days.back().first == today)
    answer.capturedToday = days.back().second;
  answer.capturesByDay = std::move(days);
  return answer;
}

} // namespace muniment::workspace
