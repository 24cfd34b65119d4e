#pragma once

#include "core/store/tag_repository.h"
#include "core/workspace/command.h"

namespace muniment::workspace {

/// The sets of tags that somebody may choose from, in the order of names.
struct TagSets final {
  static constexpr Permission kPermission = Permission::ViewItem;

  [[nodiscard]] Result<std::vector<TagSet>> answer(QueryContext& context) const;
};

/// How many messages have each tag of a set.
struct TagCounts final {
  static constexpr Permission kPermission = Permission::ViewItem;
  TagSetId set;

  [[nodiscard]] Result<std::map<TagId, std::int64_t>> answer(QueryContext& context) const;
};

/// What is chosen for messages now; those without a tag are absent.
struct TagsOfMessages final {
  static constexpr Permission kPermission = Permission::ViewItem;
  std::vector<MessageId> messages;

  [[nodiscard]] Result<std::map<MessageId, std::vector<TagId>>> answer(QueryContext& context) const;
};

/// Who chose what for a message and when, oldest first.
struct TagHistory final {
  static constexpr Permission kPermission = Permission::ViewItem;
  MessageId message;

  [[nodiscard]] Result<std::vector<store::TagStep>> answer(QueryContext& context) const;
};

} // namespace muniment::workspace
