#include "ui/kit/loading_rows.h"

#include "ui/kit/style_painting.h"

#include <QtCore/QEvent>
#include <QtGui/QPainter>

namespace muniment::ui {

LoadingRows::LoadingRows(int rowHeight, QWidget* parent) : QWidget(parent), m_rowHeight(rowHeight) {
  setAccessibleName(tr("Loading…"));
}

void LoadingRows::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  m_delay.start(150, this);
}

void LoadingRows::hideEvent(QHideEvent* event) {
  QWidget::hideEvent(event);
  m_delay.stop();
  m_visible = false;
}

void LoadingRows::timerEvent(QTimerEvent*) {
  m_delay.stop();
  m_visible = true;
  update();
}

void LoadingRows::paintEvent(QPaintEvent*) {
  if (!m_visible)
    return;
  QPainter painter(this);
  const Theme theme = Theme::of(this);
  constexpr int kShares[] = {62, 48, 71, 55, 40};
  for (int row = 0; row * m_rowHeight < height(); ++row) {
    const int width = (this->width() - 32) * kShares[row % 5] / 100;
    const QRect bar(16, row * m_rowHeight + (m_rowHeight - 10) / 2, width, 10);
    paintBox(painter, QStyle::visualRect(layoutDirection(), rect(), bar), 4, theme.chip);
  }
}

} // namespace muniment::ui
