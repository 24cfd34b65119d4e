#pragma once

#include "tests/support/crash_disk.h"

#include <sqlite3.h>

#include <array>
#include <mutex>
#include <random>
#include <set>
#include <vector>

namespace muniment::tests {

/// One write or truncation that no sync has confirmed.
struct PendingChange final {
  sqlite3_int64 offset = 0;
  std::string bytes;
  bool truncates = false;
};

struct CrashHandle;

/// A file of the crash disk, with the memory that its connections share.
struct CrashInode final {
  std::string current;
  std::string durable;
  std::vector<PendingChange> pending;
  std::set<CrashHandle*> handles;
  std::vector<std::unique_ptr<char[]>> sharedMemory;
};

/// What SQLite allocates for an open file; the first member is what it looks at.
struct CrashHandle final {
  sqlite3_file base;
  CrashDisk::State* disk;
  std::shared_ptr<CrashInode>* inode;
  bool syncsFolder;
  int lock;
  unsigned sharedLocks;
  unsigned exclusiveLocks;
};

class CrashDisk::State final {
 public:
  explicit State(std::string folder) : m_folder(std::move(folder)) {}

  [[nodiscard]] bool owns(const char* path) const;
  void load(const Image& image);
  void plan(Fault fault, int at, std::uint64_t seed);
  [[nodiscard]] Image survivors();

  [[nodiscard]] int open(const char* path, CrashHandle& handle, int flags, int* outFlags);
  [[nodiscard]] int close(CrashHandle& handle);
  [[nodiscard]] int read(CrashInode& inode, void* into, int size, sqlite3_int64 offset);
  [[nodiscard]] int change(CrashInode& inode, PendingChange change);
  [[nodiscard]] int sync(CrashHandle& handle);
  [[nodiscard]] int remove(const char* path, bool syncFolder);
  [[nodiscard]] bool exists(const char* path);

  std::mutex mutex;
  bool lies = false;
  int operations = 0;
  bool met = false;

 private:
  using Names = std::map<std::string, std::shared_ptr<CrashInode>>;
  enum class Step { Go, Fail, Cut };

  [[nodiscard]] std::string nameOf(const char* path) const { return path + m_folder.size() + 1; }
  [[nodiscard]] Step step();
  void cutPower();
  [[nodiscard]] std::string survivorOf(const CrashInode& inode);

  std::string m_folder;
  Names m_names;
  Names m_durableNames;
  Fault m_fault = Fault::None;
  int m_at = 0;
  std::mt19937_64 m_random;
  bool m_cut = false;
  Image m_image;
};

/// The table of functions that SQLite calls for an open file.
[[nodiscard]] const sqlite3_io_methods* crashFileMethods();

} // namespace muniment::tests
