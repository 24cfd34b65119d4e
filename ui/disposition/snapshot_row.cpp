#include "ui/disposition/snapshot_row.h"

#include "ui/disposition/disposition_words.h"
#include "ui/disposition/snapshots_model.h"
#include "ui/kit/day_text.h"
#include "ui/kit/row_painting.h"
#include "ui/kit/visible_text.h"

#include <QtGui/QPainter>

namespace muniment::ui {
namespace {

constexpr int kPadding = 16;

void paintLine(RowPainting& paint, int y, const QFont& font, const QColor& colour, const QString& text,
               int reserved = 0) {
  paint.painter().setFont(font);
  paint.write(paint.place(kPadding, y, paint.width() - 2 * kPadding - reserved, 20), colour, text);
}

/// At the end of a line; gives back how much room it took.
int paintState(RowPainting& paint, int y, const DispositionWords::Look& look) {
  const QColor ink = paint.ink(look.tone);
  paint.font(11, QFont::DemiBold);
  const int wide = paint.room(look.text);
  const int start = paint.width() - kPadding - wide;
  paint.write(paint.place(start, y, wide, 20), ink, look.text, Qt::AlignRight);
  if (look.icon)
    paint.icon(*look.icon, paint.place(start - 16, y + 4, 12, 12), ink);
  return wide + 24;
}

void paintDue(RowPainting& row, const workspace::DueNow::Answer& due) {
  paintLine(row, 12, textFont(13, QFont::DemiBold), row.theme().text1, SnapshotsModel::tr("Due now"));
  paintLine(row, 32, textFont(12), row.theme().text2,
            SnapshotsModel::tr("until %1, in no snapshot yet").arg(dayText(due.until)));
  const QString count = SnapshotsModel::tr("%n record(s)", nullptr, static_cast<int>(due.total));
  if (due.total > 0)
    paintLine(row, 60, textFont(12, QFont::DemiBold), row.theme().tone(Tone::Due).text, count);
  else
    paintLine(row, 60, textFont(12), row.theme().text3, SnapshotsModel::tr("Nothing is due"));
}

void paintUndecided(RowPainting& row, const workspace::UndecidedSoon::Answer& soon) {
  paintLine(row, 12, textFont(13, QFont::DemiBold), row.theme().text1, SnapshotsModel::tr("To decide"));
  paintLine(row, 32, textFont(12), row.theme().text2, SnapshotsModel::tr("captured, and in no record"));
  if (soon.over > 0)
    paintLine(row, 60, textFont(12, QFont::DemiBold), row.theme().tone(Tone::Due).text,
              SnapshotsModel::tr("%n late", nullptr, static_cast<int>(soon.over)));
  else if (soon.ending > 0)
    paintLine(row, 60, textFont(12, QFont::DemiBold), row.theme().tone(Tone::Due).text,
              SnapshotsModel::tr("%n within a week", nullptr, static_cast<int>(soon.ending)));
  else
    paintLine(row, 60, textFont(12), row.theme().text3, SnapshotsModel::tr("Nothing is urgent"));
}

void paintSnapshot(RowPainting& row, const workspace::SnapshotSummary& one) {
  const auto& [snapshot, progress, handsOver] = one;
  paintLine(row, 12, textFont(13, QFont::DemiBold), row.theme().text1, visibleText(snapshot.name).simplified());
  const QDate taken = dayOf(snapshot.takenAt);
  paintLine(row, 32, textFont(12), row.theme().text2,
            (handsOver
                 ? SnapshotsModel::tr("to hand over, of %1, %n record(s)", nullptr, static_cast<int>(progress.total))
                 : SnapshotsModel::tr("snapshot of %1, %n record(s)", nullptr, static_cast<int>(progress.total)))
                .arg(dayText(taken)));
  const double whole = static_cast<double>(std::max<std::int64_t>(1, progress.total));
  row.bar(row.place(kPadding, 56, row.width() - 2 * kPadding, 6), static_cast<double>(progress.decided) / whole,
          row.theme().accentFill);
  const int reserved = paintState(row, 66, DispositionWords::of(one));
  paintLine(row, 66, textFont(12), row.theme().text2,
            SnapshotsModel::tr("%1 of %2 decided")
                .arg(DispositionWords::number(progress.decided), DispositionWords::number(progress.total)),
            reserved);
}

} // namespace

void SnapshotRow::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  const auto* model = qobject_cast<const SnapshotsModel*>(index.model());
  if (!model)
    return;
  painter->save();
  painter->setLayoutDirection(option.direction);
  RowPainting row(*painter, option);
  row.ground();
  if (model->isDueRow(index.row()))
    paintDue(row, model->due());
  else if (model->isUndecidedRow(index.row()))
    paintUndecided(row, model->soon());
  else
    paintSnapshot(row, model->summary(index.row()));
  painter->restore();
}

QSize SnapshotRow::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const { return {200, kHeight}; }

} // namespace muniment::ui
