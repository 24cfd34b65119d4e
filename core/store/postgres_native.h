#pragma once

#include "core/base/result.h"

namespace muniment::store {

class Connection;
struct BulkRows;

/// COPY of the rows: straight into the table, or through a temporary one where conflicts are to be skipped.
[[nodiscard]] Result<qint64> copyIntoPostgres(Connection& connection, const BulkRows& rows);

} // namespace muniment::store
