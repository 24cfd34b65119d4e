#include "tests/support/crash_disk.h"

#include "tests/support/crash_disk_state.h"

#include <cstring>

namespace muniment::tests {
namespace {

/// What the default VFS of this process was before, and the disk that is registered in front of it.
struct Registration final {
  sqlite3_vfs vfs{};
  sqlite3_vfs* usual = nullptr;
  CrashDisk::State* disk = nullptr;
};

Registration& registered() {
  static Registration only;
  return only;
}

int openFile(sqlite3_vfs*, const char* path, sqlite3_file* file, int flags, int* outFlags) {
  const Registration& all = registered();
  if (!all.disk || !all.disk->owns(path))
    return all.usual->xOpen(all.usual, path, file, flags, outFlags);
  auto* handle = new (file) CrashHandle{};
  const std::lock_guard lock(all.disk->mutex);
  const int code = all.disk->open(path, *handle, flags, outFlags);
  handle->base.pMethods = code == SQLITE_OK ? crashFileMethods() : nullptr;
  return code;
}

int deleteFile(sqlite3_vfs*, const char* path, int syncFolder) {
  const Registration& all = registered();
  if (!all.disk || !all.disk->owns(path))
    return all.usual->xDelete(all.usual, path, syncFolder);
  const std::lock_guard lock(all.disk->mutex);
  return all.disk->remove(path, syncFolder != 0);
}

int accessFile(sqlite3_vfs*, const char* path, int flags, int* result) {
  const Registration& all = registered();
  if (!all.disk || !all.disk->owns(path))
    return all.usual->xAccess(all.usual, path, flags, result);
  const std::lock_guard lock(all.disk->mutex);
  *result = all.disk->exists(path);
  return SQLITE_OK;
}

int fullPath(sqlite3_vfs*, const char* path, int size, char* full) {
  const Registration& all = registered();
  if (!all.disk || !all.disk->owns(path))
    return all.usual->xFullPathname(all.usual, path, size, full);
  sqlite3_snprintf(size, full, "%s", path);
  return SQLITE_OK;
}

void registerInFront() {
  Registration& all = registered();
  if (all.usual)
    return;
  all.usual = sqlite3_vfs_find(nullptr);
  all.vfs = *all.usual;
  all.vfs.zName = "crash";
  all.vfs.szOsFile = std::max(all.usual->szOsFile, static_cast<int>(sizeof(CrashHandle)));
  all.vfs.xOpen = openFile;
  all.vfs.xDelete = deleteFile;
  all.vfs.xAccess = accessFile;
  all.vfs.xFullPathname = fullPath;
  sqlite3_vfs_register(&all.vfs, 1);
}

} // namespace

CrashDisk::CrashDisk(const QString& folder) : m_state(std::make_unique<State>(folder.toStdString())) {
  registerInFront();
  registered().disk = m_state.get();
}

CrashDisk::~CrashDisk() { registered().disk = nullptr; }

void CrashDisk::load(const Image& image) { m_state->load(image); }

void CrashDisk::plan(Fault fault, int at, std::uint64_t seed) { m_state->plan(fault, at, seed); }

void CrashDisk::lieAboutSyncs(bool lie) { m_state->lies = lie; }

int CrashDisk::operations() const {
  const std::lock_guard lock(m_state->mutex);
  return m_state->operations;
}

bool CrashDisk::metFault() const {
  const std::lock_guard lock(m_state->mutex);
  return m_state->met;
}

CrashDisk::Image CrashDisk::survivors() {
  const std::lock_guard lock(m_state->mutex);
  return m_state->survivors();
}

} // namespace muniment::tests
