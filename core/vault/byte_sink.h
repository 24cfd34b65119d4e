#pragma once

#include "core/base/result.h"

namespace muniment::vault {

/// Takes the content of an object piece by piece. Each piece was verified, but only the end says that nothing is
/// missing: what was taken counts when `get` succeeds.
class ByteSink {
 public:
  virtual ~ByteSink() = default;
  [[nodiscard]] virtual Result<void> take(QByteArrayView piece) = 0;
};

} // namespace muniment::vault
