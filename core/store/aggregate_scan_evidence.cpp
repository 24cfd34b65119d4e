#include "core/store/aggregate_scan_evidence.h"

#include "core/store/aggregate_offer.h"
#include "core/store/production_repository.h"
#include "core/store/redaction_repository.h"

namespace muniment::store {
namespace {

constexpr int kPage = 1000;

/// The digest over the rows that are there, whatever the production says of them.
Result<Sha256> digestOfItems(ProductionRepository& repository, const ProductionId& production, const Scope& scope) {
  Sha256Hasher hasher;
  for (std::int64_t after = 0;;) {
    MUNIMENT_TRY_LET(items, repository.items(production, after, kPage, scope));
    if (items.empty())
      return hasher.finish();
    for (const ProducedItem& item : items)
      hasher.add(lineOf(item));
    after = items.back().ordinal;
  }
}

} // namespace

Result<void> scanEvidence(Connection& connection, const Scope& scope, AggregateSink& sink) {
  const auto byId = [](const auto& value) { return aggregateOf(value.id); };
  ProductionRepository productions(connection);
  MUNIMENT_TRY_LET(all, productions.scan(scope));
  for (Production& production : all) {
    MUNIMENT_TRY_LET(digest, digestOfItems(productions, production.id, scope));
    production.itemsDigest = digest;
    MUNIMENT_TRY(offer(sink, aggregateOf(production.id), production));
    MUNIMENT_TRY(offerAll(sink, productions.packages(production.id, scope), byId));
  }
  MUNIMENT_TRY(offerAll(sink, productions.allWaivers(scope), byId));
  RedactionRepository redactions(connection);
  for (std::optional<Redaction> last;;) {
    MUNIMENT_TRY_LET(page, redactions.scan(last, kPage, scope));
    if (page.empty())
      return {};
    for (const Redaction& redaction : page)
      MUNIMENT_TRY(offer(sink, aggregateOf(redaction), redaction));
    last = page.back();
  }
}

} // namespace muniment::store
