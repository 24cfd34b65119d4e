#include "core/store/aggregate_scan_review.h"

#include "core/store/aggregate_offer.h"
#include "core/store/review_repository.h"
#include "core/store/review_sample_repository.h"
#include "core/store/tag_repository.h"

namespace muniment::store {
namespace {

constexpr int kPage = 100;
constexpr int kMembersAtOnce = 10'000;

/// What the rows say in the place of what was written down of them: nothing where both differ.
Sha256 confirmed(const Sha256& written, const Sha256& counted) { return written == counted ? written : Sha256(); }

Result<void> scanTaggings(Connection& connection, const Scope& scope, AggregateSink& sink) {
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

Result<Sha256> digestOfMembers(ReviewRepository& repository, const ReviewSetId& set, const Scope& scope) {
  Sha256Hasher hasher;
  for (std::int64_t after = 0;;) {
    MUNIMENT_TRY_LET(members, repository.members(set, after, kMembersAtOnce, scope));
    if (members.empty())
      return hasher.finish();
    for (const ReviewMember& member : members)
      hasher.add(lineOf(member));
    after = members.back().ordinal;
  }
}

Result<void> scanSamples(ReviewSampleRepository& repository, const ReviewSetId& set, const Scope& scope,
                         AggregateSink& sink) {
  MUNIMENT_TRY_LET(samples, repository.ofSet(set, scope));
  for (ReviewSample& sample : samples) {
    MUNIMENT_TRY_LET(items, repository.items(sample.id, scope));
    Sha256Hasher hasher;
    for (const SampledMessage& item : items)
      hasher.add(lineOf(item));
    sample.itemsDigest = confirmed(sample.itemsDigest, hasher.finish());
    MUNIMENT_TRY(offer(sink, aggregateOf(sample.id), sample));
    MUNIMENT_TRY(offerAll(sink, repository.checks(sample.id, scope),
                          [](const ReviewCheck& check) { return aggregateOf(check); }));
  }
  return {};
}

} // namespace

Result<void> scanReview(Connection& connection, const Scope& scope, AggregateSink& sink) {
  MUNIMENT_TRY(scanTaggings(connection, scope, sink));
  ReviewRepository reviews(connection);
  ReviewSampleRepository samples(connection);
  MUNIMENT_TRY_LET(sets, reviews.sets(scope));
  for (ReviewSet& set : sets) {
    MUNIMENT_TRY_LET(digest, digestOfMembers(reviews, set.id, scope));
    set.membersDigest = confirmed(set.membersDigest, digest);
    MUNIMENT_TRY(offer(sink, aggregateOf(set.id), set));
    MUNIMENT_TRY(
        offerAll(sink, reviews.batches(set.id, scope), [](const ReviewBatch& batch) { return aggregateOf(batch); }));
    MUNIMENT_TRY(scanSamples(samples, set.id, scope, sink));
  }
  return {};
}

} // namespace muniment::store
