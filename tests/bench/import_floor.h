#pragma once

#include <QtCore/QString>

namespace muniment::bench {

/// The least that keeping the rows of a workspace can cost: a program on the plain C API of SQLite.
struct ImportFloor final {
  std::int64_t messages = 0;
  double seconds = 0;   ///< of hashing, binding and durable commits alone
  double processor = 0; ///< seconds of the processor for the same
};

/// Writes every row that the workspace database `source` has of its messages, sightings and leaves of the ledger into a
/// new database `target` with the same tables and indexes, with two SHA-256 for each message and the same folded words
/// in the same kind of full-text index. Reading the rows and folding the words are not counted. Ends the program when
/// anything fails.
[[nodiscard]] ImportFloor writeFloor(const QString& source, const QString& target);

} // namespace muniment::bench
