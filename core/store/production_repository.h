#pragma once

#include "core/model/production.h"
#include "core/model/scope.h"
#include "core/store/connection.h"

#include <set>
#include <span>

namespace muniment::store {

/// Frozen productions, the packages written of them, and what was let out although it is privileged.
class ProductionRepository final {
 public:
  explicit ProductionRepository(Connection& connection) : m_connection(&connection) {}

  /// The next number that nobody else gets; orders those who freeze.
  [[nodiscard]] Result<std::int64_t> takeNumber();
  /// The number after the last one that any production has of this prefix, whoever may see that production.
  [[nodiscard]] Result<std::int64_t> nextBates(const QString& prefix);
  /// How many supplements a production has.
  [[nodiscard]] Result<std::int64_t> supplements(const ProductionId& production);

  [[nodiscard]] Result<void> add(const Production& production, std::span<const ProducedItem> items);
  [[nodiscard]] Result<std::optional<Production>> byId(const ProductionId& id, const Scope& scope);
  [[nodiscard]] Result<std::optional<Production>> byNumber(const QString& number, const Scope& scope);
  /// The newest first; `before` is the last of the page before.
  [[nodiscard]] Result<std::vector<Production>>
  page(const std::optional<MatterId>& matter, const std::optional<ProductionId>& before, int limit, const Scope& scope);
  [[nodiscard]] Result<std::vector<Production>> scan(const Scope& system);
  /// In their order, after an ordinal.
  [[nodiscard]] Result<std::vector<ProducedItem>> items(const ProductionId& production, std::int64_t after, int limit,
                                                        const Scope& scope);

  [[nodiscard]] Result<void> add(const WrittenPackage& package);
  /// Oldest first.
  [[nodiscard]] Result<std::vector<WrittenPackage>> packages(const ProductionId& production, const Scope& scope);

  [[nodiscard]] Result<void> add(const PrivilegeWaiver& waiver);
  /// Which of these messages have one.
  [[nodiscard]] Result<std::set<MessageId>> waived(std::span<const MessageId> messages);
  [[nodiscard]] Result<std::vector<PrivilegeWaiver>> allWaivers(const Scope& system);

 private:
  [[nodiscard]] Result<std::vector<Production>> read(const QByteArray& condition, QVariantList values,
                                                     const QByteArray& order, const Scope& scope);

  Connection* m_connection;
};

} // namespace muniment::store
