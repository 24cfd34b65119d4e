#include "core/platform/process_lock.h"

#include "core/base/json.h"
#include "core/platform/file_error.h"
#include "core/platform/native_file.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QSysInfo>

#include <cerrno>

namespace muniment::platform {
namespace {

using namespace Qt::StringLiterals;

constexpr qint64 kLongestNote = 4096;

Error lockedBy(const FilePath& file) {
  QStringList holder{u"?"_s, u"?"_s, u"?"_s};
  QFile note(file.value);
  if (note.open(QIODevice::ReadOnly)) {
    if (const auto read = parseJson(note.read(kLongestNote))) {
      const QString pid = QString::number(read->number(u"pid"));
      holder = {read->text(u"program"), pid, read->text(u"host")};
    }
  }
  return makeRetryable(ErrorKind::Unavailable, "platform.locked"_L1, holder);
}

} // namespace

Result<ProcessLock> ProcessLock::acquire(const FilePath& file, const QString& program) {
  int descriptor = -1;
  const int opened = native::openLocked(file.value, descriptor);
  if (opened == EWOULDBLOCK)
    return failure(lockedBy(file));
  if (opened != 0)
    return failure(fileError(opened, "lock"_L1));
  ProcessLock lock(descriptor);
  const Json::Object note{{u"program"_s, program},
                          {u"pid"_s, QCoreApplication::applicationPid()},
                          {u"host"_s, QSysInfo::machineHostName()}};
  MUNIMENT_TRY_LET(line, canonicalJson(note));
  const int written = native::overwrite(descriptor, line + '\n');
  if (written != 0)
    return failure(fileError(written, "write lock"_L1));
  return lock;
}

ProcessLock::~ProcessLock() {
  if (m_descriptor >= 0)
    native::close(m_descriptor);
}

ProcessLock::ProcessLock(ProcessLock&& other) noexcept : m_descriptor(std::exchange(other.m_descriptor, -1)) {}

ProcessLock& ProcessLock::operator=(ProcessLock&& other) noexcept {
  std::swap(m_descriptor, other.m_descriptor);
  return *this;
}

} // namespace muniment::platform
