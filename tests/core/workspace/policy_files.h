#pragma once

#include "core/platform/administrator_file.h"
#include "core/platform/local_file_system.h"

namespace muniment::tests {

/// The disks of this computer, with another file in the place of its policy.
class PolicyFiles final : public FileSystem {
 public:
  explicit PolicyFiles(FilePath policy) : m_policy(std::move(policy)) {}

  Result<std::unique_ptr<File>> openToRead(const FilePath& path) override { return m_files.openToRead(placed(path)); }
  Result<std::unique_ptr<File>> create(const FilePath& path) override { return m_files.create(path); }
  Result<void> makeDirectory(const FilePath& path) override { return m_files.makeDirectory(path); }
  Result<void> rename(const FilePath& from, const FilePath& to) override { return m_files.rename(from, to); }
  Result<void> remove(const FilePath& path) override { return m_files.remove(path); }
  Result<void> syncDirectory(const FilePath& path) override { return m_files.syncDirectory(path); }
  bool exists(const FilePath& path) override { return m_files.exists(placed(path)); }
  Result<QStringList> list(const FilePath& path) override { return m_files.list(path); }

 private:
  [[nodiscard]] const FilePath& placed(const FilePath& path) const {
    return path == platform::policyPlace() ? m_policy : path;
  }

  platform::LocalFileSystem m_files;
  FilePath m_policy;
};

} // namespace muniment::tests
