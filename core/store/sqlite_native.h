#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"

namespace muniment::store {

class Connection;

/// `sqlite3_sourceid()` of the library this program is linked with; must be the one of the Qt driver.
[[nodiscard]] QString linkedSqliteSource();

/// Refuses a file that is missing, empty or no SQLite database, before a driver could create or overwrite it.
[[nodiscard]] Result<void> checkSqliteHeader(const QString& file);

/// Copies a consistent snapshot of an open database into a new file and makes it durable.
[[nodiscard]] Result<void> backUpSqlite(Connection& source, const QString& file, const SharedProgress& progress);

/// `PRAGMA integrity_check`: the places that are damaged, empty when the file is whole.
[[nodiscard]] Result<QStringList> findSqliteDamage(Connection& connection);

} // namespace muniment::store
