#pragma once

#include "core/base/instant.h"

#include <QtCore/QString>

namespace muniment::connect {

/// One exchange as the log may have it: nothing in it tells what was said.
struct WireNote final {
  Instant at;
  QString connection;
  QString host;
  QByteArray method;
  QString address; ///< redacted
  int status = 0;
  QString error; ///< its id, where there was no answer
  std::int64_t milliseconds = 0;
  std::int64_t sent = 0;
  std::int64_t received = 0;
};

/// Where the program writes down every exchange.
class WireLog {
 public:
  virtual ~WireLog() = default;
  virtual void note(const WireNote& note) = 0;
};

/// The category `muniment.wire` of the program's log.
class CategoryWireLog final : public WireLog {
 public:
  void note(const WireNote& note) override;
};

} // namespace muniment::connect
