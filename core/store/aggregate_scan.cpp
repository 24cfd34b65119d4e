#include "core/store/aggregate_scan.h"

#include "core/store/actor_repository.h"
#include "core/store/aggregate_offer.h"
#include "core/store/aggregate_scan_cases.h"
#include "core/store/aggregate_scan_conversations.h"
#include "core/store/aggregate_scan_counterparts.h"
#include "core/store/aggregate_scan_deliveries.h"
#include "core/store/aggregate_scan_disposition.h"
#include "core/store/aggregate_scan_documents.h"
#include "core/store/aggregate_scan_evidence.h"
#include "core/store/aggregate_scan_holds.h"
#include "core/store/aggregate_scan_live.h"
#include "core/store/aggregate_scan_outreach.h"
#include "core/store/aggregate_scan_records.h"
#include "core/store/aggregate_scan_review.h"
#include "core/store/aggregate_scan_rules.h"
#include "core/store/break_glass_repository.h"
#include "core/store/business_hours_repository.h"
#include "core/store/head_holder_repository.h"
#include "core/store/item_repository.h"
#include "core/store/matter_repository.h"
#include "core/store/plan_part_repository.h"
#include "core/store/proposal_repository.h"
#include "core/store/rehearsal_repository.h"
#include "core/store/rights_repository.h"
#include "core/store/sensitive_repository.h"
#include "core/store/signing_key_repository.h"
#include "core/store/stake_limits_repository.h"
#include "core/store/time_authority_repository.h"
#include "core/store/virus_scan_repository.h"
#include "core/store/workspace_repository.h"

namespace muniment::store {
namespace {

using namespace Qt::StringLiterals;

constexpr int kPage = 1000;

Result<void> scanItems(Connection& connection, const Scope& scope, AggregateSink& sink,
                       const SharedProgress& progress) {
  ItemRepository items(connection);
  std::optional<ItemId> last;
  for (;;) {
    if (progress && progress->isCancelled())
      return failure(ErrorKind::Cancelled, "base.cancelled"_L1);
    MUNIMENT_TRY_LET(page, items.scan(last, kPage, scope));
    for (const CapturedItem& item : page)
      MUNIMENT_TRY(offer(sink, aggregateOf(item.id), item));
    if (page.size() < static_cast<std::size_t>(kPage))
      return {};
    last = page.back().id;
  }
}

} // namespace

Result<void> scanAggregates(Connection& connection, const Scope& scope, AggregateSink& sink,
                            const SharedProgress& progress) {
  const auto byId = [](const auto& value) { return aggregateOf(value.id); };
  MUNIMENT_TRY(offerAll(sink, WorkspaceRepository(connection).all(), byId));
  MUNIMENT_TRY(offerAll(sink, ActorRepository(connection).all(), byId));
  MUNIMENT_TRY(offerAll(sink, ActorRepository(connection).allKeys(),
                        [](const PersonKey& key) { return aggregateOfPersonKey(key.id); }));
  MUNIMENT_TRY(offerAll(sink, MatterRepository(connection).all(scope), byId));
  MUNIMENT_TRY(offerAll(sink, BreakGlassRepository(connection).all(), byId));
  SensitiveRepository sensitive(connection);
  MUNIMENT_TRY(offerPages<SensitiveMarkId>(
      sink, [&](const std::optional<SensitiveMarkId>& after) { return sensitive.scan(after, kPage); }));
  MUNIMENT_TRY(offerAll(sink, RightsRepository(connection).absences(), byId));
  MUNIMENT_TRY(offerAll(sink, RightsRepository(connection).changes(scope), byId));
  MUNIMENT_TRY(
      offerAll(sink, PlanPartRepository(connection).all(), [](const PlanPart& part) { return aggregateOf(part); }));
  MUNIMENT_TRY(offerAll(sink, ProposalRepository(connection).all(),
                        [](const Proposal& proposal) { return aggregateOfProposal(proposal.id); }));
  MUNIMENT_TRY(offerAll(sink, SigningKeyRepository(connection).all(),
                        [](const SigningKeyInfo& key) { return aggregateOfSigningKey(key.id); }));
  MUNIMENT_TRY(offerAll(sink, TimeAuthorityRepository(connection).all(), byId));
  MUNIMENT_TRY(offerAll(sink, HeadHolderRepository(connection).all(), byId));
  MUNIMENT_TRY(offerAll(sink, StakeLimitsRepository(connection).all(), byId));
  MUNIMENT_TRY(offerAll(sink, RehearsalRepository(connection).all(), byId));
  MUNIMENT_TRY(offerAll(sink, BusinessHoursRepository(connection).all(), byId));
  MUNIMENT_TRY(scanItems(connection, scope, sink, progress));
  VirusScanRepository viruses(connection);
  MUNIMENT_TRY(offerPages<VirusScanId>(
      sink, [&](const std::optional<VirusScanId>& after) { return viruses.scan(after, kPage); }));
  MUNIMENT_TRY(scanConversations(connection, scope, sink, progress));
  MUNIMENT_TRY(scanLive(connection, scope, sink, progress));
  MUNIMENT_TRY(scanDocuments(connection, scope, sink, progress));
  MUNIMENT_TRY(scanRecords(connection, scope, sink, progress));
  MUNIMENT_TRY(scanHolds(connection, scope, sink, progress));
  MUNIMENT_TRY(scanReview(connection, scope, sink));
  MUNIMENT_TRY(scanEvidence(connection, scope, sink));
  MUNIMENT_TRY(scanDeliveries(connection, scope, sink));
  MUNIMENT_TRY(scanOutreach(connection, scope, sink));
  MUNIMENT_TRY(scanCases(connection, scope, sink));
  MUNIMENT_TRY(scanRules(connection, scope, sink));
  MUNIMENT_TRY(scanCounterparts(connection, scope, sink));
  return scanDisposition(connection, scope, sink);
}

} // namespace muniment::store
