#include "core/workspace/overview/overview_query.h"

#include "core/store/item_repository.h"
#include "core/store/ledger_repository.h"
#include "core/workspace/services.h"

namespace muniment::workspace {

using namespace Qt::StringLiterals;

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
  const std::int64_t today = (context.services.environment.clock->now().milliseconds() + zoneOffset) / 86'400'000;
  if (!days.empty() && days.back().first == today)
    answer.capturedToday = days.back().second;
  answer.capturesByDay = std::move(days);
  return answer;
}

} // namespace muniment::workspace
