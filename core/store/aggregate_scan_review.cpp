#include "core/store/aggregate_scan_review.h"

#include "core/store/aggregate_offer.h"
#include "core/store/tag_repository.h"

namespace muniment::store {
namespace {

constexpr int kPage = 100;

} // namespace

Result<void> scanReview(Connection& connection, const Scope& scope, AggregateSink& sink) {
  TagRepository tags(connection);
  const auto byId = [](const auto& value) { return aggregateOf(value.id); };
  MUNIMENT_TRY(offerAll(sink, tags.sets(scope), byId));
  std::optional<TaggingId> last;
  for (;;) {
    MUNIMENT_TRY_LET(page, tags.scan(last, kPage, scope));
    if (page.empty())
      return {};
    last = page.back().id;
    MUNIMENT_TRY(offerAll(sink, Result<std::vector<Tagging>>(std::move(page)), byId));
  }
}

} // namespace muniment::store
