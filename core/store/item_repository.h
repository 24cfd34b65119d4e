#pragma once

#include "core/model/item.h"
#include "core/model/scope.h"
#include "core/store/connection.h"

namespace muniment::store {

/// Captured items.
class ItemRepository final {
 public:
  explicit ItemRepository(Connection& connection) : m_connection(&connection) {}

  [[nodiscard]] Result<void> appendMany(std::span<const CapturedItem> items);
  [[nodiscard]] Result<std::optional<CapturedItem>> byId(const ItemId& id, const Scope& scope);
  [[nodiscard]] Result<std::vector<CapturedItem>> byIds(std::span<const ItemId> ids, const Scope& scope);
  [[nodiscard]] Result<std::vector<CapturedItem>> byDigest(const Sha256& digest, const Scope& scope);
  /// Newest first; `after` is the last one of the page before.
  [[nodiscard]] Result<std::vector<CapturedItem>> page(const std::optional<std::pair<Instant, ItemId>>& after,
                                                       int limit, const Scope& scope);
  [[nodiscard]] Result<std::int64_t> count(const Scope& scope);
  /// Every item in the order of ids, for verification.
  [[nodiscard]] Result<std::vector<CapturedItem>> scan(const std::optional<ItemId>& after, int limit,
                                                       const Scope& scope);

 private:
  Connection* m_connection;
};

} // namespace muniment::store
