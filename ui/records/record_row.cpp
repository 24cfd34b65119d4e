#include "ui/records/record_row.h"

#include "ui/kit/day_text.h"
#include "ui/kit/row_painting.h"
#include "ui/records/record_words.h"
#include "ui/records/records_model.h"

#include <QtCore/QDateTime>
#include <QtCore/QLocale>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int kHeight = 60;
constexpr int kTextStart = 44;
constexpr int kTextEnd = 16;
constexpr std::size_t kMostStates = 2;

/// At the end of the second line; says where they begin.
int paintStates(RowPainting& paint, const std::vector<RecordWords::State>& states) {
  paint.font(11, QFont::DemiBold);
  int end = paint.width() - kTextEnd;
  for (std::size_t i = std::min(states.size(), kMostStates); i-- > 0;) {
    const QColor ink = paint.theme().tone(states[i].tone).text;
    const int wide = paint.room(states[i].word);
    paint.write(paint.place(end - wide, 32, wide, 16), ink, states[i].word, Qt::AlignRight);
    paint.icon(states[i].icon, paint.place(end - wide - 16, 34, 12, 12), ink);
    end -= wide + 28;
  }
  return end + 12;
}

void paintRecord(RowPainting& paint, const ListedRecord& row, QDate today) {
  const Record& record = row.summary.record;
  const Theme& theme = paint.theme();
  const Icon icon = record.items > 0 && record.selected == 0 ? Icon::Document : Icon::Chat;
  paint.icon(icon, paint.place(16, 13, 16, 16), theme.text2);
  paint.font(11);
  const int whenWidth = paint.writeAtEnd(kTextEnd, 10, theme.text3, dayText(dayOf(record.declaredAt)));
  paint.font(13, QFont::DemiBold);
  const bool hasTitle = !record.title.isEmpty();
  paint.write(paint.place(kTextStart, 10, paint.width() - kTextStart - kTextEnd - whenWidth, 20),
              hasTitle ? theme.text1 : theme.text2,
              hasTitle ? RecordWords::unbroken(record.title) : RecordWords::tr("Only the residual is left"));
  const int end = paintStates(paint, RecordWords::states(row.summary, row.isHeld, today));
  paint.font(12);
  const QString second = RecordWords::tr("%1 · %2", "number of a record, what it holds")
                             .arg(RecordWords::unbroken(record.number), RecordWords::extent(record));
  paint.write(paint.place(kTextStart, 31, end - kTextStart - 8, 18), theme.text2, second);
}

} // namespace

void RecordRow::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  const auto* model = qobject_cast<const RecordsModel*>(index.model());
  if (!model)
    return;
  RowPainting paint(*painter, option);
  paint.ground();
  if (const ListedRecord* row = model->row(index.row()))
    paintRecord(paint, *row, model->today());
  else
    paint.waiting(kTextStart, 14);
}

QSize RecordRow::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const { return {200, kHeight}; }

} // namespace muniment::ui
