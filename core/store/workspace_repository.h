#pragma once

#include "core/model/workspace_info.h"
#include "core/store/connection.h"

namespace muniment::store {

/// The one row that says what the workspace is.
class WorkspaceRepository final {
 public:
  explicit WorkspaceRepository(Connection& connection) : m_connection(&connection) {}

  [[nodiscard]] Result<void> save(const WorkspaceInfo& info);
  /// Until when it is a rehearsal, from now on.
  [[nodiscard]] Result<void> setRehearsal(const WorkspaceInfo& info);
  [[nodiscard]] Result<WorkspaceInfo> load();
  /// Zero or one row in a sound database.
  [[nodiscard]] Result<std::vector<WorkspaceInfo>> all();

 private:
  Connection* m_connection;
};

} // namespace muniment::store
