#pragma once

#include "core/model/review_sample.h"
#include "core/model/scope.h"
#include "core/store/connection.h"

namespace muniment::store {

/// What somebody chose last for a message of a set.
struct CodedMessage final {
  MessageId message;
  ActorId coder;
  std::vector<TagId> tags;
};

/// How far the second reviewer of a sample is.
struct SampleCount final {
  std::int64_t messages = 0; ///< that are still there
  std::int64_t checked = 0;
  std::int64_t agreed = 0;
};

/// A message of a sample with both answers.
struct CheckedMessage final {
  SampledMessage item;
  std::optional<ReviewCheck> check; ///< the last one
};

/// Samples of review sets and what second reviewers chose.
class ReviewSampleRepository final {
 public:
  explicit ReviewSampleRepository(Connection& connection) : m_connection(&connection) {}

  /// The messages of a set that have a tag of the question now, and who chose it, in the order of messages.
  [[nodiscard]] Result<std::vector<CodedMessage>> coded(const ReviewSet& set, const Scope& scope);

  [[nodiscard]] Result<void> add(const ReviewSample& sample, std::span<const SampledMessage> items);
  [[nodiscard]] Result<void> add(const ReviewCheck& check);

  /// Oldest first; of the sets that the scope sees.
  [[nodiscard]] Result<std::vector<ReviewSample>> ofSet(const ReviewSetId& set, const Scope& scope);
  [[nodiscard]] Result<std::optional<ReviewSample>> byId(const ReviewSampleId& id, const Scope& scope);
  /// In their order, after an ordinal. A message that is destroyed or not for these eyes is left out.
  [[nodiscard]] Result<std::vector<CheckedMessage>> page(const ReviewSampleId& sample, std::int64_t after, int limit,
                                                         const Scope& scope);
  [[nodiscard]] Result<std::optional<CheckedMessage>> item(const ReviewSampleId& sample, MessageId message,
                                                           const Scope& scope);
  [[nodiscard]] Result<SampleCount> count(const ReviewSampleId& sample, const Scope& scope);

  /// For verification, every row.
  [[nodiscard]] Result<std::vector<SampledMessage>> items(const ReviewSampleId& sample, const Scope& system);
  [[nodiscard]] Result<std::vector<ReviewCheck>> checks(const ReviewSampleId& sample, const Scope& system);

 private:
  [[nodiscard]] Result<std::vector<ReviewSample>> read(const QByteArray& condition, QVariantList values,
                                                       const Scope& scope);
  [[nodiscard]] Result<std::vector<CheckedMessage>> readItems(const ReviewSampleId& sample, const QByteArray& condition,
                                                              QVariantList values, const QByteArray& order,
                                                              const Scope& scope);

  Connection* m_connection;
};

} // namespace muniment::store
