#pragma once

#include <QtCore/QByteArrayList>
#include <QtCore/QVariant>

#include <vector>

namespace muniment::store {

/// Rows for one table, row after row, all with the same columns. Only an invalid QVariant is NULL.
struct BulkRows final {
  QByteArray table;
  QByteArrayList columns;
  std::vector<QVariant> values;
  bool skipConflicts = false;
};

} // namespace muniment::store
