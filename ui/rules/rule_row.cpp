#include "ui/rules/rule_row.h"

#include "ui/kit/style_painting.h"
#include "ui/kit/visible_text.h"
#include "ui/rules/rule_words.h"
#include "ui/rules/rules_model.h"

#include <QtGui/QPainter>

namespace muniment::ui {
namespace {

constexpr int kHeight = 80;
constexpr int kPadding = 16;
constexpr int kIcon = 12;
constexpr Qt::Alignment kStart = Qt::AlignLeft | Qt::AlignVCenter;

QString below(const RulesModel::Row& row) {
  if (!row.line)
    return visibleText(row.readyMade.explanation);
  return RuleWords::tally(*row.line);
}

} // namespace

void RuleRow::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  const auto* model = qobject_cast<const RulesModel*>(index.model());
  if (!model)
    return;
  const RulesModel::Row& row = model->row(index.row());
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
  const int room = width - 2 * kPadding;
  const auto line = [&](const QRect& box, const QColor& colour, const QString& text) {
    painter->setPen(colour);
    paintText(*painter, box, option.direction, kStart,
              painter->fontMetrics().elidedText(text, Qt::ElideRight, box.width()));
  };
  painter->setFont(textFont(12));
  const QString use = row.definition().use;
  const int useWidth = use.isEmpty() ? 0 : painter->fontMetrics().horizontalAdvance(use) + 8;
  line(place(width - kPadding - useWidth + 8, 12, useWidth, 20), theme.text3, use);
  painter->setFont(textFont(13, QFont::DemiBold));
  line(place(kPadding, 12, room - useWidth, 20), theme.text1, visibleText(row.definition().name));
  painter->setFont(textFont(12));
  line(place(kPadding, 33, room, 16), theme.text2, below(row));
  const RuleWords::State state = row.line ? RuleWords::state(*row.line) : RuleWords::readyMadeState(row.isUsed);
  const QColor ink = state.tone == Tone::Neutral ? theme.text2 : theme.tone(state.tone).text;
  paintIcon(*painter, state.icon, place(kPadding, 56, kIcon, kIcon), ink);
  painter->setFont(textFont(11, QFont::DemiBold));
  line(place(kPadding + kIcon + 6, 52, room - kIcon - 6, 20), ink, state.word);
}

QSize RuleRow::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const { return {240, kHeight}; }

} // namespace muniment::ui
