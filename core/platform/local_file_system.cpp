#include "core/platform/local_file_system.h"

#include "core/platform/file_error.h"
#include "core/platform/native_file.h"

#include <QtCore/QDir>

#include <cerrno>

namespace muniment::platform {
namespace {

using namespace Qt::StringLiterals;

Result<void> outcome(int code, QLatin1StringView operation) {
  if (code != 0)
    return failure(fileError(code, operation));
  return {};
}

class LocalFile final : public File {
 public:
  explicit LocalFile(int descriptor) : m_descriptor(descriptor) {}
  ~LocalFile() override { native::close(m_descriptor); }
  LocalFile(const LocalFile&) = delete;
  LocalFile& operator=(const LocalFile&) = delete;

  Result<qint64> read(char* into, qint64 size) override {
    std::int64_t done = 0;
    MUNIMENT_TRY(outcome(native::read(m_descriptor, into, size, done), "read"_L1));
    return done;
  }
  Result<void> write(QByteArrayView bytes) override {
    return outcome(native::write(m_descriptor, bytes.data(), bytes.size()), "write"_L1);
  }
  Result<void> seek(qint64 position) override { return outcome(native::seek(m_descriptor, position), "seek"_L1); }
  Result<qint64> size() override {
    std::int64_t bytes = 0;
    MUNIMENT_TRY(outcome(native::size(m_descriptor, bytes), "size"_L1));
    return bytes;
  }
  Result<void> sync() override { return outcome(native::flush(m_descriptor), "sync"_L1); }

 private:
  int m_descriptor;
};

Result<std::unique_ptr<File>> open(const FilePath& path, native::Open how) {
  int descriptor = -1;
  MUNIMENT_TRY(outcome(native::open(path.value, how, descriptor), "open"_L1));
  return std::make_unique<LocalFile>(descriptor);
}

} // namespace

Result<std::unique_ptr<File>> LocalFileSystem::openToRead(const FilePath& path) {
  return open(path, native::Open::Read);
}

Result<std::unique_ptr<File>> LocalFileSystem::create(const FilePath& path) { return open(path, native::Open::New); }

Result<void> LocalFileSystem::makeDirectory(const FilePath& path) {
  const int code = native::makeDirectory(path.value);
  if (code == EEXIST && QFileInfo(path.value).isDir())
    return {};
  return outcome(code, "make directory"_L1);
}

Result<void> LocalFileSystem::rename(const FilePath& from, const FilePath& to) {
  return outcome(native::replace(from.value, to.value), "rename"_L1);
}

Result<void> LocalFileSystem::remove(const FilePath& path) { return outcome(native::remove(path.value), "remove"_L1); }

Result<void> LocalFileSystem::syncDirectory(const FilePath& path) {
  return outcome(native::flushDirectory(path.value), "sync directory"_L1);
}

bool LocalFileSystem::exists(const FilePath& path) { return QFileInfo::exists(path.value); }

Result<QStringList> LocalFileSystem::list(const FilePath& path) {
  const QFileInfo folder(path.value);
  if (!folder.isDir())
    return failure(fileError(ENOENT, "list"_L1));
  // QDir shows a folder that may not be read as an empty one.
  if (!folder.isReadable())
    return failure(fileError(EACCES, "list"_L1));
  return QDir(path.value).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot, QDir::Name);
}

} // namespace muniment::platform
