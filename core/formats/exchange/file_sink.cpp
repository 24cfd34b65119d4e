#include "core/formats/exchange/file_sink.h"

namespace muniment::formats::exchange {
namespace {

constexpr qsizetype kAtOnce = 1 << 20;

} // namespace

Result<void> FileSink::take(QByteArrayView piece) {
  if (m_waiting.isEmpty() && piece.size() >= kAtOnce)
    return m_file->write(piece);
  m_waiting.append(piece);
  if (m_waiting.size() < kAtOnce)
    return {};
  MUNIMENT_TRY(m_file->write(m_waiting));
  m_waiting.resize(0);
  return {};
}

Result<void> FileSink::finish() {
  if (!m_waiting.isEmpty())
    MUNIMENT_TRY(m_file->write(m_waiting));
  m_waiting.clear();
  return m_file->sync();
}

} // namespace muniment::formats::exchange
