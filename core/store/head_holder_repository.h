#pragma once

#include "core/model/head_holder.h"
#include "core/store/connection.h"

namespace muniment::store {

/// Who gets the signed heads, as it was chosen over time.
class HeadHolderRepository final {
 public:
  explicit HeadHolderRepository(Connection& connection) : m_connection(&connection) {}

  [[nodiscard]] Result<void> add(const HeadHolder& holder);
  /// The one of the newest choice; nothing where nobody gets them.
  [[nodiscard]] Result<std::optional<HeadHolder>> chosen();
  [[nodiscard]] Result<std::vector<HeadHolder>> all();

 private:
  Connection* m_connection;
};

} // namespace muniment::store
