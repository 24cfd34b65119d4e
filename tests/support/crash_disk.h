#pragma once

#include <QtCore/QString>

#include <cstdint>
#include <map>
#include <memory>
#include <string>

namespace muniment::tests {

/// A disk for SQLite that forgets: what was written stays in a log for each file until that file is synced, names until
/// their folder is. At a power cut each pending write is kept, dropped or torn at 512-byte sectors by a seeded choice.
/// It becomes SQLite's default VFS, under every library that opens files in its folder; other files are not touched.
/// One at a time in a process, made before the first connection.
class CrashDisk final {
 public:
  /// File names without the folder, and what is in them.
  using Image = std::map<std::string, std::string>;

  enum class Fault {
    None,
    PowerCut,    ///< at the operation; everything fails from then on
    FailOnce,    ///< this one operation reports an error; a write may have got half-way
    DiskFullOnce ///< this one write finds no room
  };

  explicit CrashDisk(const QString& folder);
  ~CrashDisk();
  CrashDisk(const CrashDisk&) = delete;
  CrashDisk& operator=(const CrashDisk&) = delete;

  /// Replaces everything on the disk; no file may be open.
  void load(const Image& image);
  /// Counts writes, truncations, syncs and deletions from now on; `at` is the number of the one that meets the fault.
  void plan(Fault fault, int at, std::uint64_t seed);
  /// Reports syncs as done without doing them, as some disks do.
  void lieAboutSyncs(bool lie);
  [[nodiscard]] int operations() const;
  [[nodiscard]] bool metFault() const;
  /// What the disk holds after the power cut, or if the power were cut now.
  [[nodiscard]] Image survivors();

  class State;

 private:
  std::unique_ptr<State> m_state;
};

} // namespace muniment::tests
