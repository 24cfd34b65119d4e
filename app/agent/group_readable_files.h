#pragma once

#include "core/platform/local_file_system.h"

namespace muniment::agent {

/// The disks of this computer, with files that the owner's group may read: the agent, another user, takes them over.
class GroupReadableFiles final : public FileSystem {
 public:
  [[nodiscard]] Result<std::unique_ptr<File>> openToRead(const FilePath& path) override;
  [[nodiscard]] Result<std::unique_ptr<File>> create(const FilePath& path) override;
  [[nodiscard]] Result<void> makeDirectory(const FilePath& path) override;
  [[nodiscard]] Result<void> rename(const FilePath& from, const FilePath& to) override;
  [[nodiscard]] Result<void> remove(const FilePath& path) override;
  [[nodiscard]] Result<void> syncDirectory(const FilePath& path) override;
  [[nodiscard]] bool exists(const FilePath& path) override;
  [[nodiscard]] Result<QStringList> list(const FilePath& path) override;

 private:
  platform::LocalFileSystem m_local;
};

} // namespace muniment::agent
