#pragma once

#include "core/model/review_sample.h"
#include "core/workspace/command.h"

namespace muniment::workspace {

/// Takes a sample by chance of what was coded, for a second reviewer. The seed is drawn here and written into the
/// ledger, so that nobody can choose what is looked at, and everybody can take the sample again.
/// `{population, sample, seed, size}`
struct TakeReviewSample final {
  static constexpr auto kName = QLatin1StringView("review.sample");
  static constexpr Permission kPermission = Permission::ManageTags;
  static constexpr std::int64_t kLargest = 10'000;

  ReviewSetId set;
  std::int64_t size = 0; ///< the whole population where there is less
  ActorId checker;       ///< what this person coded is no part of the population

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// The second reviewer's answer for a message of a sample. Where it differs from what is chosen now it takes its place;
/// what the first reviewer chose stays in the sample and in the history.
/// `{agrees, version}`
struct CheckSampled final {
  static constexpr auto kName = QLatin1StringView("review.check");
  static constexpr Permission kPermission = Permission::TagMessages;

  ReviewSampleId sample;
  MessageId message;
  std::vector<TagId> tags;

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

} // namespace muniment::workspace
