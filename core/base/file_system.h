#pragma once

#include "core/base/result.h"

#include <QtCore/QByteArray>

#include <memory>

namespace muniment {
inline namespace base {

/// A place in the file system; never printed into the ledger.
struct FilePath final {
  QString value;
  [[nodiscard]] FilePath operator/(QStringView name) const {
    return {value.endsWith(u'/') ? value + name.toString() : value + u'/' + name.toString()};
  }
  friend bool operator==(const FilePath&, const FilePath&) = default;
};

/// A file open for reading or for writing from its start.
class File {
 public:
  virtual ~File() = default;
  /// Up to `size` bytes at the current position; empty at the end.
  [[nodiscard]] virtual Result<qint64> read(char* into, qint64 size) = 0;
  [[nodiscard]] virtual Result<void> write(QByteArrayView bytes) = 0;
  [[nodiscard]] virtual Result<void> seek(qint64 position) = 0;
  [[nodiscard]] virtual Result<qint64> size() = 0;
  /// Returns once the bytes would survive a power cut.
  [[nodiscard]] virtual Result<void> sync() = 0;
};

/// Everything the program asks of the file system outside the database, so that tests can make it fail.
class FileSystem {
 public:
  virtual ~FileSystem() = default;
  [[nodiscard]] virtual Result<std::unique_ptr<File>> openToRead(const FilePath& path) = 0;
  /// Creates the file; refuses one that exists. Readable by the owner only.
  [[nodiscard]] virtual Result<std::unique_ptr<File>> create(const FilePath& path) = 0;
  [[nodiscard]] virtual Result<void> makeDirectory(const FilePath& path) = 0;
  /// Replaces `to`, atomically on one file system.
  [[nodiscard]] virtual Result<void> rename(const FilePath& from, const FilePath& to) = 0;
  [[nodiscard]] virtual Result<void> remove(const FilePath& path) = 0;
  [[nodiscard]] virtual Result<void> syncDirectory(const FilePath& path) = 0;
  [[nodiscard]] virtual bool exists(const FilePath& path) = 0;
  /// Names of the entries of a folder, sorted.
  [[nodiscard]] virtual Result<QStringList> list(const FilePath& path) = 0;
};

} // namespace base
} // namespace muniment
