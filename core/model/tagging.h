#pragma once

#include "core/model/message.h"
#include "core/model/tag_set.h"

namespace muniment {
inline namespace model {

using TaggingId = Id<struct TaggingTag>;

/// What somebody chose for some messages at once; it is never changed, only followed by another.
struct Tagging final {
  struct Change final {
    MessageId message;
    std::vector<TagId> before; ///< of the same set, in the order of ids
    std::vector<TagId> after;
  };

  TaggingId id;
  TagSetId set;
  ActorId author;
  Instant at;
  std::vector<Change> changes; ///< in the order of messages
  Salt salt;
};

[[nodiscard]] QString aggregateOf(const TaggingId& id);
[[nodiscard]] Json contentOf(const Tagging& tagging);

} // namespace model
} // namespace muniment
