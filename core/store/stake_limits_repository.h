#pragma once

#include "core/model/stake_limits.h"
#include "core/store/connection.h"

namespace muniment::store {

/// From when on questions are of high stake, as it was chosen over time.
class StakeLimitsRepository final {
 public:
  explicit StakeLimitsRepository(Connection& connection) : m_connection(&connection) {}

  [[nodiscard]] Result<void> add(const StakeLimits& limits);
  /// The newest choice; nothing where none was ever made.
  [[nodiscard]] Result<std::optional<StakeLimits>> newest();
  [[nodiscard]] Result<std::vector<StakeLimits>> all();

 private:
  [[nodiscard]] Result<std::vector<StakeLimits>> read(const QByteArray& rest);

  Connection* m_connection;
};

} // namespace muniment::store
