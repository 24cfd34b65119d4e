#pragma once

#include "core/model/business_hours.h"
#include "core/store/connection.h"

namespace muniment::store {

/// When the house works, as it was said over time.
class BusinessHoursRepository final {
 public:
  explicit BusinessHoursRepository(Connection& connection) : m_connection(&connection) {}

  [[nodiscard]] Result<void> add(const BusinessHoursChoice& choice);
  /// The newest; nothing where nobody ever said.
  [[nodiscard]] Result<std::optional<BusinessHoursChoice>> chosen();
  [[nodiscard]] Result<std::vector<BusinessHoursChoice>> all();

 private:
  Connection* m_connection;
};

} // namespace muniment::store
