#include "ui/cases/timeline_layout.h"

#include "ui/cases/wrapped_text.h"

#include <QtGui/QFontMetrics>

#include <algorithm>

namespace muniment::ui {
namespace {

constexpr int kSide = 24;
constexpr int kDay = 36;
constexpr int kGap = 8;
constexpr int kMostBubble = 436;
constexpr int kMostComment = 620;
constexpr int kPadX = 12;
constexpr int kPadY = 8;
constexpr int kIcon = 22; ///< an icon and the gap behind it
constexpr int kTime = 48;
constexpr int kLine = 18;
constexpr int kFoot = 18;

int widthOf(const QString& text, const QFont& font) { return QFontMetrics(font).horizontalAdvance(text) + 2; }

/// As wide as its longest line needs, within `most`.
int widthOfText(const QString& text, const QFont& font, int most) {
  int widest = 0;
  for (const QString& line : text.split(u'\n'))
    widest = std::max(widest, widthOf(line, font));
  return std::min(widest, most);
}

int marksWidth(const TimelineEntry& entry) {
  int wide = kTime;
  for (const CaseMark& mark : entry.marks)
    wide += widthOf(mark.word, textFont(11, QFont::DemiBold)) + 28;
  return wide;
}

TimelineLayout ofLine(const TimelineEntry& entry, int width, int top) {
  TimelineLayout layout;
  const int room = width - 2 * kSide - kIcon - kTime - 12;
  const int high = std::max(kLine, wrappedHeight(entry.title, textFont(12), room));
  layout.title = QRect(kSide + kIcon, top + 5, room, high);
  int end = layout.title.bottom() + 1;
  if (!entry.text.isEmpty()) {
    layout.text = QRect(kSide + kIcon, end + 1, room, wrappedHeight(entry.text, textFont(12), room));
    end = layout.text.bottom() + 1;
  }
  layout.foot = QRect(width - kSide - kTime, top + 5, kTime, kLine);
  layout.box = QRect(kSide, top + 2, width - 2 * kSide, end - top + 1);
  layout.height = layout.box.bottom() + 1 + 4;
  return layout;
}

} // namespace

TimelineLayout TimelineLayout::of(const TimelineEntry& entry, int width, bool startsDay) {
  const int top = startsDay ? kDay : 0;
  TimelineLayout layout;
  if (entry.look == TimelineEntry::Look::Line) {
    layout = ofLine(entry, width, top);
  } else {
    const bool isComment = entry.look == TimelineEntry::Look::Comment;
    const int most = std::min(isComment ? kMostComment : kMostBubble, width - 2 * kSide - (isComment ? 0 : 32));
    const int room = most - 2 * kPadX;
    const int start = entry.look == TimelineEntry::Look::Card ? kIcon : 0;
    int wide = entry.look == TimelineEntry::Look::Bubble ? 0 : room;
    wide = std::max({wide, widthOfText(entry.text, textFont(13), room), std::min(room, marksWidth(entry)),
                     std::min(room, widthOf(entry.who, textFont(12, QFont::DemiBold)))});
    int y = top + kGap / 2 + kPadY;
    const int x = kSide + kPadX;
    const auto add = [&](QRect& part, int indent, int high) {
      part = QRect(x + indent, y, wide - indent, high);
      y += high;
    };
    if (!entry.who.isEmpty())
      add(layout.who, 0, kLine);
    if (!entry.title.isEmpty())
      add(layout.title, start, 20);
    if (!entry.text.isEmpty())
      add(layout.text, start, wrappedHeight(entry.text, textFont(start ? 12 : 13), wide - start));
    y += 2;
    add(layout.foot, start, kFoot);
    layout.box = QRect(kSide, top + kGap / 2, wide + 2 * kPadX, y + kPadY - 2 - top - kGap / 2);
    if (entry.isOwn) {
      const int shift = width - 2 * kSide - layout.box.width();
      for (QRect* part : {&layout.box, &layout.who, &layout.title, &layout.text, &layout.foot})
        part->translate(shift, 0);
    }
    layout.height = layout.box.bottom() + 1 + kGap / 2;
  }
  if (startsDay)
    layout.day = QRect(0, 0, width, kDay);
  return layout;
}

} // namespace muniment::ui
