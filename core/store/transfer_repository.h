#pragma once

#include "core/model/scope.h"
#include "core/model/transfer.h"
#include "core/store/connection.h"

namespace muniment::store {

/// Documents that connected systems handed over.
class TransferRepository final {
 public:
  explicit TransferRepository(Connection& connection) : m_connection(&connection) {}

  struct Cursor final {
    Instant at;
    TransferId id;
  };
  /// Empty members do not narrow.
  struct Filter final {
    bool waiting = false; ///< only those about which somebody must do something
    QString peer;
    std::optional<CaseId> file;
  };

  [[nodiscard]] Result<void> save(const Transfer& transfer);
  [[nodiscard]] Result<std::optional<Transfer>> byId(const TransferId& id, const Scope& scope);
  [[nodiscard]] Result<std::optional<Transfer>> byRemote(const QString& peer, const QString& remoteId,
                                                         const Scope& scope);
  [[nodiscard]] Result<std::vector<Transfer>> ofItem(const ItemId& item, const Scope& scope);
  /// Those of an object of a connected system that have no case yet.
  [[nodiscard]] Result<std::vector<Transfer>> homeless(const QString& peer, const QString& object, const Scope& scope);
  /// The one that changed last comes first.
  [[nodiscard]] Result<std::vector<Transfer>> page(const Filter& filter, const std::optional<Cursor>& after, int limit,
                                                   const Scope& scope);
  [[nodiscard]] Result<std::int64_t> count(const Filter& filter, const Scope& scope);
  /// In the order of ids, for verification.
  [[nodiscard]] Result<std::vector<Transfer>> scan(const std::optional<TransferId>& after, int limit,
                                                   const Scope& scope);

 private:
  [[nodiscard]] Result<std::vector<Transfer>> read(const QByteArray& condition, QVariantList values,
                                                   const QByteArray& order, const Scope& scope);

  Connection* m_connection;
};

} // namespace muniment::store
