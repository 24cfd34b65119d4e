#include "core/capture/source_file.h"

#include "core/base/held_bytes.h"
#include "core/capture/device_source.h"
#include "core/capture/file_bytes.h"
#include "core/capture/zip_source.h"

namespace muniment::capture {
namespace {

using namespace Qt::StringLiterals;

constexpr qint64 kBlock = 1 << 20;

Result<SourceIdentity> identify(ByteSource& bytes, const QString& name, const SharedProgress& progress) {
  MUNIMENT_TRY_LET(stream, bytes.open());
  Sha256Hasher hasher;
  SourceIdentity identity{name, 0, {}};
  QByteArray block(kBlock, Qt::Uninitialized);
  for (;;) {
    if (progress && progress->isCancelled())
      return failure(ErrorKind::Cancelled, "base.cancelled"_L1);
    MUNIMENT_TRY_LET(size, stream->read(block.data(), block.size()));
    if (size == 0)
      break;
    hasher.add(QByteArrayView(block.constData(), size));
    identity.size += size;
  }
  identity.digest = hasher.finish();
  return identity;
}

Result<bool> startsWith(ByteSource& bytes, QByteArrayView mark) {
  MUNIMENT_TRY_LET(stream, bytes.open());
  QByteArray head(mark.size(), '\0');
  MUNIMENT_TRY_LET(size, stream->read(head.data(), head.size()));
  return size == mark.size() && head == mark;
}

FilePath folderOf(const FilePath& path) { return {path.value.section(u'/', 0, -2)}; }

} // namespace

Result<std::unique_ptr<SourceFile>> openSourceFile(FileSystem& files, const FilePath& path,
                                                   const ReadingOptions& options, const SharedProgress& progress) {
  const QString name = path.value.section(u'/', -1);
  auto bytes = std::make_unique<FileBytes>(files, path);
  MUNIMENT_TRY_LET(identity, identify(*bytes, name, progress));
  const FilePath folder = options.mediaFolder.value.isEmpty() ? folderOf(path) : options.mediaFolder;
  MUNIMENT_TRY_LET(isZip, startsWith(*bytes, "PK\x03\x04"));
  if (isZip) {
    MUNIMENT_TRY_LET(zip, openZip(identity, files, path, options));
    if (!zip)
      return failure(ErrorKind::Usage, "import.not_recognised"_L1, {name});
    return zip;
  }
  MUNIMENT_TRY_LET(isDatabase, startsWith(*bytes, "SQLite format 3"));
  if (isDatabase)
    return openDevice(identity, files, path, options);
  if (!options.key.value.isEmpty())
    return openEncrypted(identity, files, std::move(bytes), options);
  MUNIMENT_TRY_LET(text, openText(identity, std::move(bytes), std::make_unique<FolderMedia>(files, folder), options));
  if (text)
    return text;
  return failure(ErrorKind::Usage, "import.not_recognised"_L1, {name});
}

Result<std::unique_ptr<SourceFile>> openSourceBytes(const QString& name, const QByteArray& bytes,
                                                    const ReadingOptions& options) {
  MUNIMENT_TRY_LET(text,
                   openText({name, bytes.size(), sha256(bytes)}, std::make_unique<HeldBytes>(bytes), nullptr, options));
  if (!text)
    return failure(ErrorKind::Usage, "import.not_recognised"_L1, {name});
  return text;
}

} // namespace muniment::capture
