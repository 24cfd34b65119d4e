#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <utility>

namespace muniment::sandbox {

/// One way in which a peer misbehaves, and when.
struct FaultRule final {
  enum class Kind { Latency, Throttle, Fail, Html, Reset, Slow, Truncate, Duplicate, Reorder, Expired, Skew, Restart };

  Kind kind = Kind::Fail;
  QString peer;      ///< empty: every peer
  QByteArray method; ///< empty: every method
  QString path;      ///< a piece of the path; empty: all. `webhook` is what the peer sends by itself
  double probability = 1;
  int skip = 0;       ///< so many that fit are left alone first
  int count = -1;     ///< so often; -1: always
  int status = 503;   ///< of Fail
  int retryAfter = 1; ///< seconds, of Throttle; of Fail with 503 too
  int milliseconds = 500;
  bool late = false; ///< the request is carried out before its answer is spoilt
  int hits = 0;
};

} // namespace muniment::sandbox
