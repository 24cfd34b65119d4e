#pragma once

#include <QtCore/QString>

namespace muniment::bench {

/// The least that ending records can cost: a program on the plain C API of SQLite and of the file system.
struct DispositionFloor final {
  double rows = 0;  ///< seconds
  double file = 0;  ///< seconds: of writing the file of the database anew
  double bytes = 0; ///< seconds: of removing the objects
};

/// Copies the workspace database `source` to `target`, overwrites and deletes there the rows that belong to the
/// records, 500 records to a durable commit, writes the file anew, and removes `objects` files from `folder`, made
/// before. Ends the program when anything fails.
[[nodiscard]] DispositionFloor disposeFloor(const QString& source, const QString& target, const QString& folder,
                                            int objects);

} // namespace muniment::bench
