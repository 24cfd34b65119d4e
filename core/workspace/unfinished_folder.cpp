#include "core/workspace/unfinished_folder.h"

#include "core/workspace/layout.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

constexpr QStringView kMark = u"unfinished";

/// A database and what its engine writes beside it. The vault is still empty at this stage.
bool isDatabaseFile(const QString& name) { return name.startsWith("muniment.db"_L1) || name.startsWith("keys.db"_L1); }

} // namespace

Result<UnfinishedFolder> UnfinishedFolder::begin(FileSystem& files, const FilePath& directory) {
  if (files.exists(describedIn(directory)))
    return failure(ErrorKind::Refused, "workspace.exists"_L1);
  MUNIMENT_TRY(files.makeDirectory(directory));
  const FilePath mark = directory / kMark;
  const bool wasInterrupted = files.exists(mark);
  MUNIMENT_TRY_LET(names, files.list(directory));
  if (!wasInterrupted && std::ranges::any_of(names, isDatabaseFile))
    return failure(ErrorKind::Refused, "workspace.exists"_L1);
  MUNIMENT_TRY_LET(lock, platform::ProcessLock::acquire(mark, u"muniment"_s));
  if (files.exists(describedIn(directory))) // another attempt has just finished
    return failure(ErrorKind::Refused, "workspace.exists"_L1);
  for (const QString& name : names) {
    if (isDatabaseFile(name))
      MUNIMENT_TRY(files.remove(directory / name));
  }
  return UnfinishedFolder(files, mark, std::move(lock));
}

Result<void> UnfinishedFolder::finish() {
  Result<void> removed = m_files->remove(m_mark);
  if (!removed &&
      removed.error().kind != ErrorKind::NotFound) // the lock is of this computer, whatever the files are of
    return removed;
  return {};
}

} // namespace muniment::workspace
