#pragma once

#include "core/base/instant.h"

#include <QtCore/QByteArray>

#include <map>
#include <mutex>

namespace muniment::answers {

/// How often one address may ask within a minute. Addresses of one network of version 6 count as one.
class AddressLimit final {
 public:
  explicit AddressLimit(int perMinute) : m_perMinute(perMinute) {}

  [[nodiscard]] bool admits(const QByteArray& address, Instant now);

 private:
  struct Minute final {
    Instant begin;
    int count = 0;
  };
  int m_perMinute;
  std::mutex m_mutex;
  std::map<QByteArray, Minute> m_minutes;
};

} // namespace muniment::answers
