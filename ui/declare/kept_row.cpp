#include "ui/declare/kept_row.h"

#include "ui/declare/kept_model.h"
#include "ui/kit/style_painting.h"

#include <QtGui/QPainter>

namespace muniment::ui {
namespace {

constexpr int kPad = 10;
constexpr int kSender = 62; ///< where names begin
constexpr int kText = 150;
constexpr int kIcon = 14;
constexpr Qt::Alignment kStart = Qt::AlignLeft | Qt::AlignVCenter;
constexpr Qt::Alignment kEnd = Qt::AlignRight | Qt::AlignVCenter;

QString elided(const QPainter& painter, const QString& text, int width) {
  return painter.fontMetrics().elidedText(text, Qt::ElideRight, width);
}

} // namespace

void KeptRow::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  const auto* model = qobject_cast<const KeptModel*>(index.model());
  if (!model)
    return;
  const KeptModel::Look& look = model->look(index.row());
  const Theme theme = Theme::of(option.palette);
  const QRect row = option.rect;
  const auto place = [&](int x, int width) {
    return QStyle::visualRect(option.direction, row, QRect(row.left() + x, row.top(), width, row.height()));
  };
  painter->save();
  if (look.line.kind != KeptLine::Kind::Message) {
    const bool omitted = look.line.kind == KeptLine::Kind::Omitted;
    if (!omitted && look.line.role == MemberRole::Selected) {
      painter->fillRect(row, theme.band);
      painter->fillRect(place(0, 3), theme.accentText);
    }
    painter->setFont(textFont(12));
    painter->setPen(theme.text2);
    paintText(*painter, place(kSender, row.width() - kSender - kPad), option.direction, kStart,
              elided(*painter, look.text, row.width() - kSender - kPad));
    painter->restore();
    return;
  }
  const bool selected = look.line.role == MemberRole::Selected;
  if (selected) {
    painter->fillRect(row, theme.band);
    painter->fillRect(place(0, 3), theme.accentText);
  }
  if (option.state.testFlag(QStyle::State_HasFocus) && option.state.testFlag(QStyle::State_KeyboardFocusChange))
    paintFocusRing(*painter, row.adjusted(1, 1, -1, -1), theme, 4);
  int end = row.width() - kPad;
  if (look.icon) {
    paintIcon(*painter, *look.icon,
              place(end - kIcon, kIcon).adjusted(0, (row.height() - kIcon) / 2, 0, -(row.height() - kIcon) / 2),
              look.tone == Tone::Neutral ? theme.text2 : theme.tone(look.tone).text);
    end -= kIcon + 6;
  }
  if (!look.state.isEmpty()) {
    painter->setFont(textFont(11, look.tone == Tone::Neutral ? QFont::Normal : QFont::DemiBold));
    painter->setPen(look.tone == Tone::Neutral ? theme.text2 : theme.tone(look.tone).text);
    const int width = painter->fontMetrics().horizontalAdvance(look.state) + 1;
    paintText(*painter, place(end - width, width), option.direction, kEnd, look.state);
    end -= width + 10;
  }
  painter->setFont(textFont(12));
  painter->setPen(theme.text2);
  paintText(*painter, place(kPad, kSender - kPad - 4), option.direction, kStart, look.time);
  painter->setFont(textFont(12, selected ? QFont::DemiBold : QFont::Normal));
  painter->setPen(selected ? theme.text1 : theme.text2);
  paintText(*painter, place(kSender, kText - kSender - 8), option.direction, kStart,
            elided(*painter, look.sender, kText - kSender - 8));
  painter->setFont(textFont(12));
  paintText(*painter, place(kText, end - kText), option.direction, kStart, elided(*painter, look.text, end - kText));
  painter->restore();
}

QSize KeptRow::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const { return {200, kHeight}; }

} // namespace muniment::ui
