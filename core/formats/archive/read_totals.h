#pragma once

#include <QtCore/QtGlobal>

#include <algorithm>
#include <map>
#include <mutex>

namespace muniment::formats::archive {

/// How far each member was read, over all streams of an archive; streams may run on several threads.
class ReadTotals final {
 public:
  /// The bytes of all members together, each counted once, after `read` bytes of this one.
  [[nodiscard]] qint64 note(int member, qint64 read) {
    const std::scoped_lock lock(m_mutex);
    qint64& furthest = m_furthest[member];
    m_total += std::max<qint64>(0, read - furthest);
    furthest = std::max(furthest, read);
    return m_total;
  }

 private:
  std::mutex m_mutex;
  std::map<int, qint64> m_furthest;
  qint64 m_total = 0;
};

} // namespace muniment::formats::archive
