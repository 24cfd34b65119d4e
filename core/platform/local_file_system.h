#pragma once

#include "core/base/file_system.h"

namespace muniment::platform {

/// The disks of this computer.
class LocalFileSystem final : public FileSystem {
 public:
  [[nodiscard]] Result<std::unique_ptr<File>> openToRead(const FilePath& path) override;
  [[nodiscard]] Result<std::unique_ptr<File>> create(const FilePath& path) override;
  /// Succeeds where the folder exists already.
  [[nodiscard]] Result<void> makeDirectory(const FilePath& path) override;
  [[nodiscard]] Result<void> rename(const FilePath& from, const FilePath& to) override;
  [[nodiscard]] Result<void> remove(const FilePath& path) override;
  [[nodiscard]] Result<void> syncDirectory(const FilePath& path) override;
  [[nodiscard]] bool exists(const FilePath& path) override;
  [[nodiscard]] Result<QStringList> list(const FilePath& path) override;
};

} // namespace muniment::platform
