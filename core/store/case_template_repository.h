#pragma once

#include "core/model/case_template.h"
#include "core/store/connection.h"

namespace muniment::store {

/// Templates of cases that the site saved. They hold no content of anybody.
class CaseTemplateRepository final {
 public:
  explicit CaseTemplateRepository(Connection& connection) : m_connection(&connection) {}

  [[nodiscard]] Result<void> save(const CaseTemplate& saved);
  [[nodiscard]] Result<void> remove(const QString& code);
  /// By code.
  [[nodiscard]] Result<std::vector<CaseTemplate>> all();

 private:
  Connection* m_connection;
};

} // namespace muniment::store
