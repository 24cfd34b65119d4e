#include "ui/cases/step_row.h"

#include "ui/cases/steps_model.h"
#include "ui/cases/wrapped_text.h"
#include "ui/kit/row_painting.h"
#include "ui/kit/style_painting.h"

#include <QtGui/QPainter>
#include <QtWidgets/QListView>

namespace muniment::ui {
namespace {

constexpr int kMargin = 8;
constexpr int kPad = 10;
constexpr int kLine = 18;

int wordsWidth(int width) { return std::max(60, width - 2 * kMargin - 2 * kPad); }

QStringList quietLines(const StepCard& card) {
  QStringList lines{card.owner, card.detail};
  lines.removeAll(QString());
  return lines;
}

int titleHeight(const StepCard& card, int width) {
  return wrappedHeight(CaseWords::text(card.step.title), textFont(13, QFont::DemiBold), wordsWidth(width));
}

int heightOf(const StepCard& card, int width) {
  int height = kMargin / 2 + 2 * kPad + titleHeight(card, width) + 2;
  for (const QString& line : quietLines(card))
    height += wrappedHeight(line, textFont(12), wordsWidth(width));
  if (!card.evidence.isEmpty())
    height += kLine;
  return height + wrappedHeight(card.mark.word, textFont(11, QFont::DemiBold), wordsWidth(width) - 16) + 4 +
         kMargin / 2;
}

void paintEdge(QPainter& painter, const QRect& box, const Theme& theme, const StepCard& card, bool isSelected) {
  const bool isClaim = card.step.state == CaseStep::State::Claimed;
  const bool isWaived = card.step.state == CaseStep::State::Waived;
  paintBox(painter, box, 8, isWaived ? theme.sunken : theme.surface,
           isClaim      ? QColor()
           : isSelected ? theme.accentText
                        : theme.lineStrong,
           isSelected ? 1.5 : 1);
  if (!isClaim)
    return;
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  QPen pen(isSelected ? theme.accentText : theme.due.text, isSelected ? 1.5 : 1);
  pen.setDashPattern({4, 3});
  painter.setPen(pen);
  painter.setBrush(Qt::NoBrush);
  painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 7.5, 7.5);
  painter.restore();
}

} // namespace

void StepRow::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  const auto* model = qobject_cast<const StepsModel*>(index.model());
  if (!model)
    return;
  const StepCard& card = model->card(index.row());
  RowPainting paint(*painter, option);
  const Theme& theme = paint.theme();
  const QRect box = paint.place(kMargin, kMargin / 2, paint.width() - 2 * kMargin, paint.height() - kMargin);
  paintEdge(*painter, box, theme, card, paint.isSelected());
  paint.ring(box, 8);
  const int x = kMargin + kPad;
  const int room = wordsWidth(paint.width());
  int y = kMargin / 2 + kPad;
  const auto write = [&](const QString& text, const QFont& font, const QColor& colour, int indent) {
    const int high = wrappedHeight(text, font, room - indent);
    paintWrapped(*painter, paint.place(x + indent, y, room - indent, high), text, font, colour);
    y += high;
  };
  write(CaseWords::text(card.step.title), textFont(13, QFont::DemiBold), theme.text1, 0);
  y += 2;
  for (const QString& line : quietLines(card))
    write(line, textFont(12), theme.text2, 0);
  if (!card.evidence.isEmpty()) {
    paint.icon(Icon::Document, paint.place(x, y + 3, 12, 12), theme.accentText);
    paint.font(12, QFont::Medium);
    paint.write(paint.place(x + 16, y, room - 16, kLine), theme.accentText, card.evidence);
    y += kLine;
  }
  y += 4;
  const QColor colour = paint.ink(card.mark.tone);
  paint.icon(card.mark.icon, paint.place(x, y + 1, 12, 12), colour);
  write(card.mark.word, textFont(11, QFont::DemiBold), colour, 16);
}

QSize StepRow::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
  const auto* model = qobject_cast<const StepsModel*>(index.model());
  const auto* view = qobject_cast<const QListView*>(option.widget);
  if (!model || !view)
    return {};
  return {120, heightOf(model->card(index.row()), view->viewport()->width())};
}

} // namespace muniment::ui
