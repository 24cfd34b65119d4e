#pragma once

#include "core/model/tagging.h"
#include "core/workspace/command.h"

namespace muniment::workspace {

/// A new set of tags (without an id), or the next version of one; `set.version` is the version that was looked at.
/// Tags without an id are new. Nothing is taken out of a set; it is retired.
/// `{set, version}`
struct SaveTagSet final {
  static constexpr auto kName = QLatin1StringView("tag.save-set");
  static constexpr Permission kPermission = Permission::ManageTags;

  TagSet set;

  [[nodiscard]] Json describe() const { return contentOf(set); }
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// Chooses tags of one set for messages, and takes others back. In a set that allows one, what was chosen before gives
/// way. Messages for which nothing changes are left out.
/// `{changed, tagging}`
struct TagMessages final {
  static constexpr auto kName = QLatin1StringView("tag.choose");
  static constexpr Permission kPermission = Permission::TagMessages;
  static constexpr std::size_t kMost = 100'000;

  TagSetId set;
  std::vector<MessageId> messages;
  std::vector<TagId> choose;
  std::vector<TagId> takeBack;

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;

 private:
  [[nodiscard]] Result<void> check(const TagSet& within) const;
  [[nodiscard]] std::vector<TagId> after(const TagSet& within, const std::vector<TagId>& before) const;
};

} // namespace muniment::workspace
