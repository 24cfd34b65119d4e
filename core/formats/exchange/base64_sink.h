#pragma once

#include "core/base/byte_sink.h"

namespace muniment::formats::exchange {

/// Writes base64 in lines of 76 characters ended by CRLF. `finish` writes what is left of the last line.
class Base64Sink final : public ByteSink {
 public:
  explicit Base64Sink(ByteSink& out) : m_out(out) {}
  [[nodiscard]] Result<void> take(QByteArrayView piece) override;
  [[nodiscard]] Result<void> finish();

 private:
  [[nodiscard]] Result<void> writeLines(QByteArrayView bytes);

  ByteSink& m_out;
  QByteArray m_rest; ///< less than a line
  QByteArray m_text;
};

} // namespace muniment::formats::exchange
