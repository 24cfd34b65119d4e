#pragma once

#include "core/model/review_set.h"
#include "core/model/scope.h"
#include "core/store/connection.h"

#include <map>
#include <span>

namespace muniment::store {

/// Messages of a set or a batch that the scope sees, without those destroyed since.
struct ReviewCount final {
  std::int64_t messages = 0;
  std::int64_t coded = 0; ///< have a tag of the set that is asked about
};

/// A message in a set.
struct ReviewedMessage final {
  std::int64_t ordinal = 0;
  MessageId message;
  bool isCoded = false;
};

/// Frozen sets of messages, their batches and how far these are.
class ReviewRepository final {
 public:
  explicit ReviewRepository(Connection& connection) : m_connection(&connection) {}

  /// Of these messages those that a set of the matter may hold, conversation by conversation.
  [[nodiscard]] Result<std::vector<MessageId>> inOrder(std::span<const MessageId> messages,
                                                       const std::optional<MatterId>& matter, const Scope& scope);
  [[nodiscard]] Result<void> add(const ReviewSet& set, std::span<const ReviewMember> members);
  [[nodiscard]] Result<void> save(const ReviewBatch& batch);

  /// The newest first.
  [[nodiscard]] Result<std::vector<ReviewSet>> sets(const Scope& scope);
  [[nodiscard]] Result<std::optional<ReviewSet>> byId(const ReviewSetId& id, const Scope& scope);
  /// Those that somebody was given, by number.
  [[nodiscard]] Result<std::vector<ReviewBatch>> batches(const ReviewSetId& set, const Scope& scope);
  /// By number of the batch; a batch without messages is absent.
  [[nodiscard]] Result<std::map<std::int64_t, ReviewCount>> counts(const ReviewSet& set, const Scope& scope);
  /// How many messages of a set have each tag.
  [[nodiscard]] Result<std::map<TagId, std::int64_t>> tagCounts(const ReviewSet& set, const Scope& scope);
  /// In their order, after an ordinal; of one batch, or of all.
  [[nodiscard]] Result<std::vector<ReviewedMessage>> page(const ReviewSet& set, std::int64_t batch, std::int64_t after,
                                                          int limit, const Scope& scope);
  /// In the order of their numbers.
  [[nodiscard]] Result<std::vector<MessageId>> messages(const ReviewSetId& set, const Scope& scope);
  /// Every row of a set, after an ordinal, for verification.
  [[nodiscard]] Result<std::vector<ReviewMember>> members(const ReviewSetId& set, std::int64_t after, int limit,
                                                          const Scope& system);

 private:
  [[nodiscard]] Result<std::vector<ReviewSet>> read(const QByteArray& condition, QVariantList values,
                                                    const Scope& scope);

  Connection* m_connection;
};

} // namespace muniment::store
