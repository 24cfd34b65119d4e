#include "ui/cases/timeline_row.h"

#include "ui/cases/timeline_layout.h"
#include "ui/cases/timeline_model.h"
#include "ui/cases/wrapped_text.h"
#include "ui/kit/day_text.h"
#include "ui/kit/row_painting.h"
#include "ui/kit/style_painting.h"

#include <QtCore/QDateTime>
#include <QtCore/QLocale>
#include <QtGui/QPainter>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;
using Look = TimelineEntry::Look;

constexpr int kIcon = 14;
constexpr qsizetype kMostHeights = 4000;

/// Paints one entry as it is laid out.
class EntryPainting final {
 public:
  EntryPainting(QPainter& painter, const QStyleOptionViewItem& option, const TimelineEntry& entry,
                const TimelineLayout& layout)
      : m_painter(painter), m_paint(painter, option), m_entry(entry), m_layout(layout), m_theme(m_paint.theme()) {}

  void paint() {
    if (!m_layout.day.isEmpty())
      day();
    ground();
    words();
    if (m_entry.look == Look::Line)
      icon(QRect(m_layout.box.left(), m_layout.title.top() + 2, kIcon, kIcon));
    else if (m_entry.look == Look::Card)
      icon(QRect(m_layout.box.left() + 12, m_layout.title.top() + 3, kIcon, kIcon));
    foot();
  }

 private:
  void write(const QRect& part, Qt::Alignment side, const QFont& font, const QColor& colour, const QString& text) {
    m_painter.setFont(font);
    m_paint.write(m_paint.place(part), colour, text, side);
  }
  void day() {
    const QString text = QLocale().toString(dayOf(m_entry.at), u"dddd, d MMMM yyyy"_s);
    const QFont font = textFont(11, QFont::DemiBold);
    const int wide = QFontMetrics(font).horizontalAdvance(text) + 24;
    const int middle = m_layout.day.height() / 2;
    m_painter.fillRect(m_paint.place(QRect(24, middle, m_layout.day.width() - 48, 1)), m_theme.line);
    const QRect chip((m_layout.day.width() - wide) / 2, middle - 10, wide, 20);
    m_painter.fillRect(m_paint.place(chip), m_theme.chat);
    write(chip, Qt::AlignHCenter, font, m_theme.text2, text);
  }
  void ground() {
    const bool isSelected = m_paint.isSelected();
    const bool isHovered = m_paint.isHovered() && !m_entry.subject.isEmpty();
    QColor fill = m_theme.surface;
    QColor edge = m_theme.line;
    switch (m_entry.look) {
    case Look::Line:
      fill = isSelected ? m_theme.selected : isHovered ? m_theme.hover : QColor();
      edge = QColor();
      break;
    case Look::Comment:
      fill = m_theme.sunken;
      edge = m_theme.lineStrong;
      break;
    case Look::Bubble:
      fill = m_entry.isOwn ? m_theme.bubbleOut : m_theme.bubbleIn;
      edge = m_entry.isOwn ? QColor() : m_theme.line;
      break;
    case Look::Card:
      edge = m_entry.tone == Tone::Neutral || m_entry.tone == Tone::Accent ? m_theme.lineStrong
                                                                           : m_theme.tone(m_entry.tone).text;
      break;
    }
    if (m_entry.look != Look::Line && (isSelected || isHovered))
      edge = isSelected ? m_theme.accentText : m_theme.text3;
    const bool isLine = m_entry.look == Look::Line;
    const QRect box = m_paint.place(isLine ? m_layout.box.adjusted(-8, 0, 8, 0) : m_layout.box);
    paintBox(m_painter, box, m_entry.look == Look::Bubble ? 10 : isLine ? 6 : 8, fill, edge);
    if (m_entry.look == Look::Comment)
      m_painter.fillRect(
          m_paint.place(QRect(m_layout.box.left(), m_layout.box.top() + 8, 3, m_layout.box.height() - 16)),
          m_theme.control);
    m_paint.ring(box.adjusted(-2, -2, 2, 2), 10);
  }
  void icon(const QRect& part) { m_paint.icon(m_entry.icon, m_paint.place(part), m_paint.ink(m_entry.tone)); }
  void words() {
    if (!m_entry.who.isEmpty())
      write(m_layout.who, Qt::AlignLeft, textFont(12, QFont::DemiBold),
            m_entry.look == Look::Bubble ? m_theme.senders[static_cast<std::size_t>(m_entry.hue) % 4] : m_theme.text1,
            m_entry.who);
    if (m_entry.look == Look::Line) {
      paintWrapped(m_painter, m_paint.place(m_layout.title), m_entry.title, textFont(12), m_theme.text1);
      paintWrapped(m_painter, m_paint.place(m_layout.text), m_entry.text, textFont(12), m_theme.text2);
      return;
    }
    QRect title = m_layout.title;
    if (!m_entry.amount.isEmpty()) {
      const int wide = QFontMetrics(textFont(13, QFont::DemiBold)).horizontalAdvance(m_entry.amount) + 2;
      write(QRect(title.right() + 1 - wide, title.top(), wide, title.height()), Qt::AlignRight,
            textFont(13, QFont::DemiBold), m_theme.text1, m_entry.amount);
      title.setWidth(title.width() - wide - 10);
    }
    write(title, Qt::AlignLeft, textFont(13, QFont::DemiBold), m_theme.text1, m_entry.title);
    const bool isCard = m_entry.look == Look::Card;
    paintWrapped(m_painter, m_paint.place(m_layout.text), m_entry.text, textFont(isCard ? 12 : 13),
                 isCard ? m_theme.text2 : m_theme.text1);
  }
  void foot() {
    const QString time = QLocale().toString(QDateTime::fromMSecsSinceEpoch(m_entry.at.milliseconds()), u"HH:mm"_s);
    const QRect place = m_layout.foot;
    write(place, Qt::AlignRight, textFont(11), m_theme.text2, time);
    int start = place.left();
    for (const CaseMark& mark : m_entry.marks) {
      const QFont font = textFont(11, QFont::DemiBold);
      const int wide = QFontMetrics(font).horizontalAdvance(mark.word) + 2;
      if (m_entry.look == Look::Line || start + 16 + wide > place.right() - 44)
        return;
      const QColor colour = m_paint.ink(mark.tone);
      paintIcon(m_painter, mark.icon, m_paint.place(QRect(start, place.top() + 3, 12, 12)), colour);
      write(QRect(start + 16, place.top(), wide, place.height()), Qt::AlignLeft, font, colour, mark.word);
      start += wide + 28;
    }
  }

