#pragma once

#include "core/base/byte_sink.h"

namespace muniment::formats::exchange {

class MemorySink final : public ByteSink {
 public:
  [[nodiscard]] Result<void> take(QByteArrayView piece) override {
    m_bytes.append(piece);
    return {};
  }
  [[nodiscard]] const QByteArray& bytes() const { return m_bytes; }

 private:
  QByteArray m_bytes;
};

} // namespace muniment::formats::exchange
