#pragma once

#include "core/store/address.h"
#include "tests/support/crash_disk.h"

#include <QtCore/QString>

#include <random>
#include <set>

namespace muniment::tests {

/// How a story writes.
enum class Pen {
  Writer,          ///< as the program does
  Connection,      ///< the same statements on one connection
  ConnectionNoSync ///< with `synchronous=OFF`, which must be found out
};

/// Commands written to a workspace on a crash disk, power cuts and looks at what is left.
class CrashStory final {
 public:
  CrashStory(CrashDisk& disk, QString file, CrashDisk::Image beginning);

  /// Starts over with an empty workspace.
  void begin();
  /// Writes some commands while the planned fault waits; remembers which were acknowledged.
  void write(std::mt19937_64& random, Pen pen);
  /// Loads what survived, opens it as the program would and compares. Empty when all is well.
  [[nodiscard]] QString check();

 private:
  void writeThroughWriter(std::mt19937_64& random);
  void writeThroughConnection(std::mt19937_64& random, bool sync);

  CrashDisk* m_disk;
  store::Address m_address;
  CrashDisk::Image m_beginning;
  int m_next = 0;
  std::set<QString> m_acknowledged;
};

} // namespace muniment::tests
