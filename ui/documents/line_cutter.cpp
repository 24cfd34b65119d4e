#include "ui/documents/line_cutter.h"

namespace muniment::ui {
namespace {

constexpr int kRoomyXml = 120; ///< from here on, a line of XML may go on at the next element

bool isBreak(char byte) { return byte == '\n' || byte == '\r'; }

} // namespace

LineCutter::LineCutter(formats::edi::Dialect dialect, const formats::edi::Delimiters& delimiters)
    : m_isXml(dialect != formats::edi::Dialect::X12 && dialect != formats::edi::Dialect::Edifact),
      m_release(delimiters.release), m_end(delimiters.segment.empty() ? "\n" : delimiters.segment) {}

bool LineCutter::beginsLine(char byte) {
  if (m_length == 0)
    return true;
  if (m_ended) // line breaks behind the end of a segment belong to it
    return m_isXml || !isBreak(byte);
  if (m_isXml && m_length >= kRoomyXml && m_last == '>' && byte == '<')
    return true;
  return m_length >= kLongest;
}

void LineCutter::take(char byte) {
  ++m_length;
  m_last = byte;
  if (m_isXml) {
    m_ended = byte == '\n';
    return;
  }
  if (m_ended)
    return;
  if (m_released) {
    m_released = false;
    return;
  }
  if (m_release != 0 && byte == m_release) {
    m_released = true;
    return;
  }
  m_met = byte == m_end[m_met] ? m_met + 1 : byte == m_end[0] ? 1 : 0;
  m_ended = m_met == m_end.size();
  if (m_ended)
    m_met = 0;
}

void LineCutter::feed(std::string_view bytes, std::int64_t offset, const std::function<void(std::int64_t)>& begins) {
  for (const char byte : bytes) {
    if (beginsLine(byte)) {
      m_length = 0;
      m_met = 0;
      m_released = false;
      m_ended = false;
      begins(offset);
    }
    take(byte);
    ++offset;
  }
}

} // namespace muniment::ui
