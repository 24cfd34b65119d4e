#pragma once

#include "core/model/read_client.h"
#include "core/store/connection.h"

namespace muniment::store {

/// Programs that may read what was approved. They hold no content of anybody.
class ReadClientRepository final {
 public:
  explicit ReadClientRepository(Connection& connection) : m_connection(&connection) {}

  [[nodiscard]] Result<void> save(const ReadClient& client);
  [[nodiscard]] Result<std::optional<ReadClient>> byActor(const ActorId& actor);
  [[nodiscard]] Result<std::optional<ReadClient>> byName(const QString& name);
  /// By name.
  [[nodiscard]] Result<std::vector<ReadClient>> all();

 private:
  [[nodiscard]] Result<std::vector<ReadClient>> read(const QByteArray& condition, const QVariantList& values);

  Connection* m_connection;
};

} // namespace muniment::store
