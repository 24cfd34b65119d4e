#pragma once

#include "core/store/ledger_repository.h"
#include "core/workspace/command.h"

namespace muniment::workspace {

/// Ledger entries, newest first, a page at a time.
struct EntriesPage final {
  static constexpr Permission kPermission = Permission::ViewLedger;

  store::EntryFilter filter;
  std::int64_t before = Json::kLargestInteger;
  int limit = 200;

  struct Answer final {
    std::vector<LedgerEntry> entries;
    std::int64_t matching = 0;
    std::int64_t total = 0;
    std::vector<std::pair<std::int64_t, std::int64_t>> days; ///< day number, entries
  };
  std::int64_t zoneOffset = 0;
  bool withCounts = true;
  [[nodiscard]] Result<Answer> answer(QueryContext& context) const;
};

/// Entries after a number, oldest first: how `ledger tail` and the live feed follow.
struct EntriesAfter final {
  static constexpr Permission kPermission = Permission::ViewLedger;
  std::int64_t after = 0;
  int limit = 200;
  [[nodiscard]] Result<std::vector<LedgerEntry>> answer(QueryContext& context) const;
};

/// The names behind the ids of actors, for whoever may see the workspace's people.
struct ActorNames final {
  static constexpr Permission kPermission = Permission::ViewLedger;
  [[nodiscard]] Result<std::map<QString, QString>> answer(QueryContext& context) const;
};

} // namespace muniment::workspace
