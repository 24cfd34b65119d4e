#pragma once

#include "core/base/file_system.h"
#include "core/delivery/journal_place.h"

#include <span>

namespace muniment::delivery {

/// How much a journal may hold before its writer refuses more.
struct JournalBounds final {
  qint64 together = qint64(1) << 30;
  qint64 segment = qint64(64) << 20; ///< a segment that has grown so far is followed by the next
};

/// Writes the journal of letters that came in: append only, in segments, each begun by one writer and never continued
/// by another. For one thread.
class JournalWriter final {
 public:
  [[nodiscard]] static Result<std::unique_ptr<JournalWriter>> open(FileSystem& files, FilePath folder,
                                                                   JournalBounds bounds);

  /// Returns once the letters would survive a power cut. On failure none of them counts as written.
  /// Unavailable `journal.full` when there is no room until somebody took letters out.
  [[nodiscard]] Result<void> append(std::span<const QByteArray> letters);

 private:
  JournalWriter(FileSystem& files, FilePath folder, JournalBounds bounds)
      : m_files(&files), m_folder(std::move(folder)), m_bounds(bounds) {}
  [[nodiscard]] Result<void> measure();
  [[nodiscard]] Result<void> makeRoom(qint64 bytes);
  [[nodiscard]] Result<void> beginSegment();

  FileSystem* m_files;
  FilePath m_folder;
  JournalBounds m_bounds;
  std::int64_t m_last = 0;      ///< number of the newest segment
  qint64 m_others = 0;          ///< bytes of the segments before the open one
  qint64 m_written = 0;         ///< bytes of the open one
  std::unique_ptr<File> m_open; ///< none: the next letters begin a segment
};

} // namespace muniment::delivery
