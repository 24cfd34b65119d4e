#include "ui/documents/document_row.h"

#include "ui/documents/document_words.h"
#include "ui/documents/documents_model.h"
#include "ui/kit/day_text.h"
#include "ui/kit/row_painting.h"

#include <QtCore/QDateTime>
#include <QtCore/QLocale>

namespace muniment::ui {
namespace {

constexpr int kSide = 16;
constexpr std::size_t kMostStates = 2;

void paintStates(RowPainting& paint, const std::vector<DocumentWords::State>& states) {
  paint.font(11, QFont::DemiBold);
  int start = kSide;
  for (std::size_t i = 0; i < std::min(states.size(), kMostStates); ++i) {
    const QColor ink = paint.ink(states[i].tone);
    const int wide = std::min(paint.room(states[i].word), paint.width() - kSide - start - 16);
    if (wide < 20)
      return;
    paint.icon(states[i].icon, paint.place(start, 48, 12, 12), ink);
    paint.write(paint.place(start + 16, 46, wide, 16), ink, states[i].word);
    start += wide + 30;
  }
}

void paintDocument(RowPainting& paint, const workspace::DocumentSummary& document) {
  const Theme& theme = paint.theme();
  const int room = paint.width() - 2 * kSide;
  paint.font(13);
  const int amountWidth = paint.writeAtEnd(kSide, 8, theme.text1, DocumentWords::total(document));
  paint.font(13, QFont::DemiBold);
  paint.write(paint.place(kSide, 8, room - amountWidth, 20), theme.text1, DocumentWords::title(document));
  paint.font(12);
  const QDate day = document.issued.isValid() ? document.issued : dayOf(document.captured);
  const int dayWidth = paint.writeAtEnd(kSide, 27, theme.text2, dayText(day));
  const QString kind = document.direction == DocumentDirection::Sent
                           ? DocumentWords::tr("%1, sent", "kind of a document").arg(DocumentWords::kind(document.kind))
                           : DocumentWords::kind(document.kind);
  paint.write(paint.place(kSide, 27, room - dayWidth, 18), theme.text2, kind);
  paintStates(paint, DocumentWords::states(document));
}

} // namespace

void DocumentRow::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  const auto* model = qobject_cast<const DocumentsModel*>(index.model());
  if (!model)
    return;
  RowPainting paint(*painter, option);
  paint.ground();
  if (const workspace::DocumentSummary* row = model->row(index.row()))
    paintDocument(paint, *row);
  else
    paint.waiting(kSide);
}

QSize DocumentRow::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const { return {200, kHeight}; }

} // namespace muniment::ui
