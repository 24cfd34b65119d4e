#include "ui/kit/feed_view.h"

#include "ui/kit/cell_role.h"
#include "ui/kit/day_text.h"
#include "ui/kit/icon_set.h"
#include "ui/kit/style_painting.h"

#include <QtCore/QLocale>
#include <QtGui/QPainter>
#include <QtGui/QTextLayout>
#include <QtWidgets/QStyledItemDelegate>

#include <algorithm>
#include <cmath>

namespace muniment::ui {
namespace {

constexpr int kStart = 16;
constexpr int kNarrowestTime = 44;
constexpr int kIconGap = 5;
constexpr int kTextGap = 32;
constexpr int kTextEnd = 16;
constexpr int kTop = 6;
constexpr int kLineHeight = 16;

/// Of the days of a year as the language writes them, so that all titles begin at one line.
int widestTime() {
  const QFontMetrics metrics(textFont(12));
  int widest = kNarrowestTime;
  for (int month = 1; month <= 12; ++month)
    widest = std::max(widest, metrics.horizontalAdvance(QLocale().toString(QDate(2026, month, 28), shortDayFormat())));
  return widest;
}

class FeedDelegate final : public QStyledItemDelegate {
 public:
  explicit FeedDelegate(FeedView* view) : QStyledItemDelegate(view), m_view(view) {}

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
    const Theme theme = Theme::of(option.palette);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    if (selected || option.state.testFlag(QStyle::State_MouseOver))
      painter->fillRect(option.rect, selected ? theme.selected : theme.hover);
    if (option.state.testFlag(QStyle::State_HasFocus) && option.state.testFlag(QStyle::State_KeyboardFocusChange))
      paintFocusRing(*painter, option.rect, theme, 4);
    const auto place = [&option](const QRect& box) { return QStyle::visualRect(option.direction, option.rect, box); };
    const QPoint origin = option.rect.topLeft();
    constexpr Qt::Alignment kAtStart = Qt::AlignLeft | Qt::AlignVCenter;
    painter->setFont(textFont(12));
    painter->setPen(theme.text2);
    paintText(*painter, place(QRect(origin + QPoint(kStart, kTop), QSize(m_time, kLineHeight))), option.direction,
              kAtStart, index.data(TimeRole).toString());
    const auto tone = static_cast<Tone>(index.data(ToneRole).toInt());
    if (const QVariant drawing = index.data(IconRole); drawing.isValid())
      paintIcon(*painter, static_cast<Icon>(drawing.toInt()),
                place(QRect(origin + QPoint(kStart + m_time + kIconGap, kTop + 1), QSize(14, 14))),
                theme.tone(tone).text);
    const int width = textWidth();
    QTextLayout title;
    const int titleHeight = layOut(title, index, width, option.direction);
    painter->setPen(theme.text1);
    const QRect text = place(QRect(origin + QPoint(textStart(), kTop), QSize(width, titleHeight)));
    title.draw(painter, text.topLeft());
    painter->setFont(textFont(12));
    painter->setPen(theme.text2);
    paintText(*painter, QRect(text.left(), text.bottom() + 1, width, kLineHeight), option.direction, kAtStart,
              painter->fontMetrics().elidedText(index.data(SecondLineRole).toString(), Qt::ElideRight, width));
  }

  [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
    QTextLayout title;
    const int second = index.data(SecondLineRole).toString().isEmpty() ? 0 : kLineHeight;
    return {100, layOut(title, index, textWidth(), option.direction) + second + 2 * kTop};
  }

 private:
  [[nodiscard]] int textStart() const { return kStart + m_time + kTextGap; }
  [[nodiscard]] int textWidth() const { return qMax(60, m_view->viewport()->width() - textStart() - kTextEnd); }

  static int layOut(QTextLayout& layout, const QModelIndex& index, int width, Qt::LayoutDirection direction) {
    const QString text = index.data().toString();
    const QVariant emphasis = index.data(EmphasisRole);
    QTextCharFormat bold;
    bold.setFontWeight(QFont::DemiBold);
    const int length = emphasis.isValid() ? emphasis.toInt() : static_cast<int>(text.size());
    QTextOption option;
    option.setTextDirection(text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    option.setAlignment(QStyle::visualAlignment(direction, Qt::AlignLeft) | Qt::AlignAbsolute);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setText(text);
    layout.setFont(textFont(12));
    layout.setTextOption(option);
    layout.setFormats({QTextLayout::FormatRange{0, length, bold}});
    layout.beginLayout();
    int height = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
      line.setLineWidth(width);
      line.setPosition(QPointF(0, height + (kLineHeight - std::ceil(line.height())) / 2));
      height += kLineHeight;
    }
    layout.endLayout();
    return height;
  }

  FeedView* m_view;
  int m_time = widestTime();
};

} // namespace

FeedView::FeedView(const QString& name, QWidget* parent) : QListView(parent) {
  setAccessibleName(name);
  setItemDelegate(new FeedDelegate(this));
  setFrameShape(NoFrame);
  setMouseTracking(true);
  setResizeMode(Adjust);
  setVerticalScrollMode(ScrollPerPixel);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setEditTriggers(NoEditTriggers);
}

void FeedView::resizeEvent(QResizeEvent* event) {
  QListView::resizeEvent(event);
  // Titles wrap at the new width, so the heights change with it.
  scheduleDelayedItemsLayout();
}

} // namespace muniment::ui
