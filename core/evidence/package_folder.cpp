#include "core/evidence/package_folder.h"

#include <QtCore/QDir>

#include <numeric>

namespace muniment::evidence {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kPiece = 1 << 20;
constexpr qsizetype kWaiting = 1 << 16;

/// A file system of ours removes files only; what is removed here is a folder that was made here.
void removeDraft(const FilePath& draft) { QDir(draft.value).removeRecursively(); }

} // namespace

PackageFolder::PackageFolder(FileSystem& files, FilePath place, FilePath draft, SharedProgress progress)
    : m_files(files), m_place(std::move(place)), m_draft(std::move(draft)), m_progress(std::move(progress)) {}

PackageFolder::~PackageFolder() {
  if (!m_isMoved)
    removeDraft(m_draft);
}

Result<std::unique_ptr<PackageFolder>> PackageFolder::begin(FileSystem& files, FilePath place,
                                                            SharedProgress progress) {
  while (place.value.size() > 1 && place.value.endsWith(u'/'))
    place.value.chop(1);
  if (files.exists(place))
    return failure(ErrorKind::Refused, "package.place_taken"_L1);
  FilePath draft{place.value + u".unfinished"_s};
  removeDraft(draft);
  MUNIMENT_TRY(files.makeDirectory(draft));
  return std::unique_ptr<PackageFolder>(
      new PackageFolder(files, std::move(place), std::move(draft), std::move(progress)));
}

Result<void> PackageFolder::mayGoOn() const {
  if (m_progress && m_progress->isCancelled())
    return failure(ErrorKind::Cancelled, "base.cancelled"_L1);
  return {};
}

Result<void> PackageFolder::Sink::take(QByteArrayView piece) {
  m_hasher.add(piece);
  m_size += piece.size();
  if (m_waiting.size() + piece.size() > kWaiting) {
    if (!m_waiting.isEmpty())
      MUNIMENT_TRY(m_file->write(m_waiting));
    m_waiting.clear();
  }
  if (piece.size() > kWaiting)
    return m_file->write(piece);
  m_waiting.append(piece);
  return {};
}

Result<void> PackageFolder::makeFoldersOf(const QString& path) {
  for (qsizetype cut = path.indexOf(u'/'); cut >= 0; cut = path.indexOf(u'/', cut + 1)) {
    if (m_folders.insert(path.left(cut)).second)
      MUNIMENT_TRY(m_files.makeDirectory(m_draft / path.left(cut)));
  }
  return {};
}

Result<std::unique_ptr<PackageFolder::Sink>> PackageFolder::open(const QString& path) {
  MUNIMENT_TRY(mayGoOn());
  MUNIMENT_TRY(makeFoldersOf(path));
  MUNIMENT_TRY_LET(file, m_files.create(m_draft / path));
  return std::make_unique<Sink>(path, std::move(file));
}

Result<PackageFolder::Written> PackageFolder::close(std::unique_ptr<Sink> sink) {
  if (!sink->m_waiting.isEmpty())
    MUNIMENT_TRY(sink->m_file->write(sink->m_waiting));
  MUNIMENT_TRY(sink->m_file->sync());
  const Written written{sink->m_hasher.finish(), sink->m_size};
  m_written.insert_or_assign(sink->m_path, written);
  return written;
}

Result<PackageFolder::Written> PackageFolder::write(const QString& path, QByteArrayView bytes) {
  MUNIMENT_TRY_LET(sink, open(path));
  MUNIMENT_TRY(sink->take(bytes));
  return close(std::move(sink));
}

Result<void> PackageFolder::writeBeside(const QString& path, QByteArrayView bytes) {
  MUNIMENT_TRY(makeFoldersOf(path));
  MUNIMENT_TRY_LET(file, m_files.create(m_draft / path));
  MUNIMENT_TRY(file->write(bytes));
  return file->sync();
}

Result<FilePath> PackageFolder::makeFolder(const QString& path) {
  MUNIMENT_TRY(makeFoldersOf(path + u'/'));
  return m_draft / path;
}

Result<void> PackageFolder::takeIn(const QString& path) {
  MUNIMENT_TRY(mayGoOn());
  MUNIMENT_TRY_LET(names, m_files.list(m_draft / path));
  for (const QString& name : names) {
    const QString inner = path + u'/' + name;
    if (m_files.list(m_draft / inner)) {
      MUNIMENT_TRY(takeIn(inner));
      continue;
    }
    MUNIMENT_TRY_LET(file, m_files.openToRead(m_draft / inner));
    Sha256Hasher hasher;
    Written written;
    QByteArray piece(kPiece, Qt::Uninitialized);
    for (;;) {
      MUNIMENT_TRY_LET(read, file->read(piece.data(), piece.size()));
      if (read == 0)
        break;
      hasher.add(QByteArrayView(piece).first(read));
      written.size += read;
    }
    written.digest = hasher.finish();
    m_written.insert_or_assign(inner, written);
  }
  return {};
}

QByteArray PackageFolder::hashList() const {
  QByteArray list;
  for (const auto& [path, file] : m_written)
    list += file.digest.toHex().toLatin1() + "  " + path.toUtf8() + '\n';
  return list;
}

std::int64_t PackageFolder::bytes() const {
  return std::accumulate(m_written.begin(), m_written.end(), std::int64_t{0},
                         [](std::int64_t sum, const auto& file) { return sum + file.second.size; });
}

Result<void> PackageFolder::moveIntoPlace() {
  if (m_files.exists(m_place))
    return failure(ErrorKind::Refused, "package.place_taken"_L1);
  MUNIMENT_TRY(m_files.syncDirectory(m_draft));
  MUNIMENT_TRY(m_files.rename(m_draft, m_place));
  m_isMoved = true;
  return {};
}

} // namespace muniment::evidence
