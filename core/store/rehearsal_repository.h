#pragma once

#include "core/model/rehearsal_move.h"
#include "core/store/connection.h"

namespace muniment::store {

/// How the time of a rehearsal was moved.
class RehearsalRepository final {
 public:
  explicit RehearsalRepository(Connection& connection) : m_connection(&connection) {}

  [[nodiscard]] Result<void> add(const RehearsalMove& move);
  /// How far its clock stands ahead, in milliseconds.
  [[nodiscard]] Result<std::int64_t> ahead();
  [[nodiscard]] Result<std::vector<RehearsalMove>> all();

 private:
  Connection* m_connection;
};

} // namespace muniment::store
