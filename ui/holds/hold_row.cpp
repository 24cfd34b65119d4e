#include "ui/holds/hold_row.h"

#include "ui/holds/hold_words.h"
#include "ui/holds/holds_model.h"
#include "ui/kit/day_text.h"
#include "ui/kit/row_painting.h"

#include <QtCore/QLocale>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int kHeight = 84;
constexpr int kPadding = 16;

} // namespace

void HoldRow::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  const auto* model = qobject_cast<const HoldsModel*>(index.model());
  if (!model)
    return;
  const HoldsModel::Line& row = model->line(index.row());
  RowPainting paint(*painter, option);
  paint.ground();
  const Theme& theme = paint.theme();
  const int room = paint.width() - 2 * kPadding;
  paint.font(11);
  const QString issued = row.hold.issuedOn ? dayText(*row.hold.issuedOn) : QString();
  const int issuedWidth = paint.writeAtEnd(kPadding, 10, theme.text3, issued);
  paint.font(13, QFont::DemiBold);
  paint.write(paint.place(kPadding, 10, room - issuedWidth, 20), theme.text1, HoldWords::title(row.hold));
  paint.font(12);
  const QString matter = model->matterName(row.hold.matter);
  const QString about = matter.isEmpty() ? row.hold.trigger.simplified() : matter;
  paint.write(paint.place(kPadding, 31, room, 16), theme.text2, about);
  const HoldWords::State state = HoldWords::state(row.hold, model->today());
  const QColor ink = paint.ink(state.tone, theme.text3);
  paint.icon(state.icon, paint.place(kPadding, 56, 12, 12), ink);
  paint.font(11, QFont::DemiBold);
  const int stateWidth = paint.room(state.word);
  paint.write(paint.place(kPadding + 16, 52, stateWidth, 20), ink, state.word);
  if (row.custodians == 0)
    return;
  const bool waits = row.hold.state == Hold::State::Active && row.acknowledged < row.custodians;
  paint.font(11, waits ? QFont::DemiBold : QFont::Normal);
  const QString answered = HoldWords::tr("%1 of %2 acknowledged")
                               .arg(QLocale().toString(row.acknowledged), QLocale().toString(row.custodians));
  paint.write(paint.place(kPadding + stateWidth + 28, 52, room - stateWidth - 28, 20),
              waits ? theme.due.text : theme.text3, answered, Qt::AlignRight);
}

QSize HoldRow::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const { return {240, kHeight}; }

} // namespace muniment::ui
