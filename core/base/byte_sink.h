#pragma once

#include "core/base/result.h"

#include <QtCore/QByteArrayView>

namespace muniment {
inline namespace base {

/// Takes bytes one piece after the other; what was taken counts only when whoever writes says that it was all.
class ByteSink {
 public:
  virtual ~ByteSink() = default;
  [[nodiscard]] virtual Result<void> take(QByteArrayView piece) = 0;
};

} // namespace base
} // namespace muniment
