#pragma once

#include "core/model/message.h"
#include "core/model/tag_set.h"

namespace muniment {
inline namespace model {

using ReviewSetId = Id<struct ReviewSetTag>;

/// A frozen set of messages about each of which reviewers answer the question of one set of tags. What is captured
/// later is not in it.
struct ReviewSet final {
  ReviewSetId id;
  QString name;
  TagSetId tags;
  std::optional<MatterId> matter; ///< whose members see it
  Json selection;                 ///< as it was asked for
  std::int64_t messages = 0;
  std::int64_t batchSize = 0;
  Sha256 membersDigest; ///< over its members in their order
  Instant frozenAt;
  QString frozenBy; ///< actor
  Salt salt;

  [[nodiscard]] std::int64_t batches() const { return batchSize > 0 ? (messages + batchSize - 1) / batchSize : 0; }
};

/// One message of a set: conversation by conversation, in the order of the transcript, so that a batch reads on.
struct ReviewMember final {
  std::int64_t ordinal = 0; ///< from 1
  MessageId message;
  std::int64_t batch = 0; ///< from 1
};

/// A part of a set that one person works through.
struct ReviewBatch final {
  ReviewSetId set;
  std::int64_t number = 0;
  std::optional<ActorId> reviewer; ///< nobody yet
  Instant since;                   ///< of this reviewer
  std::int64_t version = 1;
  Salt salt;
};

[[nodiscard]] QString aggregateOf(const ReviewSetId& id);
[[nodiscard]] QString aggregateOf(const ReviewBatch& batch);
[[nodiscard]] Json contentOf(const ReviewSet& set);
[[nodiscard]] Result<ReviewSet> reviewSetFrom(const Json& content);
[[nodiscard]] Json contentOf(const ReviewBatch& batch);
[[nodiscard]] Result<ReviewBatch> reviewBatchFrom(const Json& content);
/// One member as the digest of all of them takes it.
[[nodiscard]] QByteArray lineOf(const ReviewMember& member);

} // namespace model
} // namespace muniment
