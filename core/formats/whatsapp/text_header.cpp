#include "core/formats/whatsapp/text_header.h"

#include "core/formats/whatsapp/text_stamp_parser.h"

#include <algorithm>

namespace muniment::formats::whatsapp {
namespace {

bool closeBracket(StampParser& parser) {
  parser.skipSpacesAndMarks();
  if (!parser.take(']'))
    return false;
  return parser.atEnd() || parser.takeSpace();
}

bool closeOpen(StampParser& parser, HeaderStyle& style) {
  if (parser.take(':'))
    style.frame = HeaderFrame::Colon;
  else if (parser.take(';'))
    style.frame = HeaderFrame::Semicolon;
  else {
    if (!parser.skipSpacesAndMarks() || !parser.takeDash())
      return false;
    style.frame = HeaderFrame::Dash;
  }
  return parser.atEnd() || parser.takeSpace();
}

} // namespace

std::optional<TextHeader> parseHeader(std::string_view line) {
  if (!mayBeHeader(line))
    return std::nullopt;
  TextHeader header;
  StampParser parser(line.substr(0, kLongestHeader));
  header.isMarked = parser.skipLeadingMarks();
  const bool isBracket = parser.take('[');
  if (isBracket)
    header.style.frame = HeaderFrame::Bracket;
  if (!parser.parseStamp(header))
    return std::nullopt;
  if (isBracket ? !closeBracket(parser) : !closeOpen(parser, header.style))
    return std::nullopt;
  header.size = parser.position();
  return header;
}

} // namespace muniment::formats::whatsapp
