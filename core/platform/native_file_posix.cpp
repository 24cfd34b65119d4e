#include "core/platform/native_file.h"

#include <QtCore/QFile>

#include <cerrno>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace muniment::platform {
namespace {

/// Calls again what a signal interrupted.
template <class F>
auto uninterrupted(F call) {
  for (;;) {
    const auto outcome = call();
    if (outcome >= 0 || errno != EINTR)
      return outcome;
  }
}

int outcomeOf(int returned) { return returned < 0 ? errno : 0; }

} // namespace

int native::open(const QString& path, Open how, int& descriptor) {
  const QByteArray name = QFile::encodeName(path);
  const int flags = how == Open::Read ? O_RDONLY | O_CLOEXEC : O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC;
  descriptor = uninterrupted([&] { return ::open(name.constData(), flags, 0600); });
  if (descriptor < 0)
    return errno;
  struct stat status = {};
  if (how == Open::Read && ::fstat(descriptor, &status) == 0 && S_ISDIR(status.st_mode)) {
    ::close(descriptor);
    descriptor = -1;
    return EISDIR;
  }
#ifdef POSIX_FADV_SEQUENTIAL
  if (how == Open::Read)
    ::posix_fadvise(descriptor, 0, 0, POSIX_FADV_SEQUENTIAL);
#endif
  return 0;
}

void native::close(int descriptor) { ::close(descriptor); }

int native::read(int descriptor, char* into, std::int64_t size, std::int64_t& done) {
  const ssize_t got = uninterrupted([&] { return ::read(descriptor, into, static_cast<std::size_t>(size)); });
  done = got < 0 ? 0 : got;
  return got < 0 ? errno : 0;
}

int native::write(int descriptor, const char* bytes, std::int64_t size) {
  while (size > 0) {
    const ssize_t put = uninterrupted([&] { return ::write(descriptor, bytes, static_cast<std::size_t>(size)); });
    if (put < 0)
      return errno;
    bytes += put;
    size -= put;
  }
  return 0;
}

int native::seek(int descriptor, std::int64_t position) {
  return ::lseek(descriptor, position, SEEK_SET) < 0 ? errno : 0;
}

int native::size(int descriptor, std::int64_t& bytes) {
  struct stat status = {};
  if (::fstat(descriptor, &status) < 0)
    return errno;
  bytes = status.st_size;
  return 0;
}

int native::flush(int descriptor) {
#if defined(__APPLE__)
  return outcomeOf(uninterrupted([&] { return ::fcntl(descriptor, F_FULLFSYNC); }));
#else
  return outcomeOf(uninterrupted([&] { return ::fdatasync(descriptor); }));
#endif
}

int native::makeDirectory(const QString& path) { return outcomeOf(::mkdir(QFile::encodeName(path).constData(), 0700)); }

int native::replace(const QString& from, const QString& to) {
  return outcomeOf(::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()));
}

int native::remove(const QString& path) { return outcomeOf(::unlink(QFile::encodeName(path).constData())); }

int native::flushDirectory(const QString& path) {
  const QByteArray name = QFile::encodeName(path);
  const int descriptor = uninterrupted([&] { return ::open(name.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC); });
  if (descriptor < 0)
    return errno;
  const int outcome = outcomeOf(uninterrupted([&] { return ::fsync(descriptor); }));
  ::close(descriptor);
  return outcome;
}

int native::openLocked(const QString& path, int& descriptor) {
  const QByteArray name = QFile::encodeName(path);
  descriptor = uninterrupted([&] { return ::open(name.constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600); });
  if (descriptor < 0)
    return errno;
  const int outcome = outcomeOf(uninterrupted([&] { return ::flock(descriptor, LOCK_EX | LOCK_NB); }));
  if (outcome != 0) {
    ::close(descriptor);
    descriptor = -1;
  }
  return outcome;
}

int native::overwrite(int descriptor, const QByteArray& bytes) {
  if (::ftruncate(descriptor, 0) < 0)
    return errno;
  const int sought = seek(descriptor, 0);
  return sought != 0 ? sought : write(descriptor, bytes.constData(), bytes.size());
}

} // namespace muniment::platform
