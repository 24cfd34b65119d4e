#include "app/agent/group_readable_files.h"

#include <QtCore/QFile>

namespace muniment::agent {

using namespace Qt::StringLiterals;

Result<std::unique_ptr<File>> GroupReadableFiles::openToRead(const FilePath& path) { return m_local.openToRead(path); }

Result<std::unique_ptr<File>> GroupReadableFiles::create(const FilePath& path) {
  MUNIMENT_TRY_LET(file, m_local.create(path));
  if (!QFile::setPermissions(path.value, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup))
    return failure(ErrorKind::Failed, "file.failed"_L1, {}, u"permissions"_s);
  return file;
}

Result<void> GroupReadableFiles::makeDirectory(const FilePath& path) { return m_local.makeDirectory(path); }

Result<void> GroupReadableFiles::rename(const FilePath& from, const FilePath& to) { return m_local.rename(from, to); }

Result<void> GroupReadableFiles::remove(const FilePath& path) { return m_local.remove(path); }

Result<void> GroupReadableFiles::syncDirectory(const FilePath& path) { return m_local.syncDirectory(path); }

bool GroupReadableFiles::exists(const FilePath& path) { return m_local.exists(path); }

Result<QStringList> GroupReadableFiles::list(const FilePath& path) { return m_local.list(path); }

} // namespace muniment::agent
