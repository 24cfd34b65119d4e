#pragma once

#include "core/base/file_system.h"

namespace muniment::formats::rsmf {

/// Lines of a file with what ends them; a line longer than kLongest comes in pieces.
class LineReader final {
 public:
  static constexpr qsizetype kLongest = 64 * 1024;

  explicit LineReader(File& file) : m_file(file) {}
  /// False at the end. `line` holds until the next call, `offset` is where it starts in the file.
  [[nodiscard]] Result<bool> next(QByteArrayView& line, qint64& offset);

 private:
  File& m_file;
  QByteArray m_buffer;
  qsizetype m_at = 0;
  qint64 m_offset = 0; ///< of m_buffer
  bool m_isEnd = false;
};

} // namespace muniment::formats::rsmf
