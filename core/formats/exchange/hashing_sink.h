#pragma once

#include "core/base/byte_sink.h"
#include "core/base/sha256.h"

namespace muniment::formats::exchange {

/// Passes on what it takes, and knows how much it was and its digest.
class HashingSink final : public ByteSink {
 public:
  explicit HashingSink(ByteSink& out) : m_out(out) {}
  [[nodiscard]] Result<void> take(QByteArrayView piece) override {
    m_hasher.add(piece);
    m_size += piece.size();
    return m_out.take(piece);
  }
  [[nodiscard]] qint64 size() const { return m_size; }
  /// The digest of everything taken; it starts anew afterwards.
  [[nodiscard]] Sha256 digest() { return m_hasher.finish(); }

 private:
  ByteSink& m_out;
  Sha256Hasher m_hasher;
  qint64 m_size = 0;
};

} // namespace muniment::formats::exchange
