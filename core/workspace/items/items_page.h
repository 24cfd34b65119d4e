#pragma once

#include "core/model/item.h"
#include "core/workspace/command.h"

namespace muniment::workspace {

/// Captured items, newest first, a page at a time.
struct ItemsPage final {
  static constexpr Permission kPermission = Permission::ViewItem;

  int limit = 100;
  /// The last item of the page before; nothing starts at the newest.
  std::optional<std::pair<Instant, ItemId>> after;

  struct Answer final {
    std::vector<CapturedItem> items;
    std::int64_t total = 0;
  };
  [[nodiscard]] Result<Answer> answer(QueryContext& context) const;
};

/// One item by its id.
struct ItemById final {
  static constexpr Permission kPermission = Permission::ViewItem;
  ItemId id;
  [[nodiscard]] Result<CapturedItem> answer(QueryContext& context) const;
};

} // namespace muniment::workspace
