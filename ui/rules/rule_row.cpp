#include "ui/rules/rule_row.h"

#include "ui/kit/row_painting.h"
#include "ui/kit/visible_text.h"
#include "ui/rules/rule_words.h"
#include "ui/rules/rules_model.h"

namespace muniment::ui {
namespace {

constexpr int kHeight = 80;
constexpr int kPadding = 16;
constexpr int kIcon = 12;

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
  RowPainting paint(*painter, option);
  paint.ground();
  const Theme& theme = paint.theme();
  const int room = paint.width() - 2 * kPadding;
  paint.font(12);
  const int useWidth = paint.writeAtEnd(kPadding, 12, theme.text3, row.definition().use);
  paint.font(13, QFont::DemiBold);
  paint.write(paint.place(kPadding, 12, room - useWidth, 20), theme.text1, visibleText(row.definition().name));
  paint.font(12);
  paint.write(paint.place(kPadding, 33, room, 16), theme.text2, below(row));
  const RuleWords::State state = row.line ? RuleWords::state(*row.line) : RuleWords::readyMadeState(row.isUsed);
  const QColor ink = paint.ink(state.tone);
  paint.icon(state.icon, paint.place(kPadding, 56, kIcon, kIcon), ink);
  paint.font(11, QFont::DemiBold);
  paint.write(paint.place(kPadding + kIcon + 6, 52, room - kIcon - 6, 20), ink, state.word);
}

QSize RuleRow::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const { return {240, kHeight}; }

} // namespace muniment::ui
