#include "core/workspace/backup/file_copy.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

constexpr qint64 kBlock = 1 << 20;

/// Reads a file to its end, piece by piece.
template <class Take>
Result<void> readThrough(File& file, Take take) {
  QByteArray block(kBlock, Qt::Uninitialized);
  for (;;) {
    MUNIMENT_TRY_LET(count, file.read(block.data(), kBlock));
    if (count == 0)
      return {};
    MUNIMENT_TRY(take(QByteArrayView(block.constData(), count)));
  }
}

} // namespace

Result<Sha256> copyFile(FileSystem& files, const FilePath& from, const FilePath& to) {
  MUNIMENT_TRY_LET(source, files.openToRead(from));
  MUNIMENT_TRY_LET(target, files.create(to));
  Sha256Hasher hasher;
  MUNIMENT_TRY(readThrough(*source, [&](QByteArrayView piece) {
    hasher.add(piece);
    return target->write(piece);
  }));
  MUNIMENT_TRY(target->sync());
  return hasher.finish();
}

Result<Sha256> hashFile(FileSystem& files, const FilePath& path) {
  MUNIMENT_TRY_LET(source, files.openToRead(path));
  Sha256Hasher hasher;
  MUNIMENT_TRY(readThrough(*source, [&](QByteArrayView piece) -> Result<void> {
    hasher.add(piece);
    return {};
  }));
  return hasher.finish();
}

Result<QByteArray> readSmallFile(FileSystem& files, const FilePath& path, qint64 most) {
  MUNIMENT_TRY_LET(source, files.openToRead(path));
  QByteArray bytes;
  MUNIMENT_TRY(readThrough(*source, [&](QByteArrayView piece) -> Result<void> {
    bytes += piece;
    if (bytes.size() > most)
      return failure(ErrorKind::Failed, "file.too_large"_L1);
    return {};
  }));
  return bytes;
}

Result<void> writeSmallFile(FileSystem& files, const FilePath& directory, QStringView name, QByteArrayView bytes) {
  const FilePath draft = directory / (name.toString() + u".new"_s);
  if (files.exists(draft))
    MUNIMENT_TRY(files.remove(draft));
  {
    MUNIMENT_TRY_LET(file, files.create(draft));
    MUNIMENT_TRY(file->write(bytes));
    MUNIMENT_TRY(file->sync());
  }
  MUNIMENT_TRY(files.rename(draft, directory / name));
  return files.syncDirectory(directory);
}

} // namespace muniment::workspace
