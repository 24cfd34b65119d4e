#include "ui/cases/case_row.h"

#include "ui/cases/case_words.h"
#include "ui/cases/cases_model.h"
#include "ui/kit/row_painting.h"

namespace muniment::ui {
namespace {

constexpr int kSide = 16;
constexpr int kLock = 16; ///< the padlock of a restricted case, with its gap

void paintMarks(RowPainting& paint, const std::vector<CaseMark>& marks) {
  paint.font(11, QFont::DemiBold);
  const int end = paint.width() - kSide;
  int start = kSide;
  for (const CaseMark& mark : marks) {
    const int wide = paint.room(mark.word);
    if (start > kSide && start + 16 + wide > end)
      return;
    paint.icon(mark.icon, paint.place(start, 48, 12, 12), paint.ink(mark.tone));
    paint.write(paint.place(start + 16, 46, std::min(wide, end - start - 16), 16), paint.ink(mark.tone), mark.word);
    start += wide + 30;
  }
}

void paintFile(RowPainting& paint, const workspace::CaseSummary& summary, Instant now) {
  int start = kSide;
  if (summary.file.isRestricted) {
    paint.icon(Icon::Padlock, paint.place(start, 12, 12, 12), paint.theme().text1);
    start += kLock;
  }
  paint.font(13, QFont::DemiBold);
  paint.write(paint.place(start, 8, paint.width() - start - kSide, 20), paint.theme().text1,
              CaseWords::title(summary.file));
  paint.font(12);
  QStringList second;
  for (const QString& each : {summary.partner, summary.owner}) {
    if (!each.isEmpty())
      second.append(CaseWords::text(each));
  }
  paint.write(paint.place(kSide, 27, paint.width() - 2 * kSide, 18), paint.theme().text2,
              second.join(QStringLiteral(" · ")));
  paintMarks(paint, CaseWords::marks(summary, now));
}

} // namespace

void CaseRow::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  const auto* model = qobject_cast<const CasesModel*>(index.model());
  if (!model)
    return;
  RowPainting paint(*painter, option);
  paint.ground();
  if (const workspace::CaseSummary* row = model->row(index.row()))
    paintFile(paint, *row, model->now());
  else
    paint.waiting(kSide);
}

QSize CaseRow::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const { return {200, kHeight}; }

} // namespace muniment::ui
