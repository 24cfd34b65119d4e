#pragma once

#include "app/sandbox/wire_handler.h"
#include "core/base/result.h"

#include <memory>

namespace muniment::sandbox {

/// HTTP/1.1 on the loopback address, in both directions, on one thread of its own. It can also misbehave.
class Wire final {
 public:
  /// Port 0 lets the system choose; `port` then tells.
  [[nodiscard]] static Result<std::unique_ptr<Wire>> listen(quint16 port, WireHandler& handler);
  ~Wire();
  Wire(const Wire&) = delete;
  Wire& operator=(const Wire&) = delete;

  [[nodiscard]] quint16 port() const;

 private:
  struct Private;
  explicit Wire(std::unique_ptr<Private> d);
  std::unique_ptr<Private> m_d;
};

} // namespace muniment::sandbox