  QPainter& m_painter;
  RowPainting m_paint;
  const TimelineEntry& m_entry;
  const TimelineLayout& m_layout;
  const Theme& m_theme;
};

} // namespace

void TimelineRow::setWidth(int width) {
  if (std::exchange(m_width, width) == width)
    return;
  m_heights.clear();
  Q_EMIT sizeHintChanged({});
}

void TimelineRow::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  const auto* model = qobject_cast<const TimelineModel*>(index.model());
  if (!model)
    return;
  const TimelineEntry& entry = model->entry(index.row());
  const TimelineLayout layout = TimelineLayout::of(entry, option.rect.width(), model->startsDay(index.row()));
  EntryPainting(*painter, option, entry, layout).paint();
}

QSize TimelineRow::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const {
  const auto* model = qobject_cast<const TimelineModel*>(index.model());
  if (!model)
    return {};
  const bool startsDay = model->startsDay(index.row());
  const TimelineEntry& entry = model->entry(index.row());
  const QString key = entry.id + (startsDay ? u"+"_s : QString());
  if (const auto known = m_heights.constFind(key); known != m_heights.constEnd())
    return {200, *known};
  if (m_heights.size() > kMostHeights)
    m_heights.clear();
  const int height = TimelineLayout::of(entry, std::max(m_width, 240), startsDay).height;
  m_heights.insert(key, height);
  return {200, height};
}

} // namespace muniment::ui
