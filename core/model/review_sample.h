#pragma once

#include "core/model/review_set.h"

namespace muniment {
inline namespace model {

using ReviewSampleId = Id<struct ReviewSampleTag>;

/// What a second reviewer codes again, taken by chance from what others coded. Whoever has the seed can take it again:
/// see sampleRank.
struct ReviewSample final {
  ReviewSampleId id;
  ReviewSetId set;
  QString seed;                ///< 64 hexadecimal digits
  std::int64_t population = 0; ///< coded messages that it was taken from
  std::int64_t size = 0;
  ActorId checker;    ///< the second reviewer, who coded none of them
  Sha256 itemsDigest; ///< over its items in their order
  Instant takenAt;
  QString takenBy; ///< actor
  Salt salt;
};

/// One message of a sample, and what the first reviewer chose for it.
struct SampledMessage final {
  std::int64_t ordinal = 0; ///< from 1
  MessageId message;
  ActorId coder;
  std::vector<TagId> tags; ///< in the order of ids
};

/// What the second reviewer chose. A later one follows it; nothing is overwritten.
struct ReviewCheck final {
  ReviewSampleId sample;
  MessageId message;
  std::int64_t version = 1;
  std::vector<TagId> tags; ///< in the order of ids
  Instant at;
  QString author; ///< actor
  Salt salt;
};

/// SHA-256 of `seed:message`, in hexadecimal digits. A sample is those of the population whose rank comes first.
[[nodiscard]] QByteArray sampleRank(const QString& seed, MessageId message);

[[nodiscard]] QString aggregateOf(const ReviewSampleId& id);
/// A version is one aggregate: it never changes.
[[nodiscard]] QString aggregateOf(const ReviewCheck& check);
[[nodiscard]] Json contentOf(const ReviewSample& sample);
[[nodiscard]] Result<ReviewSample> reviewSampleFrom(const Json& content);
[[nodiscard]] Json contentOf(const ReviewCheck& check);
[[nodiscard]] Result<ReviewCheck> reviewCheckFrom(const Json& content);
/// One item as the digest of all of them takes it.
[[nodiscard]] QByteArray lineOf(const SampledMessage& item);

/// `id id …`
[[nodiscard]] QString joined(const std::vector<TagId>& tags);
[[nodiscard]] std::optional<std::vector<TagId>> tagsFrom(const QString& joined);

} // namespace model
} // namespace muniment
