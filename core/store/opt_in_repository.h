#pragma once

#include "core/model/opt_in.h"
#include "core/model/scope.h"
#include "core/store/connection.h"

namespace muniment::store {

/// Who agreed to be written to at a number, or took it back.
class OptInRepository final {
 public:
  explicit OptInRepository(Connection& connection) : m_connection(&connection) {}

  [[nodiscard]] Result<void> add(const OptIn& optIn);
  /// Under any of these names, in the order in which they were recorded; for whoever decides what may be sent.
  [[nodiscard]] Result<std::vector<OptIn>> of(const QString& peer, const QString& numberId, const QStringList& parties);
  /// The same without those of conversations that are not seen.
  [[nodiscard]] Result<std::vector<OptIn>> visible(const QString& peer, const QString& numberId,
                                                   const QStringList& parties, const Scope& scope);
  /// Of a peer, or of all; the newest first.
  [[nodiscard]] Result<std::vector<OptIn>> page(const QString& peer, const std::optional<OptInId>& before, int limit,
                                                const Scope& scope);
  [[nodiscard]] Result<std::vector<OptIn>> scan(const std::optional<OptInId>& after, int limit, const Scope& system);

 private:
  [[nodiscard]] Result<std::vector<OptIn>> read(const QByteArray& rest, const QVariantList& values);

  Connection* m_connection;
};

} // namespace muniment::store
