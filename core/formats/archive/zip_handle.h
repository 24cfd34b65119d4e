#pragma once

#include "core/base/file_system.h"
#include "core/formats/archive/archive_member.h"

#include <memory>
#include <vector>

struct archive;

namespace muniment::formats::archive {

/// One pass of libarchive over a zip, member by member, from a file that can seek.
class ZipHandle final {
 public:
  [[nodiscard]] static Result<std::unique_ptr<ZipHandle>> open(std::unique_ptr<File> file);
  ~ZipHandle();
  ZipHandle(const ZipHandle&) = delete;
  ZipHandle& operator=(const ZipHandle&) = delete;

  /// Goes to the next member and says what its headers state; false after the last.
  [[nodiscard]] Result<bool> next(ArchiveMember& into);
  /// Bytes of the current member; zero at its end, when size and checksum were found right.
  [[nodiscard]] Result<qint64> read(char* into, qint64 size);
  /// Bytes that were taken from the file so far.
  [[nodiscard]] qint64 taken() const { return m_taken; }

 private:
  struct Callbacks;
  explicit ZipHandle(std::unique_ptr<File> file);
  int remember(::archive* handle, Error error);
  [[nodiscard]] Failure failed(QLatin1StringView id) const;

  std::unique_ptr<File> m_file;
  std::vector<char> m_buffer;
  qint64 m_size = 0;
  qint64 m_position = 0;
  qint64 m_taken = 0;
  bool m_hasFileError = false;
  Error m_fileError;
  ::archive* m_archive = nullptr;
};

} // namespace muniment::formats::archive
