#include "ui/preview/page_row.h"

#include "ui/kit/style_painting.h"
#include "ui/kit/theme.h"
#include "ui/preview/preview_canvas.h"

#include <QtGui/QPainter>

namespace muniment::ui {
namespace {

constexpr int kMargin = 10;
constexpr int kNumber = 20; ///< height of the line with the number

} // namespace

void PageRow::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  const Theme theme = Theme::of(option.palette);
  const bool isChosen = option.state.testFlag(QStyle::State_Selected);
  painter->save();
  painter->setRenderHint(QPainter::SmoothPixmapTransform);
  if (isChosen || option.state.testFlag(QStyle::State_MouseOver))
    painter->fillRect(option.rect, isChosen ? theme.selected : theme.hover);
  const QRect room = option.rect.adjusted(kMargin, kMargin, -kMargin, -kMargin - kNumber);
  const auto image = index.data(Qt::DecorationRole).value<QImage>();
  const QSize size = image.isNull() ? QSize(room.height() * 7 / 10, room.height())
                                    : image.size().scaled(room.size(), Qt::KeepAspectRatio);
  const QRect paper(room.center().x() - size.width() / 2, room.center().y() - size.height() / 2, size.width(),
                    size.height());
  painter->fillRect(paper, Qt::white);
  if (!image.isNull())
    painter->drawImage(paper, image);
  painter->setPen(isChosen ? theme.accentText : theme.lineStrong);
  painter->drawRect(paper.adjusted(-1, -1, 0, 0));
  painter->setFont(textFont(12));
  painter->setPen(isChosen ? theme.text1 : theme.text2);
  painter->drawText(QRect(option.rect.left(), room.bottom() + 4, option.rect.width(), kNumber), Qt::AlignCenter,
                    index.data(Qt::DisplayRole).toString());
  if (option.state.testFlag(QStyle::State_HasFocus) && option.widget && showsFocusRing(*option.widget))
    paintFocusRing(*painter, option.rect.adjusted(2, 2, -2, -2), theme);
  painter->restore();
}

QSize PageRow::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const {
  return {kWidth, PreviewCanvas::kSmall + 2 * kMargin + kNumber};
}

} // namespace muniment::ui
