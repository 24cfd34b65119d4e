#pragma once

#include "core/model/review_set.h"
#include "core/workspace/command.h"
#include "core/workspace/evidence/production_selection.h"

namespace muniment::workspace {

/// Freezes what a selection finds now as a set under review, and cuts it into batches. What is restricted to a matter
/// other than that of the set is left out, so that nobody learns of it who may see the set. Captured files are no
/// messages and are left out as well.
/// `{batches, left_out, messages, set}`
struct FreezeReviewSet final {
  static constexpr auto kName = QLatin1StringView("review.freeze");
  static constexpr Permission kPermission = Permission::ManageTags;
  static constexpr std::int64_t kLargestBatch = 10'000;
  static constexpr std::int64_t kUsualBatch = 500;

  QString name;
  TagSetId tags;                  ///< the question that is asked about each message
  std::optional<MatterId> matter; ///< that of the set of tags, where it has one
  ProductionSelection selection;
  std::int64_t batchSize = kUsualBatch;

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;

 private:
  [[nodiscard]] Result<ReviewSet> begin(CommandContext& context) const;
};

/// Gives a batch to somebody, or takes it back. Whoever reviews may take a batch that nobody has, and give back their
/// own; everything else is for those who manage tags.
/// `{batch, version}`
struct AssignReviewBatch final {
  static constexpr auto kName = QLatin1StringView("review.assign");
  static constexpr Permission kPermission = Permission::TagMessages;

  ReviewSetId set;
  std::int64_t number = 0;
  std::optional<ActorId> reviewer; ///< nobody: the batch is free again
  std::int64_t version = 0;        ///< that was looked at; 0 for a batch that nobody ever had

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

} // namespace muniment::workspace
