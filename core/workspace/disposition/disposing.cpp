#include "core/store/reclaim.h"
#include "core/workspace/disposition/execute_snapshot.h"
#include "core/workspace/workspace.h"

namespace muniment::workspace {

QFuture<Result<Json>> Workspace::dispose(SnapshotId snapshot, SharedProgress progress) {
  return m_imports.run([this, snapshot, progress = std::move(progress)]() -> Result<Json> {
    MUNIMENT_TRY(permit(Permission::ExecuteDisposition));
    return SnapshotExecution(*this, snapshot, progress).run();
  });
}

Result<void> Workspace::reclaimSpace() {
  MUNIMENT_TRY(store::reclaim(m_parts.address));
  return store::reclaimKeys(m_parts.keysAddress);
}

} // namespace muniment::workspace
