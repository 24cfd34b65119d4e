#pragma once

#include "core/base/file_system.h"
#include "tests/support/fault_plan.h"

#include <map>
#include <set>

namespace muniment::tests {

/// A disk in memory that loses what was not synced. Content is lost or torn write by write until the file is synced;
/// names are lost one by one until their folder is synced.
class FaultyFileSystem final : public FileSystem {
 public:
  explicit FaultyFileSystem(FaultPlan& plan) : m_plan(&plan) {}

  /// What the disk holds after a power cut now: each thing that was not synced is there, not there, or torn.
  void loseUnsynced();
  /// Writes fail once files hold this many bytes together.
  void setCapacity(qint64 bytes) { m_capacity = bytes; }

  // For tests that look at the disk or damage it; never counted, never failing.
  [[nodiscard]] QByteArray content(const FilePath& path) const;
  void setContent(const FilePath& path, const QByteArray& bytes);
  [[nodiscard]] QStringList allFiles() const;

  [[nodiscard]] Result<std::unique_ptr<File>> openToRead(const FilePath& path) override;
  [[nodiscard]] Result<std::unique_ptr<File>> create(const FilePath& path) override;
  [[nodiscard]] Result<void> makeDirectory(const FilePath& path) override;
  [[nodiscard]] Result<void> rename(const FilePath& from, const FilePath& to) override;
  [[nodiscard]] Result<void> remove(const FilePath& path) override;
  [[nodiscard]] Result<void> syncDirectory(const FilePath& path) override;
  [[nodiscard]] bool exists(const FilePath& path) override;
  [[nodiscard]] Result<QStringList> list(const FilePath& path) override;

 private:
  struct Node {
    QByteArray bytes;
    QByteArray synced;
    std::vector<std::pair<qint64, qint64>> unsynced; ///< position and size of each write
  };
  using NodePointer = std::shared_ptr<Node>;
  class OpenFile;

  [[nodiscard]] qint64 used() const;
  void tear(Node& node);

  FaultPlan* m_plan;
  mutable std::recursive_mutex m_mutex;
  std::map<QString, NodePointer> m_files;
  std::map<QString, NodePointer> m_syncedFiles;
  std::set<QString> m_folders;
  std::set<QString> m_syncedFolders;
  qint64 m_capacity = std::numeric_limits<qint64>::max();
};

} // namespace muniment::tests
