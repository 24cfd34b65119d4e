#include "core/store/scope_sql.h"

namespace muniment::store {

void appendMatterCondition(const Scope& scope, QByteArray& sql, QVariantList& values) {
  if (scope.isSystem())
    return;
  sql += " AND (matter IS NULL";
  if (!scope.matters().empty()) {
    sql += " OR matter IN (";
    for (auto matter = scope.matters().begin(); matter != scope.matters().end(); ++matter) {
      sql += matter == scope.matters().begin() ? "?" : ", ?";
      values.append(matter->toString());
    }
    sql += ')';
  }
  sql += ')';
}

} // namespace muniment::store
