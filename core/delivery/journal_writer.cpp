#include "core/delivery/journal_writer.h"

#include "core/delivery/journal_frame.h"

namespace muniment::delivery {

using namespace Qt::StringLiterals;

Result<std::unique_ptr<JournalWriter>> JournalWriter::open(FileSystem& files, FilePath folder, JournalBounds bounds) {
  if (!files.exists(folder)) {
    MUNIMENT_TRY(files.makeDirectory(folder));
    MUNIMENT_TRY(files.syncDirectory(FilePath{folder.value + u"/.."_s}));
  }
  std::unique_ptr<JournalWriter> writer(new JournalWriter(files, std::move(folder), bounds));
  MUNIMENT_TRY(writer->measure());
  return writer;
}

/// Looks at what others left of the journal: whoever drains it removes segments.
Result<void> JournalWriter::measure() {
  MUNIMENT_TRY_LET(names, m_files->list(m_folder));
  const std::int64_t current = m_open ? m_last : 0;
  m_others = 0;
  for (const QString& name : names) {
    const auto segment = segmentFrom(name);
    if (!segment || *segment == current)
      continue;
    m_last = std::max(m_last, *segment);
    auto file = m_files->openToRead(m_folder / name);
    if (!file && file.error().kind == ErrorKind::NotFound)
      continue; // removed meanwhile
    if (!file)
      return Failure(std::move(file).error());
    MUNIMENT_TRY_LET(size, (*file)->size());
    m_others += size;
  }
  return {};
}

Result<void> JournalWriter::makeRoom(qint64 bytes) {
  if (m_others + m_written + bytes <= m_bounds.together)
    return {};
  MUNIMENT_TRY(measure());
  if (m_others + m_written + bytes > m_bounds.together)
    return failure(ErrorKind::Unavailable, "journal.full"_L1);
  return {};
}

Result<void> JournalWriter::beginSegment() {
  m_open.reset();
  m_others += std::exchange(m_written, 0);
  MUNIMENT_TRY_LET(file, m_files->create(m_folder / segmentName(++m_last)));
  MUNIMENT_TRY(file->write(segmentHead()));
  MUNIMENT_TRY(m_files->syncDirectory(m_folder));
  m_open = std::move(file);
  m_written = kSegmentHead;
  return {};
}

Result<void> JournalWriter::append(std::span<const QByteArray> letters) {
  QByteArray frames;
  qsizetype size = 0;
  for (const QByteArray& letter : letters)
    size += letter.size() + kFrameHead;
  frames.reserve(size);
  for (const QByteArray& letter : letters)
    appendFrame(frames, letter);
  MUNIMENT_TRY(makeRoom(frames.size()));
  if (!m_open || m_written >= m_bounds.segment)
    MUNIMENT_TRY(beginSegment());
  auto done = m_open->write(frames);
  if (done)
    done = m_open->sync();
  m_written += frames.size();
  if (!done) {
    m_open.reset(); // nobody knows what of it is there: nothing is ever written behind it
    m_others += std::exchange(m_written, 0);
  }
  return done;
}

} // namespace muniment::delivery
