#include "core/workspace/disposition/execute_snapshot.h"

#include "core/access/scope_maker.h"
#include "core/records/disposition/conversation_settler.h"
#include "core/store/conversation_repository.h"
#include "core/store/destruction_repository.h"
#include "core/store/hold_repository.h"
#include "core/workspace/disposition/sweep.h"
#include "core/workspace/rm/rm_recheck.h"
#include "core/workspace/services.h"
#include "core/workspace/workspace.h"

namespace muniment::workspace {

using namespace Qt::StringLiterals;

Json SettleConversation::describe() const { return Json::Object{{u"snapshot"_s, snapshot.toString()}}; }

Result<Json> SettleConversation::apply(CommandContext& context) const {
  const Scope system = access::ScopeMaker::system();
  store::DestructionRepository destruction(context.connection());
  MUNIMENT_TRY_LET(unsettled, destruction.unsettled(system));
  if (unsettled.empty())
    return Json::Object{{u"left"_s, 0}};
  const ConversationId next = unsettled.front();
  MUNIMENT_TRY_LET(stored, store::ConversationRepository(context.connection()).byId(next, system));
  EntryDraft draft;
  QByteArrayList doomed;
  MUNIMENT_TRY(records::ConversationSettler(context.connection()).settle(next, draft, doomed));
  MUNIMENT_TRY(destruction.doom(doomed, snapshot));
  draft.verb = u"conversation.settled"_s;
  draft.subject = aggregateOf(next);
  draft.matter = stored ? stored->conversation.matter : std::nullopt;
  draft.payload = {{u"snapshot"_s, snapshot.toString()}};
  context.record(std::move(draft));
  return Json::Object{{u"left"_s, static_cast<std::int64_t>(unsettled.size()) - 1}};
}

Result<bool> destroyDoomed(store::Connection& connection, Services& services, int limit) {
  const Scope system = access::ScopeMaker::system();
  MUNIMENT_TRY(store::HoldRepository(connection).raiseEpoch());
  store::DestructionRepository destruction(connection);
  MUNIMENT_TRY_LET(doomed, destruction.doomed(limit, system));
  MUNIMENT_TRY_LET(referenced, destruction.referenced(doomed, system));
  std::vector<vault::VaultAddress> gone;
  for (const QByteArray& bytes : doomed) {
    const auto address = vault::VaultAddress::fromBytes(bytes);
    if (address && !referenced.contains(bytes))
      gone.push_back(*address);
  }
  MUNIMENT_TRY(services.vault->destroy(gone));
  MUNIMENT_TRY(destruction.forget(doomed));
  return doomed.size() >= limit;
}

Result<Json> DestroyObjects::apply(CommandContext& context) const {
  MUNIMENT_TRY_LET(left, destroyDoomed(context.connection(), context.services(), limit));
  return Json::Object{{u"left"_s, left ? 1 : 0}};
}

Result<Json> SnapshotExecution::run() {
  MUNIMENT_TRY(begin());
  if (m_waits)
    return failure(ErrorKind::Refused, "handover.no_receipt"_L1);
  MUNIMENT_TRY(settleAll());
  MUNIMENT_TRY(sweepAway(*m_workspace, m_progress));
  MUNIMENT_TRY_LET(finished, m_workspace->run(FinishSnapshot{m_snapshot}).result());
  return finished.outcome;
}

Result<void> SnapshotExecution::mayGoOn() const {
  if (m_progress && m_progress->isCancelled())
    return failure(ErrorKind::Cancelled, "base.cancelled"_L1);
  return {};
}

Result<void> SnapshotExecution::begin() {
  for (std::int64_t left = 1; left > 0;) {
    MUNIMENT_TRY(mayGoOn());
    const ExecuteItems next{m_snapshot};
    MUNIMENT_TRY(recheckNext(*m_workspace, m_snapshot, next.limit, m_progress));
    MUNIMENT_TRY_LET(done, m_workspace->run(next).result());
    left = done.outcome.number(u"left");
    m_waits = done.outcome.number(u"waits") != 0;
    if (m_progress)
      m_progress->advance(done.outcome.number(u"done"));
  }
  return {};
}

Result<void> SnapshotExecution::settleAll() {
  for (std::int64_t left = 1; left > 0;) {
    MUNIMENT_TRY(mayGoOn());
    MUNIMENT_TRY_LET(done, m_workspace->run(SettleConversation{m_snapshot}).result());
    left = done.outcome.number(u"left");
  }
  return {};
}

} // namespace muniment::workspace
