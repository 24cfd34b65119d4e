#pragma once

#include "core/workspace/command.h"

namespace muniment::workspace {

/// What happened after an entry that concerns whoever asks, the oldest first; nothing that they did themselves.
struct MyNews final {
  static constexpr Permission kPermission = Permission::ViewItem;
  static constexpr int kMost = 500; ///< entries that are looked through at once

  struct Item final {
    enum class Kind : std::uint8_t {
      Task,
      Alarm, ///< a task about something that stands in the way of messages
      Answer ///< to a question that they asked
    };
    Kind kind = Kind::Task;
    QString subject; ///< aggregate
    QString title;
    bool isRestricted = false; ///< of a matter: nothing of it is shown outside the window
    std::int64_t entry = 0;    ///< that told of it; likewise below
    Instant at = {};
    QString actor = {};
  };
  struct Answer final {
    std::int64_t upTo = 0; ///< the entry to ask after next
    std::vector<Item> items;
  };
  /// Nothing: tells only where news begin.
  std::optional<std::int64_t> after;
  [[nodiscard]] Result<Answer> answer(QueryContext& context) const;
};

[[nodiscard]] QLatin1StringView nameOf(MyNews::Item::Kind kind);

} // namespace muniment::workspace
