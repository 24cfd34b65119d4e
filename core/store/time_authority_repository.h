#pragma once

#include "core/model/time_authority.h"
#include "core/store/connection.h"

namespace muniment::store {

/// Who confirms the time, as it was chosen over time.
class TimeAuthorityRepository final {
 public:
  explicit TimeAuthorityRepository(Connection& connection) : m_connection(&connection) {}

  [[nodiscard]] Result<void> add(const TimeAuthority& authority);
  /// The newest choice; nothing where none was ever made.
  [[nodiscard]] Result<std::optional<TimeAuthority>> newest();
  [[nodiscard]] Result<std::vector<TimeAuthority>> all();

 private:
  Connection* m_connection;
};

} // namespace muniment::store
