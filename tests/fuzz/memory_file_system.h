#pragma once

#include "core/base/file_system.h"

#include <algorithm>
#include <cstring>

namespace muniment::tests {

/// One file of given bytes under every name; nothing can be written.
class MemoryFileSystem final : public FileSystem {
 public:
  explicit MemoryFileSystem(QByteArray bytes) : m_bytes(std::move(bytes)) {}
  [[nodiscard]] Result<std::unique_ptr<File>> openToRead(const FilePath&) override {
    return std::make_unique<MemoryFile>(m_bytes);
  }
  [[nodiscard]] Result<std::unique_ptr<File>> create(const FilePath&) override { return refused(); }
  [[nodiscard]] Result<void> makeDirectory(const FilePath&) override { return refused(); }
  [[nodiscard]] Result<void> rename(const FilePath&, const FilePath&) override { return refused(); }
  [[nodiscard]] Result<void> remove(const FilePath&) override { return refused(); }
  [[nodiscard]] Result<void> syncDirectory(const FilePath&) override { return refused(); }
  [[nodiscard]] bool exists(const FilePath&) override { return true; }
  [[nodiscard]] Result<QStringList> list(const FilePath&) override { return refused(); }

 private:
  static Failure refused() { return failure(ErrorKind::Refused, QLatin1StringView("file.read_only")); }

  class MemoryFile final : public File {
   public:
    explicit MemoryFile(QByteArray bytes) : m_bytes(std::move(bytes)) {}
    [[nodiscard]] Result<qint64> read(char* into, qint64 size) override {
      const qint64 count = std::clamp<qint64>(m_bytes.size() - m_at, 0, size);
      std::memcpy(into, m_bytes.constData() + m_at, static_cast<std::size_t>(count));
      m_at += count;
      return count;
    }
    [[nodiscard]] Result<void> write(QByteArrayView) override { return refused(); }
    [[nodiscard]] Result<void> seek(qint64 position) override {
      m_at = position;
      return {};
    }
    [[nodiscard]] Result<qint64> size() override { return m_bytes.size(); }
    [[nodiscard]] Result<void> sync() override { return {}; }

   private:
    QByteArray m_bytes;
    qint64 m_at = 0;
  };

  QByteArray m_bytes;
};

} // namespace muniment::tests
