#pragma once

#include "app/sandbox/outbox.h"
#include "app/sandbox/reply.h"
#include "app/sandbox/request.h"

namespace muniment::sandbox {

/// Answers what comes over the wire, on the thread of the wire.
class WireHandler {
 public:
  /// How an answer is carried: well, or not.
  struct Conduct final {
    int delay = 0;   ///< milliseconds before the first byte
    int trickle = 0; ///< milliseconds between two bytes of the body
    bool reset = false;
    bool truncate = false;
    int rest = -1; ///< all connections are cut and none is taken for so many milliseconds
  };
  struct Answer final {
    Reply reply;
    Conduct conduct;
  };

  virtual ~WireHandler() = default;
  [[nodiscard]] virtual Answer handle(Request request) = 0;
  /// Many times a second: what is due happens; returns what has to be sent now.
  [[nodiscard]] virtual std::vector<Outbox::Delivery> beat() = 0;
  virtual void settled(qint64 delivery, int status) = 0;
};

} // namespace muniment::sandbox
