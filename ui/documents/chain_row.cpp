#include "ui/documents/chain_row.h"

#include "ui/documents/chain_model.h"
#include "ui/kit/style_painting.h"

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

/// Paints one step; places are counted from its start side.
class StepPainting final {
 public:
  StepPainting(QPainter& painter, const QStyleOptionViewItem& option)
      : m_painter(painter), m_option(option), m_theme(Theme::of(option.palette)) {}

  void ground() {
    const bool isSelected = m_option.state.testFlag(QStyle::State_Selected);
    if (isSelected || m_option.state.testFlag(QStyle::State_MouseOver))
      m_painter.fillRect(m_option.rect, isSelected ? m_theme.selected : m_theme.hover);
    if (m_option.state.testFlag(QStyle::State_HasFocus) && m_option.state.testFlag(QStyle::State_KeyboardFocusChange))
      paintFocusRing(m_painter, m_option.rect, m_theme, 4);
  }

  void line(const ChainModel::Step* before, const ChainModel::Step& step, const ChainModel::Step* after) {
    m_painter.setRenderHint(QPainter::Antialiasing);
    const auto isLoose = [](const ChainModel::Step& each) {
      return each.tie == Tie::Probable || each.tie == Tie::Missing;
    };
    if (before)
      segment(0, kRingY - kRing, isLoose(step) || isLoose(*before));
    if (after)
      segment(kRingY + kRing, ChainRow::kHeight, isLoose(step) || isLoose(*after));
    const Tone tone = step.states.empty() ? Tone::Neutral : step.states.front().tone;
    const QColor colour = tone == Tone::Failed ? m_theme.failed.text : m_theme.accentText;
    m_painter.setPen(QPen(colour, 2, step.tie == Tie::Missing ? Qt::DotLine : Qt::SolidLine));
    m_painter.setBrush(step.tie == Tie::Itself ? QBrush(colour) : QBrush(Qt::NoBrush));
    m_painter.drawEllipse(QRectF(place(kLineX - kRing, kRingY - kRing, 2 * kRing, 2 * kRing)).adjusted(1, 1, -1, -1));
    m_painter.setRenderHint(QPainter::Antialiasing, false);
  }

  void texts(const ChainModel::Step& step) {
    m_painter.setFont(textFont(12));
    const int whenWidth = m_painter.fontMetrics().horizontalAdvance(step.when) + 2;
    write(place(width() - kEnd - whenWidth, 10, whenWidth, 20), Qt::AlignRight, m_theme.text2, step.when);
    m_painter.setFont(textFont(13, QFont::DemiBold));
    write(place(kText, 10, width() - kText - kEnd - whenWidth - 12, 20), Qt::AlignLeft,
          step.tie == Tie::Missing ? m_theme.text2 : m_theme.text1, step.title);
    m_painter.setFont(textFont(11, QFont::DemiBold));
    int end = width() - kEnd;
    for (std::size_t i = std::min(step.states.size(), kMostStates); i-- > 0;) {
      const DocumentWords::State& state = step.states[i];
      const QColor colour = state.tone == Tone::Neutral ? m_theme.text2 : m_theme.tone(state.tone).text;
      const int wide = m_painter.fontMetrics().horizontalAdvance(state.word) + 2;
      write(place(end - wide, 33, wide, 16), Qt::AlignRight, colour, state.word);
      paintIcon(m_painter, state.icon, place(end - wide - 16, 35, 12, 12), colour);
      end -= wide + 28;
    }
    m_painter.setFont(textFont(12));
    write(place(kText, 32, end - kText, 18), Qt::AlignLeft, m_theme.text3, step.detail);
  }

 private:
  [[nodiscard]] int width() const { return m_option.rect.width(); }
  [[nodiscard]] QRect place(int x, int y, int width, int height) const {
    return QStyle::visualRect(m_option.direction, m_option.rect,
                              QRect(m_option.rect.topLeft() + QPoint(x, y), QSize(width, height)));
  }
  void segment(int from, int to, bool isLoose) {
    const QRectF box = place(kLineX, from, 1, to - from);
    m_painter.setPen(QPen(m_theme.accentLine, 2, isLoose ? Qt::DashLine : Qt::SolidLine));
    m_painter.drawLine(QPointF(box.left(), box.top()), QPointF(box.left(), box.top() + box.height()));
  }
  void write(const QRect& box, Qt::Alignment alignment, const QColor& colour, const QString& text) {
    m_painter.setPen(colour);
    paintText(m_painter, box, m_option.direction, alignment | Qt::AlignVCenter,
              m_painter.fontMetrics().elidedText(text, Qt::ElideRight, box.width()));
  }

  QPainter& m_painter;
  const QStyleOptionViewItem& m_option;
  Theme m_theme;
};

} // namespace

void ChainRow::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  const auto* model = qobject_cast<const ChainModel*>(index.model());
  if (!model)
    return;
  const int row = index.row();
  StepPainting painting(*painter, option);
  painting.ground();
  painting.line(row > 0 ? &model->step(row - 1) : nullptr, model->step(row),
                row + 1 < model->rowCount() ? &model->step(row + 1) : nullptr);
  painting.texts(model->step(row));
}

QSize ChainRow::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const { return {240, kHeight}; }

} // namespace muniment::ui
