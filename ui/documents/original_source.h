#pragma once

#include "core/base/result.h"

#include <QtCore/QByteArray>
#include <QtCore/QFuture>

namespace muniment::ui {

/// Where the bytes of an original come from, piece by piece. Answers come on the window's thread.
class OriginalSource {
 public:
  OriginalSource() = default;
  Q_DISABLE_COPY_MOVE(OriginalSource)
  virtual ~OriginalSource() = default;

  /// Bytes of the document.
  [[nodiscard]] virtual std::int64_t total() const = 0;
  /// Counted from the first byte of the document; fewer bytes only at its end.
  [[nodiscard]] virtual QFuture<Result<QByteArray>> read(std::int64_t offset, std::int64_t length) = 0;
};

} // namespace muniment::ui
