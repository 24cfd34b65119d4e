#pragma once

#include "core/formats/edi/envelope.h"

#include <functional>

namespace muniment::ui {

/// Divides the bytes of an original into lines to be shown: a segment each, or a line of XML. A very long one goes on
/// in the next line. From the begin of any line on it comes to the same lines again.
class LineCutter final {
 public:
  static constexpr int kLongest = 1024;

  LineCutter(formats::edi::Dialect dialect, const formats::edi::Delimiters& delimiters);

  /// Goes on with the next bytes, of which the first stands at `offset`; `begins` is told where lines begin.
  void feed(std::string_view bytes, std::int64_t offset, const std::function<void(std::int64_t)>& begins);

 private:
  [[nodiscard]] bool beginsLine(char byte);
  void take(char byte);

  bool m_isXml;
  char m_release;
  std::string m_end;     ///< of a segment
  std::size_t m_met = 0; ///< bytes of `m_end` that were met
  int m_length = 0;      ///< of the line so far
  char m_last = 0;       ///< byte before
  bool m_released = false;
  bool m_ended = true;
};

} // namespace muniment::ui
