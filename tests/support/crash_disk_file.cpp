#include "tests/support/crash_disk_state.h"

#include <cstring>

namespace muniment::tests {
namespace {

CrashHandle& handleOf(sqlite3_file* file) { return *reinterpret_cast<CrashHandle*>(file); }

std::unique_lock<std::mutex> locked(const CrashHandle& handle) { return std::unique_lock(handle.disk->mutex); }

int closeFile(sqlite3_file* file) {
  const auto lock = locked(handleOf(file));
  return handleOf(file).disk->close(handleOf(file));
}

int readFile(sqlite3_file* file, void* into, int size, sqlite3_int64 offset) {
  const auto lock = locked(handleOf(file));
  return handleOf(file).disk->read(**handleOf(file).inode, into, size, offset);
}

int writeFile(sqlite3_file* file, const void* from, int size, sqlite3_int64 offset) {
  const auto lock = locked(handleOf(file));
  return handleOf(file).disk->change(
      **handleOf(file).inode,
      {offset, std::string(static_cast<const char*>(from), static_cast<std::size_t>(size)), false});
}

int truncateFile(sqlite3_file* file, sqlite3_int64 size) {
  const auto lock = locked(handleOf(file));
  return handleOf(file).disk->change(**handleOf(file).inode, {size, {}, true});
}

int syncFile(sqlite3_file* file, int) {
  const auto lock = locked(handleOf(file));
  return handleOf(file).disk->sync(handleOf(file));
}

int sizeOfFile(sqlite3_file* file, sqlite3_int64* size) {
  const auto lock = locked(handleOf(file));
  *size = static_cast<sqlite3_int64>((*handleOf(file).inode)->current.size());
  return SQLITE_OK;
}

int lockFile(sqlite3_file* file, int level) {
  CrashHandle& own = handleOf(file);
  const auto lock = locked(own);
  if (own.lock >= level)
    return SQLITE_OK;
  for (const CrashHandle* other : (*own.inode)->handles) {
    const bool blocks = level == SQLITE_LOCK_SHARED     ? other->lock >= SQLITE_LOCK_PENDING
                        : level == SQLITE_LOCK_RESERVED ? other->lock >= SQLITE_LOCK_RESERVED
                                                        : other->lock >= SQLITE_LOCK_SHARED;
    if (other != &own && blocks)
      return SQLITE_BUSY;
  }
  own.lock = level;
  return SQLITE_OK;
}

int unlockFile(sqlite3_file* file, int level) {
  const auto lock = locked(handleOf(file));
  handleOf(file).lock = std::min(handleOf(file).lock, level);
  return SQLITE_OK;
}

int checkReserved(sqlite3_file* file, int* reserved) {
  const auto lock = locked(handleOf(file));
  *reserved = 0;
  for (const CrashHandle* other : (*handleOf(file).inode)->handles)
    *reserved |= other->lock >= SQLITE_LOCK_RESERVED;
  return SQLITE_OK;
}

int controlFile(sqlite3_file*, int, void*) { return SQLITE_NOTFOUND; }
int sectorSize(sqlite3_file*) { return 4096; }
int characteristics(sqlite3_file*) { return SQLITE_IOCAP_POWERSAFE_OVERWRITE; }

int mapShared(sqlite3_file* file, int region, int size, int extend, void volatile** memory) {
  const auto lock = locked(handleOf(file));
  auto& regions = (*handleOf(file).inode)->sharedMemory;
  const auto index = static_cast<std::size_t>(region);
  *memory = nullptr;
  if (index >= regions.size() && !extend)
    return SQLITE_OK;
  while (index >= regions.size())
    regions.push_back(std::make_unique<char[]>(static_cast<std::size_t>(size)));
  *memory = regions[index].get();
  return SQLITE_OK;
}

int lockShared(sqlite3_file* file, int offset, int count, int flags) {
  CrashHandle& own = handleOf(file);
  const auto lock = locked(own);
  const unsigned mask = ((1U << count) - 1U) << offset;
  if (flags & SQLITE_SHM_UNLOCK) {
    own.sharedLocks &= ~mask;
    own.exclusiveLocks &= ~mask;
    return SQLITE_OK;
  }
  const bool exclusive = flags & SQLITE_SHM_EXCLUSIVE;
  for (const CrashHandle* other : (*own.inode)->handles)
    if (other != &own && (mask & (other->exclusiveLocks | (exclusive ? other->sharedLocks : 0U))))
      return SQLITE_BUSY;
  (exclusive ? own.exclusiveLocks : own.sharedLocks) |= mask;
  return SQLITE_OK;
}

void barrier(sqlite3_file* file) { const auto lock = locked(handleOf(file)); }

int unmapShared(sqlite3_file* file, int remove) {
  CrashHandle& own = handleOf(file);
  const auto lock = locked(own);
  own.sharedLocks = own.exclusiveLocks = 0;
  if (remove)
    (*own.inode)->sharedMemory.clear();
  return SQLITE_OK;
}

} // namespace

const sqlite3_io_methods* crashFileMethods() {
  static const sqlite3_io_methods methods = {2,           closeFile,   readFile,        writeFile,  truncateFile,
                                             syncFile,    sizeOfFile,  lockFile,        unlockFile, checkReserved,
                                             controlFile, sectorSize,  characteristics, mapShared,  lockShared,
                                             barrier,     unmapShared, nullptr,         nullptr};
  return &methods;
}

} // namespace muniment::tests
