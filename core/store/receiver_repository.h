#pragma once

#include "core/model/receiver_key_info.h"
#include "core/store/connection.h"

namespace muniment::store {

/// The keys to which the receiver seals, and how far its journal was taken in.
class ReceiverRepository final {
 public:
  struct Cursor final {
    std::int64_t segment = 0;
    std::int64_t place = 0; ///< bytes
  };

  explicit ReceiverRepository(Connection& connection) : m_connection(&connection) {}

  [[nodiscard]] Result<void> save(const ReceiverKeyInfo& key);
  /// The newest last.
  [[nodiscard]] Result<std::vector<ReceiverKeyInfo>> keys();
  /// At the beginning for a journal of which nothing was taken in.
  [[nodiscard]] Result<Cursor> cursor(const QString& journal);
  [[nodiscard]] Result<void> moveCursor(const QString& journal, Cursor to);

 private:
  Connection* m_connection;
};

} // namespace muniment::store
