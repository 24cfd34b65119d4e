#pragma once

#include "core/base/byte_source.h"
#include "core/formats/loadfile/opt_page.h"

namespace muniment::formats::loadfile {

class OptReader final {
 public:
  explicit OptReader(std::unique_ptr<ByteStream> bytes) : m_stream(std::move(bytes)) {}
  /// The next page; false after the last. Fails with `loadfile.damaged`.
  [[nodiscard]] Result<bool> next(OptPage& page);

 private:
  std::unique_ptr<ByteStream> m_stream;
  QByteArray m_buffer;
  qsizetype m_at = 0;
  bool m_isEnd = false;
  qint64 m_line = 0;
};

} // namespace muniment::formats::loadfile
