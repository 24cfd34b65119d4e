#include "ui/cases/deal_row.h"

#include "ui/cases/deal_model.h"
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

constexpr int kSide = 20;
constexpr int kAxis = 112; ///< between both sides
constexpr int kMostSide = 420;
constexpr int kPad = 12;
constexpr int kIndent = 22; ///< of a document's words, behind its icon
constexpr int kTitle = 20;
constexpr int kMark = 18;
constexpr int kGap = 12;
constexpr int kAnchor = 22; ///< where lines meet the axis, below the top of a row

int sideWidth(int width) { return std::clamp((width - 2 * kSide - kAxis) / 2, 120, kMostSide); }

int wordsWidth(int width, bool isPaper) { return sideWidth(width) - 2 * kPad - (isPaper ? kIndent : 0); }

int heightOf(const DealMoment::Side& side, int width, bool isPaper) {
  int height = 2 * 8 + kTitle;
  if (!side.text.isEmpty())
    height += wrappedHeight(side.text, textFont(isPaper ? 12 : 13), wordsWidth(width, isPaper)) + 2;
  return height + static_cast<int>(side.marks.size()) * kMark;
}

/// Paints one moment; places are counted from its start side.
class MomentPainting final {
 public:
  MomentPainting(QPainter& painter, const QStyleOptionViewItem& option, const DealMoment& moment)
      : m_painter(painter), m_paint(painter, option), m_rect(option.rect), m_moment(moment), m_theme(m_paint.theme()),
        m_wide(sideWidth(m_paint.width())), m_start((m_paint.width() - 2 * m_wide - kAxis) / 2) {}

  void paint() {
    axis();
    if (m_moment.paper)
      side(*m_moment.paper, m_start, true);
    if (m_moment.message)
      side(*m_moment.message, m_start + m_wide + kAxis, false);
    m_paint.ring(m_rect.adjusted(4, 1, -4, -3), 8);
  }

 private:
  void write(const QRect& box, Qt::Alignment side, const QFont& font, const QColor& colour, const QString& text) {
    m_paint.painter().setFont(font);
    m_paint.write(box, colour, text, side);
  }
  void axis() {
    const int middle = m_start + m_wide + kAxis / 2;
    m_painter.fillRect(m_paint.place(middle, 0, 1, m_paint.height()), m_theme.lineStrong);
    const QColor join = m_moment.isPin ? m_theme.accentText : m_theme.lineStrong;
    const int thick = m_moment.isPin ? 2 : 1;
    if (m_moment.paper)
      m_painter.fillRect(m_paint.place(m_start + m_wide, kAnchor, 18, thick), join);
    if (m_moment.message)
      m_painter.fillRect(m_paint.place(m_start + m_wide + kAxis - 18, kAnchor, 18, thick), join);
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(m_moment.at.milliseconds());
    const QColor ink = m_moment.isPin ? m_theme.accentText : m_theme.text2;
    const QFont font = textFont(11, m_moment.isPin ? QFont::DemiBold : QFont::Normal);
    const int x = m_start + m_wide + 18;
    m_painter.fillRect(m_paint.place(x, 4, kAxis - 36, 38), m_theme.surface);
    write(m_paint.place(x, 6, kAxis - 36, 16), Qt::AlignHCenter, font, ink, QLocale().toString(at.date(), dayFormat()));
    write(m_paint.place(x, 22, kAxis - 36, 16), Qt::AlignHCenter, font, ink,
          QLocale().toString(at, m_moment.isPin ? u"HH:mm:ss"_s : u"HH:mm"_s));
  }
  void side(const DealMoment::Side& side, int x, bool isPaper) {
    const bool isSelected = m_paint.isSelected();
    const int high = heightOf(side, m_paint.width(), isPaper);
    QColor edge = side.tone == Tone::Neutral  ? m_theme.lineStrong
                  : side.tone == Tone::Accent ? m_theme.accentText
                                              : m_theme.tone(side.tone).text;
    if (isSelected)
      edge = m_theme.accentText;
    const QColor fill = isPaper ? m_theme.surface : side.isOwn ? m_theme.bubbleOut : m_theme.chat;
    const bool hasEdge = isPaper || isSelected || side.tone != Tone::Neutral;
    const QRect box = m_paint.place(x, 2, m_wide, high);
    paintBox(m_painter, box, isPaper ? 8 : 10, fill, hasEdge ? edge : QColor(), isSelected ? 1.5 : 1);
    if (m_moment.isPin && isPaper)
      m_painter.fillRect(m_paint.place(x, 10, 3, high - 16), m_theme.accentText);
    int y = 10;
    const int start = x + kPad + (isPaper ? kIndent : 0);
    const int room = m_wide - 2 * kPad - (isPaper ? kIndent : 0);
    if (isPaper)
      paintIcon(m_painter, Icon::Document, m_paint.place(x + kPad, y + 3, 14, 14), m_theme.text2);
    int end = 0;
    if (!side.end.isEmpty()) {
      end = QFontMetrics(textFont(13, QFont::DemiBold)).horizontalAdvance(side.end) + 2;
      write(m_paint.place(start + room - end, y, end, kTitle), Qt::AlignRight, textFont(13, QFont::DemiBold),
            m_theme.text1, side.end);
      end += 10;
    }
    write(m_paint.place(start, y, room - end, kTitle), Qt::AlignLeft, textFont(isPaper ? 13 : 12, QFont::DemiBold),
          isPaper ? m_theme.text1 : m_theme.senders[static_cast<std::size_t>(side.hue) % 4], side.title);
    y += kTitle;
    if (!side.text.isEmpty()) {
      const QFont font = textFont(isPaper ? 12 : 13);
      const int lines = wrappedHeight(side.text, font, room);
      paintWrapped(m_painter, m_paint.place(start, y, room, lines), side.text, font,
                   isPaper ? m_theme.text2 : m_theme.text1);
      y += lines + 2;
    }
    for (const CaseMark& mark : side.marks) {
      const QColor colour = m_paint.ink(mark.tone);
      paintIcon(m_painter, mark.icon, m_paint.place(start, y + 3, 12, 12), colour);
      write(m_paint.place(start + 16, y, room - 16, kMark), Qt::AlignLeft, textFont(11, QFont::DemiBold), colour,
            mark.word);
      y += kMark;
    }
  }

  QPainter& m_painter;
  RowPainting m_paint;
  QRect m_rect;
  const DealMoment& m_moment;
  const Theme& m_theme;
  int m_wide;
  int m_start;
};

} // namespace

void DealRow::setWidth(int width) {
  if (std::exchange(m_width, width) != width)
    Q_EMIT sizeHintChanged({});
}

void DealRow::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  if (const auto* model = qobject_cast<const DealModel*>(index.model()))
    MomentPainting(*painter, option, model->moment(index.row())).paint();
}

QSize DealRow::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const {
  const auto* model = qobject_cast<const DealModel*>(index.model());
  if (!model)
    return {};
  const DealMoment& moment = model->moment(index.row());
  int height = 44;
  if (moment.paper)
    height = std::max(height, heightOf(*moment.paper, m_width, true));
  if (moment.message)
    height = std::max(height, heightOf(*moment.message, m_width, false));
  return {200, height + kGap};
}

} // namespace muniment::ui
