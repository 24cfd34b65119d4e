#pragma once

#include "core/base/byte_sink.h"
#include "core/base/file_system.h"
#include "core/base/progress.h"
#include "core/base/sha256.h"

#include <map>
#include <set>

namespace muniment::evidence {

/// A package while it is being written: a folder beside its place, with the digest of each file. Names are ours, never
/// those of a source. Unless it is moved to its place, nothing is left of it.
class PackageFolder final {
 public:
  struct Written final {
    Sha256 digest;
    std::int64_t size = 0;
  };

  /// A file that is written piece by piece; it counts once `close` has it.
  class Sink final : public ByteSink {
   public:
    Sink(QString path, std::unique_ptr<File> file) : m_path(std::move(path)), m_file(std::move(file)) {}
    [[nodiscard]] Result<void> take(QByteArrayView piece) override;

   private:
    friend class PackageFolder;
    QString m_path;
    std::unique_ptr<File> m_file;
    Sha256Hasher m_hasher;
    std::int64_t m_size = 0;
    QByteArray m_waiting;
  };

  /// Refuses a place that is taken; clears what an attempt that was killed left beside it.
  [[nodiscard]] static Result<std::unique_ptr<PackageFolder>> begin(FileSystem& files, FilePath place,
                                                                    SharedProgress progress);
  ~PackageFolder();
  PackageFolder(const PackageFolder&) = delete;
  PackageFolder& operator=(const PackageFolder&) = delete;

  [[nodiscard]] FileSystem& files() const { return m_files; }
  [[nodiscard]] const FilePath& root() const { return m_draft; }
  [[nodiscard]] const SharedProgress& progress() const { return m_progress; }
  [[nodiscard]] const std::map<QString, Written>& written() const { return m_written; }

  /// `path` with `/` between folders, which are made.
  [[nodiscard]] Result<std::unique_ptr<Sink>> open(const QString& path);
  [[nodiscard]] Result<Written> close(std::unique_ptr<Sink> sink);
  [[nodiscard]] Result<Written> write(const QString& path, QByteArrayView bytes);
  /// The same for a file that is not among those whose digests are listed.
  [[nodiscard]] Result<void> writeBeside(const QString& path, QByteArrayView bytes);
  /// Makes a folder for somebody who writes into it without our help, and takes in everything that lies in it.
  [[nodiscard]] Result<FilePath> makeFolder(const QString& path);
  [[nodiscard]] Result<void> takeIn(const QString& path);
  /// A line for each file as `sha256sum` reads it, in the order of names.
  [[nodiscard]] QByteArray hashList() const;
  [[nodiscard]] std::int64_t bytes() const;
  /// Durable, at its place.
  [[nodiscard]] Result<void> moveIntoPlace();
  [[nodiscard]] Result<void> mayGoOn() const;

 private:
  PackageFolder(FileSystem& files, FilePath place, FilePath draft, SharedProgress progress);
  [[nodiscard]] Result<void> makeFoldersOf(const QString& path);

  FileSystem& m_files;
  FilePath m_place;
  FilePath m_draft;
  SharedProgress m_progress;
  std::set<QString> m_folders;
  std::map<QString, Written> m_written;
  bool m_isMoved = false;
};

} // namespace muniment::evidence
