#pragma once

#include "core/base/result.h"

#include <QtCore/QtGlobal>

#include <memory>

namespace muniment {
inline namespace base {

/// Bytes one after the other.
class ByteStream {
 public:
  virtual ~ByteStream() = default;
  /// Up to `size` bytes; zero only at the end.
  [[nodiscard]] virtual Result<qint64> read(char* into, qint64 size) = 0;
};

/// Bytes that can be read from the start as often as needed: a file, a member of an archive, a text in memory.
class ByteSource {
 public:
  virtual ~ByteSource() = default;
  [[nodiscard]] virtual Result<std::unique_ptr<ByteStream>> open() = 0;
};

} // namespace base
} // namespace muniment
