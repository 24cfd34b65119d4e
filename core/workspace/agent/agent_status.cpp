#include "core/workspace/agent/agent_status.h"

#include "core/ledger/head_signer.h"
#include "core/workspace/services.h"

namespace muniment::workspace {

using namespace Qt::StringLiterals;

Result<AgentStatus::Answer> AgentStatus::answer(QueryContext& context) const {
  Answer answer;
  store::LedgerRepository ledger(context.connection);
  MUNIMENT_TRY_LET(lease, store::LeaseRepository(context.connection).find(u"agent"_s));
  answer.active = lease && !lease->holder.isEmpty() && lease->expiresAt > context.services.environment.clock->now();
  answer.lease = std::move(lease);
  MUNIMENT_TRY_LET(stored, ledger::newestHead(context.connection));
  if (const auto head = stored ? ledger::Head::parse(stored->line) : std::nullopt)
    answer.lastHead = head->at;
  MUNIMENT_TRY_LET(stamps, ledger.timeStampsBefore(Json::kLargestInteger, 1));
  if (!stamps.empty())
    answer.lastTimeStamp = stamps.front().stampedAt;
  const store::EntryFilter closed{u"journal.closed"_s, {}, {}, std::nullopt, std::nullopt};
  MUNIMENT_TRY_LET(closings, ledger.before(Json::kLargestInteger, 1, closed, context.scope()));
  if (!closings.empty())
    answer.lastJournalClosing = closings.front().at;
  return answer;
}

} // namespace muniment::workspace
