#pragma once

#include "core/base/commitment.h"
#include "core/model/ids.h"

#include <vector>

namespace muniment {
inline namespace model {

using TagId = Id<struct ReviewTagTag>;
using TagSetId = Id<struct TagSetTag>;

/// One choice of a set.
struct ReviewTag final {
  TagId id;
  QString name;
  int key = 0;            ///< the digit that chooses it, 0 for none
  bool privilege = false; ///< what has it is not handed over
  bool retired = false;   ///< stays where it was chosen, and can no longer be chosen

  friend bool operator==(const ReviewTag&, const ReviewTag&) = default;
};

/// What reviewers are asked about each message, within a matter or everywhere. A tag never changes evidence.
struct TagSet final {
  TagSetId id;
  std::optional<MatterId> matter;
  QString name;
  bool multiple = false; ///< several may be chosen at once
  bool required = false; ///< a review is complete only with one of them
  std::vector<ReviewTag> tags;
  std::int32_t version = 1;
  Salt salt;

  [[nodiscard]] const ReviewTag* find(const TagId& tag) const;
};

[[nodiscard]] QString aggregateOf(const TagSetId& id);
[[nodiscard]] Json contentOf(const TagSet& set);
[[nodiscard]] Result<TagSet> tagSetFrom(const Json& content);

} // namespace model
} // namespace muniment
