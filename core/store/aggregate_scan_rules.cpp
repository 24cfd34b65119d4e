#include "core/store/aggregate_scan_rules.h"

#include "core/store/aggregate_offer.h"
#include "core/store/rule_repository.h"

namespace muniment::store {
namespace {

constexpr int kPage = 1000;

} // namespace

Result<void> scanRules(Connection& connection, const Scope& scope, AggregateSink& sink) {
  RuleRepository repository(connection);
  MUNIMENT_TRY(offerAll(sink, repository.all(), [](const Rule& rule) { return aggregateOf(rule.id); }));
  MUNIMENT_TRY(offerAll(sink, repository.versions({}), [](const Version<Rule>& version) {
    return aggregateOfVersion(version.value.id, version.value.version);
  }));
  MUNIMENT_TRY_LET(stop, repository.stop());
  if (stop)
    MUNIMENT_TRY(offer(sink, aggregateOfRuleStop(), *stop));
  std::optional<RuleHitId> last;
  for (;;) {
    MUNIMENT_TRY_LET(page, repository.scanHits(last, kPage, scope));
    if (page.empty())
      return {};
    last = page.back().id;
    for (const RuleHit& hit : page)
      MUNIMENT_TRY(offer(sink, aggregateOf(hit.id), hit));
  }
}

} // namespace muniment::store
