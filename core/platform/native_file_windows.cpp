#include "core/platform/native_file.h"

#include <QtCore/QDir>

#include <algorithm>
#include <cerrno>

#include <fcntl.h>
#include <io.h>
#include <share.h>
#include <sys/stat.h>
#include <windows.h>

namespace muniment::platform {
namespace {

constexpr std::int64_t kLargestCall = 1 << 30;

std::wstring wide(const QString& path) { return QDir::toNativeSeparators(path).toStdWString(); }

int outcomeOf(BOOL done) {
  if (done)
    return 0;
  switch (::GetLastError()) {
  case ERROR_FILE_NOT_FOUND:
  case ERROR_PATH_NOT_FOUND:
    return ENOENT;
  case ERROR_ACCESS_DENIED:
  case ERROR_SHARING_VIOLATION:
    return EACCES;
  case ERROR_WRITE_PROTECT:
    return EROFS;
  case ERROR_DISK_FULL:
    return ENOSPC;
  case ERROR_FILE_EXISTS:
  case ERROR_ALREADY_EXISTS:
    return EEXIST;
  case ERROR_LOCK_VIOLATION:
  case ERROR_IO_PENDING:
    return EWOULDBLOCK;
  default:
    return EIO;
  }
}

HANDLE handleOf(int descriptor) { return reinterpret_cast<HANDLE>(::_get_osfhandle(descriptor)); }

} // namespace

int native::open(const QString& path, Open how, int& descriptor) {
  const int flags = how == Open::Read ? _O_RDONLY | _O_SEQUENTIAL : _O_RDWR | _O_CREAT | _O_EXCL;
  return ::_wsopen_s(&descriptor, wide(path).c_str(), flags | _O_BINARY | _O_NOINHERIT, _SH_DENYNO,
                     _S_IREAD | _S_IWRITE);
}

void native::close(int descriptor) { ::_close(descriptor); }

int native::read(int descriptor, char* into, std::int64_t size, std::int64_t& done) {
  const int got = ::_read(descriptor, into, static_cast<unsigned>(std::min(size, kLargestCall)));
  done = got < 0 ? 0 : got;
  return got < 0 ? errno : 0;
}

int native::write(int descriptor, const char* bytes, std::int64_t size) {
  while (size > 0) {
    const int put = ::_write(descriptor, bytes, static_cast<unsigned>(std::min(size, kLargestCall)));
    if (put < 0)
      return errno;
    bytes += put;
    size -= put;
  }
  return 0;
}

int native::seek(int descriptor, std::int64_t position) {
  return ::_lseeki64(descriptor, position, SEEK_SET) < 0 ? errno : 0;
}

int native::size(int descriptor, std::int64_t& bytes) {
  bytes = ::_filelengthi64(descriptor);
  return bytes < 0 ? errno : 0;
}

int native::flush(int descriptor) { return ::_commit(descriptor) < 0 ? errno : 0; }

int native::makeDirectory(const QString& path) { return outcomeOf(::CreateDirectoryW(wide(path).c_str(), nullptr)); }

int native::replace(const QString& from, const QString& to) {
  return outcomeOf(
      ::MoveFileExW(wide(from).c_str(), wide(to).c_str(), MOVEFILE_REPLACE_EXISTING | MOVEFILE_WRITE_THROUGH));
}

int native::remove(const QString& path) { return outcomeOf(::DeleteFileW(wide(path).c_str())); }

// NTFS keeps changes of folders in its own journal, and offers no call to wait for it.
int native::flushDirectory(const QString&) { return 0; }

int native::openLocked(const QString& path, int& descriptor) {
  const int opened = ::_wsopen_s(&descriptor, wide(path).c_str(), _O_RDWR | _O_CREAT | _O_BINARY | _O_NOINHERIT,
                                 _SH_DENYNO, _S_IREAD | _S_IWRITE);
  if (opened != 0)
    return opened;
  // A locked range cannot be read by others, so it lies far behind what the file holds.
  OVERLAPPED place = {};
  place.OffsetHigh = 1;
  const int outcome = outcomeOf(
      ::LockFileEx(handleOf(descriptor), LOCKFILE_EXCLUSIVE_LOCK | LOCKFILE_FAIL_IMMEDIATELY, 0, 1, 0, &place));
  if (outcome != 0) {
    ::_close(descriptor);
    descriptor = -1;
  }
  return outcome;
}

int native::overwrite(int descriptor, const QByteArray& bytes) {
  const int cut = ::_chsize_s(descriptor, 0);
  if (cut != 0)
    return cut;
  const int sought = seek(descriptor, 0);
  return sought != 0 ? sought : write(descriptor, bytes.constData(), bytes.size());
}

} // namespace muniment::platform
