#pragma once

#include "core/formats/edi/byte_window.h"
#include "core/formats/edi/delimiters.h"
#include "core/formats/edi/segment.h"

namespace muniment::formats::edi {

/// Cuts X12 or EDIFACT into segments. Each interchange may use other delimiters. No byte is lost but white space
/// between segments; a segment beyond a mebibyte comes with its beginning only.
class SegmentReader final {
 public:
  SegmentReader(std::unique_ptr<ByteStream> stream, Dialect dialect);

  /// False at the end. `into` points into the reader until the next call.
  [[nodiscard]] Result<bool> next(Segment& into);

  [[nodiscard]] const Delimiters& delimiters() const { return m_reading.delimiters; }
  /// Of the interchange that the last segment began, where it did.
  [[nodiscard]] const DelimiterReading& reading() const { return m_reading; }
  [[nodiscard]] bool isWrapped() const { return m_isWrapped; }
  [[nodiscard]] bool hasByteOrderMark() const { return m_hasMark; }
  [[nodiscard]] bool hasServiceAdvice() const { return m_hasUna; }
  /// Makes the reader go on as within an interchange with these delimiters.
  void resume(const Envelope& envelope, std::int64_t offset);

 private:
  [[nodiscard]] Result<bool> skipPadding();
  [[nodiscard]] Result<void> readStart();
  [[nodiscard]] Result<std::size_t> findEnd(Segment& into);
  [[nodiscard]] Result<bool> takeBinary(Segment& into);
  [[nodiscard]] Result<bool> takeLong(Segment& into);
  [[nodiscard]] bool isReleased(std::string_view bytes, std::size_t at) const;
  void unwrap(Segment& into);

  ByteWindow m_window;
  Dialect m_dialect;
  DelimiterReading m_reading;
  std::int64_t m_shift = 0; ///< what is added to offsets where the bytes are part of a longer file
  bool m_isWrapped = false;
  bool m_hasMark = false;
  bool m_hasUna = false;
  bool m_isResumed = false;
  std::string m_own; ///< bytes of a segment that are not in the window as they are needed
};

} // namespace muniment::formats::edi
