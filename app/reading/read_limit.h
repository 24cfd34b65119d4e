#pragma once

#include "core/base/instant.h"

#include <QtCore/QByteArray>

#include <map>
#include <mutex>

namespace muniment::reading {

/// How often one caller may ask within a second; what it did not use it keeps for a while.
class ReadLimit final {
 public:
  ReadLimit(int perSecond, int burst) : m_perSecond(perSecond), m_burst(burst) {}

  [[nodiscard]] bool admits(const QByteArray& caller, Instant now);

 private:
  struct Bucket final {
    std::int64_t thousandths = 0; ///< of a request
    Instant seen;
  };
  int m_perSecond;
  int m_burst;
  std::mutex m_mutex;
  std::map<QByteArray, Bucket> m_buckets;
};

} // namespace muniment::reading
