#pragma once

#include "core/base/file_system.h"
#include "core/base/progress.h"
#include "core/base/sha256.h"

#include <optional>

namespace muniment::evidence {

/// Reads a package of which nothing is believed.
class PackageReader final {
 public:
  PackageReader(FileSystem& files, FilePath root, SharedProgress progress)
      : m_files(files), m_root(std::move(root)), m_progress(std::move(progress)) {}

  [[nodiscard]] FileSystem& files() const { return m_files; }
  [[nodiscard]] FilePath at(const QString& path) const { return m_root / path; }
  /// Up to 64 MiB.
  [[nodiscard]] Result<QByteArray> small(const QString& path) const;
  [[nodiscard]] Result<Sha256> digest(const QString& path, std::int64_t& size) const;
  /// Every file below the root, in the order of names.
  [[nodiscard]] Result<QStringList> all() const { return below({}); }

  /// The lines of a file one after the other, without their ends.
  class Lines final {
   public:
    explicit Lines(std::unique_ptr<File> file) : m_file(std::move(file)) {}
    /// Nothing after the last one.
    [[nodiscard]] Result<std::optional<QByteArray>> next();

   private:
    std::unique_ptr<File> m_file;
    QByteArray m_buffer;
    qsizetype m_at = 0;
    bool m_isEnd = false;
  };
  [[nodiscard]] Result<Lines> lines(const QString& path) const;

 private:
  [[nodiscard]] Result<QStringList> below(const QString& folder) const;

  FileSystem& m_files;
  FilePath m_root;
  SharedProgress m_progress;
};

} // namespace muniment::evidence
