#include "core/platform/administrator_file.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>

#include <cerrno>

#include <sys/stat.h>

namespace muniment::platform {
namespace {

using namespace Qt::StringLiterals;

bool isOfAdministrators(const struct stat& status) {
  return status.st_uid == 0 && (status.st_mode & (S_IWGRP | S_IWOTH)) == 0;
}

} // namespace

FilePath policyPlace() {
#ifdef Q_OS_MACOS
  return {u"/Library/Application Support/Muniment/policy.json"_s};
#else
  return {u"/etc/muniment/policy.json"_s};
#endif
}

Result<void> requireAdministratorsFile(const FilePath& path) {
  struct stat file = {};
  if (::lstat(QFile::encodeName(path.value).constData(), &file) != 0) {
    // A folder that may not be looked into can hide a policy.
    return errno == ENOENT ? Result<void>() : failure(ErrorKind::Refused, "policy.unreadable"_L1, {path.value});
  }
  struct stat folder = {};
  const QByteArray above = QFile::encodeName(QFileInfo(path.value).path());
  if (::stat(above.constData(), &folder) != 0)
    return failure(ErrorKind::Refused, "policy.unreadable"_L1, {path.value});
  if (!S_ISREG(file.st_mode) || !isOfAdministrators(file) || !isOfAdministrators(folder))
    return failure(ErrorKind::Refused, "policy.not_administrators"_L1, {path.value});
  return {};
}

} // namespace muniment::platform
