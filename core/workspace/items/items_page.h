#pragma once

#include "core/model/access_act.h"
#include "core/model/item.h"
#include "core/workspace/command.h"

namespace muniment::workspace {

/// When an item was destroyed, and what certifies it.
struct Tombstone final {
  Instant destroyedAt;
  std::optional<CertificateId> certificate; ///< none before the whole snapshot is carried out
};

/// Captured items, newest first, a page at a time. Of destroyed ones there is the tombstone.
struct ItemsPage final {
  static constexpr Permission kPermission = Permission::ViewItem;
  static constexpr AccessAct kJournal = AccessAct::Viewed;

  int limit = 100;
  /// The last item of the page before; nothing starts at the newest.
  std::optional<std::pair<Instant, ItemId>> after;

  struct Answer final {
    std::vector<CapturedItem> items;
    std::map<ItemId, Tombstone> tombstones; ///< of the destroyed ones among them
    std::int64_t total = 0;
  };
  [[nodiscard]] Result<Answer> answer(QueryContext& context) const;
  /// The matters that the page shows something of, and all of it under emergency access.
  [[nodiscard]] QStringList journalSubjects(const Answer& given, const access::Session& session) const;
};

/// One item by its id.
struct ItemById final {
  static constexpr Permission kPermission = Permission::ViewItem;
  static constexpr AccessAct kJournal = AccessAct::Viewed;
  ItemId id;
  [[nodiscard]] Result<CapturedItem> answer(QueryContext& context) const;
  /// The item where a matter restricts it, or under emergency access.
  [[nodiscard]] QStringList journalSubjects(const CapturedItem& given, const access::Session& session) const;
};

} // namespace muniment::workspace
