#include "core/delivery/journal_reader.h"

#include "core/base/logging.h"
#include "core/delivery/journal_frame.h"

namespace muniment::delivery {
namespace {

using namespace Qt::StringLiterals;

constexpr qint64 kWholeSegment = qint64(1) << 31;

/// In the order of their numbers.
Result<std::vector<std::int64_t>> segmentsOf(FileSystem& files, const FilePath& folder) {
  std::vector<std::int64_t> segments;
  MUNIMENT_TRY_LET(names, files.list(folder));
  for (const QString& name : names) {
    if (const auto segment = segmentFrom(name))
      segments.push_back(*segment);
  }
  std::ranges::sort(segments);
  return segments;
}

/// Up to `most` bytes from an offset on.
Result<QByteArray> bytesAt(File& file, std::int64_t offset, qint64 most) {
  MUNIMENT_TRY_LET(size, file.size());
  QByteArray bytes(std::clamp<qint64>(size - offset, 0, most), Qt::Uninitialized);
  if (bytes.isEmpty())
    return bytes;
  MUNIMENT_TRY(file.seek(offset));
  qsizetype filled = 0;
  while (filled < bytes.size()) {
    MUNIMENT_TRY_LET(got, file.read(bytes.data() + filled, bytes.size() - filled));
    if (got == 0)
      break;
    filled += got;
  }
  bytes.truncate(filled);
  return bytes;
}

/// The frames of one segment from `page.next` on. True at the end of what is whole.
Result<bool> readSegment(File& file, JournalPage& page, qint64 most) {
  if (page.next.offset == 0) {
    MUNIMENT_TRY_LET(head, bytesAt(file, 0, kSegmentHead));
    if (!isSegmentHead(head))
      return true;
    page.next.offset = kSegmentHead;
  }
  MUNIMENT_TRY_LET(bytes, bytesAt(file, page.next.offset, most));
  auto letter = frameAt(bytes);
  if (!letter && bytes.size() == most) { // one that is larger than a portion
    MUNIMENT_TRY_LET(more, bytesAt(file, page.next.offset, kFrameHead + kLargestLetter));
    bytes = std::move(more);
    letter = frameAt(bytes);
  }
  if (!letter)
    return true;
  for (QByteArrayView rest = bytes; letter; letter = frameAt(rest)) {
    page.next.offset += kFrameHead + letter->size();
    page.letters.push_back({letter->toByteArray(), page.next});
    rest = rest.sliced(kFrameHead + letter->size());
  }
  return false;
}

Result<bool> endsWhole(File& file, std::int64_t segment) {
  JournalPage page;
  page.next.segment = segment;
  for (bool atEnd = false; !atEnd; page.letters.clear()) {
    MUNIMENT_TRY_LET(ended, readSegment(file, page, qint64(1) << 20));
    atEnd = ended;
  }
  MUNIMENT_TRY_LET(size, file.size());
  return page.next.offset == size;
}

} // namespace

Result<JournalPage> readJournal(FileSystem& files, const FilePath& folder, JournalPlace from, qint64 bytes) {
  JournalPage page;
  page.next = from;
  if (!files.exists(folder))
    return page;
  // Listed before anything is read: a segment that has a follower then is not written any more.
  MUNIMENT_TRY_LET(segments, segmentsOf(files, folder));
  if (!segments.empty() && segments.back() < from.segment)
    page.next = {}; // somebody emptied the folder: the numbers began anew
  for (const std::int64_t segment : segments) {
    if (segment < page.next.segment)
      continue;
    if (segment > page.next.segment)
      page.next = {segment, 0};
    MUNIMENT_TRY_LET(file, files.openToRead(folder / segmentName(segment)));
    MUNIMENT_TRY_LET(ended, readSegment(*file, page, std::min(bytes, kWholeSegment)));
    if (!ended)
      return page;
  }
  return page;
}

Result<void> clearJournal(FileSystem& files, const FilePath& folder, JournalPlace before) {
  if (!files.exists(folder))
    return {};
  MUNIMENT_TRY_LET(segments, segmentsOf(files, folder));
  for (const std::int64_t segment : segments) {
    if (segment >= before.segment)
      break;
    const FilePath path = folder / segmentName(segment);
    bool whole = false;
    {
      MUNIMENT_TRY_LET(file, files.openToRead(path));
      MUNIMENT_TRY_LET(checked, endsWhole(*file, segment));
      whole = checked;
    }
    if (whole) {
      MUNIMENT_TRY(files.remove(path));
    } else {
      qCWarning(lcAgent, "segment %lld of the journal ends with bytes that are no letter",
                static_cast<long long>(segment));
      MUNIMENT_TRY(files.rename(path, FilePath{path.value + u".torn"_s}));
    }
  }
  return {};
}

} // namespace muniment::delivery
