#pragma once

#include "core/base/file_system.h"
#include "core/platform/process_lock.h"

namespace muniment::workspace {

/// A folder that is about to become a workspace. A mark stands in it until then, so that the next attempt can tell what
/// an interrupted one left behind from files of somebody else.
class UnfinishedFolder final {
 public:
  /// Makes the folder, or clears what an interrupted attempt left in it. Refuses a workspace, and databases that no
  /// attempt left.
  [[nodiscard]] static Result<UnfinishedFolder> begin(FileSystem& files, const FilePath& directory);
  /// To be called once the folder says that it is a workspace.
  [[nodiscard]] Result<void> finish();

 private:
  UnfinishedFolder(FileSystem& files, const FilePath& mark, platform::ProcessLock lock)
      : m_files(&files), m_mark(mark), m_lock(std::move(lock)) {}

  FileSystem* m_files;
  FilePath m_mark;
  platform::ProcessLock m_lock; ///< keeps a second attempt out while this one goes on
};

} // namespace muniment::workspace
