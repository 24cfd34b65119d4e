#pragma once

#include "core/workspace/news/my_news.h"

namespace muniment::workspace {

/// What whoever asks was told of, the newest first, and what of it they have read. Titles are read from what the
/// notices are about, so that nothing outlives it here.
struct MyNotices final {
  static constexpr Permission kPermission = Permission::ViewItem;
  static constexpr std::size_t kMost = 100; ///< older ones are forgotten

  struct Line final {
    MyNews::Item item;
    bool isRead = false;
    bool isOver = false; ///< it waits for them no more
  };
  struct Answer final {
    std::vector<Line> lines;
    std::int64_t unread = 0;
    std::int64_t ahead = 0; ///< entries that were looked through and are not yet kept as such
    bool isBehind = false;  ///< there are more entries to look through once these are kept
  };
  [[nodiscard]] Result<Answer> answer(QueryContext& context) const;
};

/// Keeps how far the notices of a person go, and what they have read. It proves nothing, so the ledger does not hear of
/// it. `{unread}`
struct KeepNotices final {
  static constexpr auto kName = QLatin1StringView("notices.keep");
  static constexpr Permission kPermission = Permission::ViewItem;

  struct Mark final {
    std::int64_t entry = 0;
    QString subject;
    bool isRead = true;
  };
  std::vector<Mark> marks;
  std::optional<std::int64_t> readUpTo; ///< everything that entries up to this one told of

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

} // namespace muniment::workspace
