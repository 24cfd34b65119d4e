#pragma once

#include "core/base/file_system.h"

namespace muniment::connect {

/// Where the body of an answer goes while it comes in.
class DownloadTarget {
 public:
  virtual ~DownloadTarget() = default;
  /// Forgets what came before: the request is repeated.
  [[nodiscard]] virtual Result<void> restart() = 0;
  [[nodiscard]] virtual Result<void> write(QByteArrayView bytes) = 0;
};

/// A new file; one left by an attempt that broke off is replaced.
class FileDownload final : public DownloadTarget {
 public:
  FileDownload(FileSystem& files, FilePath path) : m_files(&files), m_path(std::move(path)) {}

  [[nodiscard]] Result<void> restart() override;
  [[nodiscard]] Result<void> write(QByteArrayView bytes) override;
  /// To be called once the answer is there: the bytes survive a power cut afterwards.
  [[nodiscard]] Result<void> sync();

 private:
  FileSystem* m_files;
  FilePath m_path;
  std::unique_ptr<File> m_file;
  bool m_ours = false; ///< a file of that name was made here and may be replaced
};

} // namespace muniment::connect
