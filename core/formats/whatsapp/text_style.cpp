#include "core/formats/whatsapp/text_style.h"

#include <algorithm>

namespace muniment::formats::whatsapp {
namespace {

bool agree(Padding known, Padding seen) {
  return known == seen || known == Padding::Unknown || known == Padding::Mixed || seen == Padding::Unknown;
}

} // namespace

bool HeaderStyle::isLike(const HeaderStyle& other) const {
  return frame == other.frame && glue == other.glue && clock == other.clock && era == other.era &&
         isTimeFirst == other.isTimeFirst && hasSeconds == other.hasSeconds && isYearFirst == other.isYearFirst &&
         hasLongYear == other.hasLongYear && innerMarks == other.innerMarks && dateSeparator == other.dateSeparator &&
         timeSeparator == other.timeSeparator && periodSpace == other.periodSpace && zero == other.zero;
}

bool HeaderStyle::covers(const HeaderStyle& other) const {
  return isLike(other) && std::ranges::equal(paddings, other.paddings, agree);
}

std::string HeaderStyle::formatName() const {
  switch (frame) {
  case HeaderFrame::Bracket:
    return "whatsapp-text-ios";
  case HeaderFrame::Colon:
    return "whatsapp-text-old";
  case HeaderFrame::Semicolon:
    return "whatsapp-text-viewer";
  case HeaderFrame::Dash:
    break;
  }
  return "whatsapp-text-android";
}

} // namespace muniment::formats::whatsapp
