#pragma once

#include "core/capture/text_source.h"

namespace muniment::capture {

/// A file on disk as a source of bytes.
class FileBytes final : public ByteSource {
 public:
  FileBytes(FileSystem& files, FilePath path) : m_files(&files), m_path(std::move(path)) {}
  [[nodiscard]] Result<std::unique_ptr<ByteStream>> open() override;

 private:
  FileSystem* m_files;
  FilePath m_path;
};

/// The files of one folder, by name; names that point anywhere else are not there.
class FolderMedia final : public MediaFinder {
 public:
  FolderMedia(FileSystem& files, FilePath folder) : m_files(&files), m_folder(std::move(folder)) {}
  [[nodiscard]] Result<std::unique_ptr<ByteStream>> find(std::string_view name) override;

 private:
  FileSystem* m_files;
  FilePath m_folder;
  std::optional<QStringList> m_names;
};

/// A stream where a file is expected: readable once, from start to end.
class StreamFile final : public File {
 public:
  explicit StreamFile(std::unique_ptr<ByteStream> stream) : m_stream(std::move(stream)) {}
  [[nodiscard]] Result<qint64> read(char* into, qint64 size) override { return m_stream->read(into, size); }
  [[nodiscard]] Result<void> write(QByteArrayView bytes) override;
  [[nodiscard]] Result<void> seek(qint64 position) override;
  [[nodiscard]] Result<qint64> size() override;
  [[nodiscard]] Result<void> sync() override { return {}; }

 private:
  std::unique_ptr<ByteStream> m_stream;
};

} // namespace muniment::capture
