#include "core/store/raw_scan.h"

#include "core/store/connection.h"

namespace muniment::store {

Result<std::unique_ptr<RawScan>> RawScan::open(Connection& connection, QByteArrayView sql,
                                               std::span<const std::int64_t> values) {
  return connection.dialect() == Dialect::Sqlite ? scanSqlite(connection, sql, values)
                                                 : scanPostgres(connection, sql, values);
}

} // namespace muniment::store
