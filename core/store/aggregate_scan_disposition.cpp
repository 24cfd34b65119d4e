#include "core/store/aggregate_scan_disposition.h"

#include "core/store/aggregate_offer.h"
#include "core/store/handover_repository.h"
#include "core/store/snapshot_repository.h"
#include "core/store/triage_repository.h"

namespace muniment::store {
namespace {

constexpr int kPage = 1000;

Result<void> scanItems(SnapshotRepository& repository, const SnapshotId& id, const Scope& scope, AggregateSink& sink) {
  for (int after = -1;;) {
    MUNIMENT_TRY_LET(page, repository.items(id, {}, after, kPage, scope));
    for (const SnapshotItem& item : page)
      MUNIMENT_TRY(offer(sink, aggregateOfItem(id, item.ordinal), item));
    if (page.size() < static_cast<std::size_t>(kPage))
      return {};
    after = page.back().ordinal;
  }
}

Result<void> scanHandovers(Connection& connection, const Scope& scope, AggregateSink& sink) {
  HandoverRepository repository(connection);
  for (std::optional<HandoverId> after;;) {
    MUNIMENT_TRY_LET(page, repository.page(after, kPage, scope));
    for (const Handover& transfer : page)
      MUNIMENT_TRY(offer(sink, aggregateOf(transfer.id), transfer));
    if (page.size() < static_cast<std::size_t>(kPage))
      return {};
    after = page.back().id;
  }
}

} // namespace

Result<void> scanDisposition(Connection& connection, const Scope& scope, AggregateSink& sink) {
  SnapshotRepository repository(connection);
  for (std::optional<SnapshotId> before;;) {
    MUNIMENT_TRY_LET(page, repository.page(before, kPage, scope));
    for (const Snapshot& snapshot : page) {
      MUNIMENT_TRY(offer(sink, aggregateOf(snapshot.id), snapshot));
      MUNIMENT_TRY(scanItems(repository, snapshot.id, scope, sink));
    }
    if (page.size() < static_cast<std::size_t>(kPage))
      break;
    before = page.back().id;
  }
  MUNIMENT_TRY_LET(certificates, repository.certificates());
  for (const Certificate& certificate : certificates)
    MUNIMENT_TRY(sink.take(aggregateOf(certificate.id), sha256(certificate.line)));
  TriageRepository triage(connection);
  MUNIMENT_TRY(
      offerPages<TriageId>(sink, [&](const std::optional<TriageId>& after) { return triage.scan(after, kPage); }));
  return scanHandovers(connection, scope, sink);
}

} // namespace muniment::store
