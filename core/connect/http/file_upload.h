#pragma once

#include "core/base/file_system.h"
#include "core/connect/http/upload_source.h"

namespace muniment::connect {

/// A file, or a stretch of it where a peer wants large files in parts.
class FileUpload final : public UploadSource {
 public:
  /// The whole file.
  [[nodiscard]] static Result<std::shared_ptr<FileUpload>> whole(FileSystem& files, const FilePath& path);
  FileUpload(FileSystem& files, FilePath path, qint64 offset, qint64 size)
      : m_files(&files), m_path(std::move(path)), m_offset(offset), m_size(size) {}

  [[nodiscard]] Result<std::unique_ptr<ByteStream>> open() override;
  [[nodiscard]] qint64 size() const override { return m_size; }

 private:
  FileSystem* m_files;
  FilePath m_path;
  qint64 m_offset;
  qint64 m_size;
};

} // namespace muniment::connect
