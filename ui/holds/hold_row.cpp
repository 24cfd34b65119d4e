#include "ui/holds/hold_row.h"

#include "ui/holds/hold_words.h"
#include "ui/holds/holds_model.h"
#include "ui/kit/day_text.h"
#include "ui/kit/style_painting.h"

#include <QtCore/QLocale>
#include <QtGui/QPainter>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int kHeight = 84;
constexpr int kPadding = 16;
constexpr Qt::Alignment kStart = Qt::AlignLeft | Qt::AlignVCenter;
constexpr Qt::Alignment kEnd = Qt::AlignRight | Qt::AlignVCenter;

} // namespace

void HoldRow::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  const auto* model = qobject_cast<const HoldsModel*>(index.model());
  if (!model)
    return;
  const HoldsModel::Line& row = model->line(index.row());
  const Theme theme = Theme::of(option.palette);
  const bool selected = option.state.testFlag(QStyle::State_Selected);
  const int width = option.rect.width();
  const auto place = [&option](int x, int y, int wide, int high) {
    return QStyle::visualRect(option.direction, option.rect,
                              QRect(option.rect.topLeft() + QPoint(x, y), QSize(wide, high)));
  };
  if (selected || option.state.testFlag(QStyle::State_MouseOver))
    painter->fillRect(option.rect, selected ? theme.selected : theme.hover);
  if (selected)
    painter->fillRect(place(0, 0, 3, kHeight), theme.accentText);
  painter->fillRect(place(0, kHeight - 1, width, 1), theme.line);
  if (option.state.testFlag(QStyle::State_HasFocus) && option.state.testFlag(QStyle::State_KeyboardFocusChange))
    paintFocusRing(*painter, option.rect, theme, 4);
  const auto line = [&](const QRect& box, Qt::Alignment alignment, const QColor& colour, const QString& text) {
    painter->setPen(colour);
    paintText(*painter, box, option.direction, alignment,
              painter->fontMetrics().elidedText(text, Qt::ElideRight, box.width()));
  };
  const int room = width - 2 * kPadding;
  painter->setFont(textFont(11));
  const QString issued = row.hold.issuedOn ? dayText(*row.hold.issuedOn) : QString();
  const int issuedWidth = issued.isEmpty() ? 0 : painter->fontMetrics().horizontalAdvance(issued) + 8;
  line(place(width - kPadding - issuedWidth, 10, issuedWidth, 20), kEnd, theme.text3, issued);
  painter->setFont(textFont(13, QFont::DemiBold));
  line(place(kPadding, 10, room - issuedWidth - 8, 20), kStart, theme.text1, HoldWords::title(row.hold));
  painter->setFont(textFont(12));
  const QString matter = model->matterName(row.hold.matter);
  const QString about = matter.isEmpty() ? row.hold.trigger.simplified() : matter;
  line(place(kPadding, 31, room, 16), kStart, theme.text2, about);
  const HoldWords::State state = HoldWords::state(row.hold, model->today());
  const QColor ink = state.tone == Tone::Neutral ? theme.text3 : theme.tone(state.tone).text;
  paintIcon(*painter, state.icon, place(kPadding, 56, 12, 12), ink);
  painter->setFont(textFont(11, QFont::DemiBold));
  const int stateWidth = painter->fontMetrics().horizontalAdvance(state.word) + 2;
  line(place(kPadding + 16, 52, stateWidth, 20), kStart, ink, state.word);
  if (row.custodians == 0)
    return;
  const bool waits = row.hold.state == Hold::State::Active && row.acknowledged < row.custodians;
  painter->setFont(textFont(11, waits ? QFont::DemiBold : QFont::Normal));
  const QString answered = HoldWords::tr("%1 of %2 acknowledged")
                               .arg(QLocale().toString(row.acknowledged), QLocale().toString(row.custodians));
  line(place(kPadding + stateWidth + 28, 52, room - stateWidth - 28, 20), kEnd, waits ? theme.due.text : theme.text3,
       answered);
}

QSize HoldRow::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const { return {240, kHeight}; }

} // namespace muniment::ui
