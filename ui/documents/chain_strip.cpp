#include "ui/documents/chain_strip.h"

#include "ui/kit/style_painting.h"

#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>

#include <algorithm>

namespace muniment::ui {
namespace {

using Tie = ChainModel::Step::Tie;

constexpr int kSide = 24;
constexpr int kHeight = 92;
constexpr int kStepWidth = 132;
constexpr int kRing = 6;
constexpr int kRingY = 20;

bool isLoose(const ChainModel::Step& step) { return step.tie == Tie::Probable || step.tie == Tie::Missing; }

} // namespace

ChainStrip::ChainStrip(const ChainModel& model, QWidget* parent) : QWidget(parent), m_model(&model) {
  setMouseTracking(true);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  connect(&model, &QAbstractItemModel::modelReset, this, &ChainStrip::take);
  take();
}

QSize ChainStrip::sizeHint() const { return {kStepWidth * 3, kHeight}; }

void ChainStrip::take() {
  setVisible(m_model->rowCount() > 1);
  QStringList spoken;
  for (int step = 0; step < m_model->rowCount(); ++step)
    spoken << m_model->step(step).title;
  setAccessibleName(tr("Chain: %1", "titles of documents").arg(spoken.join(QStringLiteral(", "))));
  update();
}

std::pair<int, int> ChainStrip::shown() const {
  const int total = m_model->rowCount();
  const int count = std::clamp((width() - 2 * kSide) / kStepWidth, 1, std::max(1, total));
  int self = 0;
  for (int step = 0; step < total; ++step) {
    if (m_model->step(step).tie == Tie::Itself)
      self = step;
  }
  return {std::clamp(self - count / 2, 0, std::max(0, total - count)), std::min(count, total)};
}

QRect ChainStrip::stepRect(int place, int count) const {
  const int wide = (width() - 2 * kSide) / std::max(1, count);
  return QStyle::visualRect(layoutDirection(), rect(), QRect(kSide + place * wide, 0, wide, kHeight));
}

int ChainStrip::stepAt(QPoint point) const {
  const auto [first, count] = shown();
  for (int place = 0; place < count; ++place) {
    if (stepRect(place, count).contains(point))
      return first + place;
  }
  return -1;
}

void ChainStrip::paintStep(QPainter& painter, int step, const QRect& rect) const {
  const Theme theme = Theme::of(this);
  const ChainModel::Step& shown = m_model->step(step);
  const auto place = [&](int x, int y, int width, int height) {
    return QStyle::visualRect(layoutDirection(), rect, QRect(rect.left() + x, y, width, height));
  };
  painter.setRenderHint(QPainter::Antialiasing);
  if (step + 1 < m_model->rowCount()) {
    const bool isDashed = isLoose(shown) || isLoose(m_model->step(step + 1));
    painter.setPen(QPen(theme.accentLine, 2, isDashed ? Qt::DashLine : Qt::SolidLine));
    const QRect line = place(2 * kRing + 2, kRingY, rect.width() - 2 * kRing - 4, 1);
    painter.drawLine(line.left(), kRingY, line.right(), kRingY);
  }
  const bool hasFailed = !shown.states.empty() && shown.states.front().tone == Tone::Failed;
  const QColor colour = hasFailed ? theme.failed.text : theme.accentText;
  painter.setPen(QPen(colour, 2, shown.tie == Tie::Missing ? Qt::DotLine : Qt::SolidLine));
  painter.setBrush(shown.tie == Tie::Itself ? QBrush(colour) : QBrush(theme.surface));
  painter.drawEllipse(QRectF(place(0, kRingY - kRing, 2 * kRing, 2 * kRing)).adjusted(1, 1, -1, -1));
  painter.setRenderHint(QPainter::Antialiasing, false);
  const auto write = [&](const QRect& box, const QColor& ink, const QString& text) {
    painter.setPen(ink);
    paintText(painter, box, layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter,
              painter.fontMetrics().elidedText(text, Qt::ElideRight, box.width()));
  };
  const int room = rect.width() - 10;
  painter.setFont(textFont(12, QFont::DemiBold));
  write(place(0, 32, room, 18), shown.tie == Tie::Missing ? theme.text2 : theme.text1, shown.title);
  painter.setFont(textFont(12));
  write(place(0, 49, room, 18), theme.text2, shown.when);
  if (shown.states.empty())
    return;
  const DocumentWords::State& state = shown.states.front();
  const QColor ink = state.tone == Tone::Neutral ? theme.text2 : theme.tone(state.tone).text;
  painter.setFont(textFont(11, QFont::DemiBold));
  paintIcon(painter, state.icon, place(0, 69, 12, 12), ink);
  write(place(16, 67, room - 16, 16), ink, state.word);
}

void ChainStrip::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const Theme theme = Theme::of(this);
  painter.fillRect(rect(), theme.surface);
  painter.fillRect(QRect(0, 0, width(), 1), theme.line);
  const auto [first, count] = shown();
  for (int place = 0; place < count; ++place)
    paintStep(painter, first + place, stepRect(place, count));
}

void ChainStrip::mousePressEvent(QMouseEvent* event) {
  const int step = stepAt(event->position().toPoint());
  if (event->button() == Qt::LeftButton && step >= 0 && m_model->step(step).document)
    Q_EMIT documentRequested(*m_model->step(step).document);
}

void ChainStrip::mouseMoveEvent(QMouseEvent* event) {
  const int step = stepAt(event->position().toPoint());
  setCursor(step >= 0 && m_model->step(step).document ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

} // namespace muniment::ui
