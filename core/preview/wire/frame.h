#pragma once

#include "core/base/result.h"

#include <QtCore/QByteArray>

#include <optional>

namespace muniment::preview {

/// Cuts a stream into frames: four bytes with the length, lowest first, then so many bytes.
class Frame final {
 public:
  static constexpr qsizetype kMost = 64 * 1024; ///< bytes of what is in a frame

  /// Nothing where the payload is too long.
  [[nodiscard]] static std::optional<QByteArray> around(QByteArrayView payload);

  void feed(QByteArrayView bytes) { m_bytes.append(bytes.data(), bytes.size()); }
  /// The next whole payload, nothing while more bytes are needed, or an error from which the stream does not recover.
  [[nodiscard]] Result<std::optional<QByteArray>> next();

 private:
  QByteArray m_bytes;
};

} // namespace muniment::preview
