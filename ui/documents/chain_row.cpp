#include "ui/documents/chain_row.h"

#include "ui/documents/chain_model.h"
#include "ui/kit/row_painting.h"

#include <QtGui/QPainter>

namespace muniment::ui {
namespace {

using Tie = ChainModel::Step::Tie;

constexpr int kLineX = 32;
constexpr int kText = 56;
constexpr int kEnd = 24;
constexpr int kRing = 6;
constexpr int kRingY = 20;
constexpr std::size_t kMostStates = 2;

bool isLoose(const ChainModel::Step& step) { return step.tie == Tie::Probable || step.tie == Tie::Missing; }

void paintSegment(const RowPainting& paint, int from, int to, bool loose) {
  const QRectF box = paint.place(kLineX, from, 1, to - from);
  paint.painter().setPen(QPen(paint.theme().accentLine, 2, loose ? Qt::DashLine : Qt::SolidLine));
  paint.painter().drawLine(QPointF(box.left(), box.top()), QPointF(box.left(), box.top() + box.height()));
}

void paintLine(const RowPainting& paint, const ChainModel::Step* before, const ChainModel::Step& step,
               const ChainModel::Step* after) {
  QPainter& painter = paint.painter();
  painter.setRenderHint(QPainter::Antialiasing);
  if (before)
    paintSegment(paint, 0, kRingY - kRing, isLoose(step) || isLoose(*before));
  if (after)
    paintSegment(paint, kRingY + kRing, ChainRow::kHeight, isLoose(step) || isLoose(*after));
  const Tone tone = step.states.empty() ? Tone::Neutral : step.states.front().tone;
  const QColor colour = tone == Tone::Failed ? paint.theme().failed.text : paint.theme().accentText;
  painter.setPen(QPen(colour, 2, step.tie == Tie::Missing ? Qt::DotLine : Qt::SolidLine));
  painter.setBrush(step.tie == Tie::Itself ? QBrush(colour) : QBrush(Qt::NoBrush));
  const QRectF ring = paint.place(kLineX - kRing, kRingY - kRing, 2 * kRing, 2 * kRing);
  painter.drawEllipse(ring.adjusted(1, 1, -1, -1));
  painter.setRenderHint(QPainter::Antialiasing, false);
}

void paintTexts(RowPainting& paint, const ChainModel::Step& step) {
  const Theme& theme = paint.theme();
  paint.font(12);
  const int whenWidth = paint.writeAtEnd(kEnd, 10, theme.text2, step.when);
  paint.font(13, QFont::DemiBold);
  paint.write(paint.place(kText, 10, paint.width() - kText - kEnd - whenWidth, 20),
              step.tie == Tie::Missing ? theme.text2 : theme.text1, step.title);
  paint.font(11, QFont::DemiBold);
  int end = paint.width() - kEnd;
  for (std::size_t i = std::min(step.states.size(), kMostStates); i-- > 0;) {
    const DocumentWords::State& state = step.states[i];
    const int wide = paint.room(state.word);
    paint.write(paint.place(end - wide, 33, wide, 16), paint.ink(state.tone), state.word, Qt::AlignRight);
    paint.icon(state.icon, paint.place(end - wide - 16, 35, 12, 12), paint.ink(state.tone));
    end -= wide + 28;
  }
  paint.font(12);
  paint.write(paint.place(kText, 32, end - kText, 18), theme.text3, step.detail);
}

} // namespace

void ChainRow::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  const auto* model = qobject_cast<const ChainModel*>(index.model());
  if (!model)
    return;
  const int row = index.row();
  RowPainting paint(*painter, option);
  paint.fill();
  paint.ring();
  paintLine(paint, row > 0 ? &model->step(row - 1) : nullptr, model->step(row),
            row + 1 < model->rowCount() ? &model->step(row + 1) : nullptr);
  paintTexts(paint, model->step(row));
}

QSize ChainRow::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const { return {240, kHeight}; }

} // namespace muniment::ui
