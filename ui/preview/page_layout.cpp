#include "ui/preview/page_layout.h"

#include <QtCore/QSize>

#include <algorithm>
#include <cmath>

namespace muniment::ui {

void PageLayout::setPages(std::vector<QSizeF> sizes, double unit) {
  m_sizes = std::move(sizes);
  m_unit = unit;
  layOut();
}

void PageLayout::setTurns(int turns) {
  m_turns = ((turns % 4) + 4) % 4;
  layOut();
}

void PageLayout::setZoom(double zoom) {
  m_zoom = std::clamp(zoom, kLeastZoom, kMostZoom);
  layOut();
}

void PageLayout::fit(Fit fit, QSize room, int page) {
  if (fit == Fit::None || m_sizes.empty())
    return;
  const QSizeF size = turned(std::clamp(page, 0, count() - 1)) * m_unit;
  const double wide = (room.width() - 2 * kGap) / std::max(1.0, size.width());
  const double high = (room.height() - 2 * kGap) / std::max(1.0, size.height());
  setZoom(fit == Fit::Width ? wide : std::min(wide, high));
}

QSizeF PageLayout::turned(int page) const {
  const QSizeF& size = m_sizes[static_cast<std::size_t>(page)];
  return m_turns % 2 == 0 ? size : size.transposed();
}

void PageLayout::layOut() {
  m_tops.clear();
  m_widest = 0;
  int top = kGap;
  for (int number = 0; number < count(); ++number) {
    const QSize size = (turned(number) * scale()).toSize().expandedTo({1, 1});
    m_tops.push_back(top);
    top += size.height() + kGap;
    m_widest = std::max(m_widest, size.width());
  }
  m_tops.push_back(top);
}

QSize PageLayout::pixels(int page, double perUnit) const {
  const QSizeF size = turned(page) * perUnit;
  return {std::max(1, qRound(size.width())), std::max(1, qRound(size.height()))};
}

QSize PageLayout::size() const { return {m_widest + 2 * kGap, m_tops.empty() ? 0 : m_tops.back()}; }

QRect PageLayout::page(int number, int roomWidth) const {
  const QSize size = (turned(number) * scale()).toSize().expandedTo({1, 1});
  const int width = std::max(roomWidth, m_widest + 2 * kGap);
  return {QPoint((width - size.width()) / 2, m_tops[static_cast<std::size_t>(number)]), size};
}

int PageLayout::pageAt(int y) const {
  if (m_sizes.empty())
    return -1;
  // The gap below a page belongs to the next one.
  const auto below = std::upper_bound(m_tops.begin() + 1, m_tops.end() - 1, y + kGap);
  return static_cast<int>(below - m_tops.begin()) - 1;
}

QRectF PageLayout::placed(int page, const QRectF& box) const {
  const QSizeF size = m_sizes[static_cast<std::size_t>(page)];
  QRectF on = box;
  if (m_turns == 1)
    on = QRectF(size.height() - box.bottom(), box.left(), box.height(), box.width());
  else if (m_turns == 2)
    on = QRectF(size.width() - box.right(), size.height() - box.bottom(), box.width(), box.height());
  else if (m_turns == 3)
    on = QRectF(box.top(), size.width() - box.right(), box.height(), box.width());
  return {on.topLeft() * scale(), on.size() * scale()};
}

QPointF PageLayout::unplaced(int page, QPointF point) const {
  const QSizeF size = m_sizes[static_cast<std::size_t>(page)];
  const QPointF on = point / scale();
  switch (m_turns) {
  case 1:
    return {on.y(), size.height() - on.x()};
  case 2:
    return {size.width() - on.x(), size.height() - on.y()};
  case 3:
    return {size.width() - on.y(), on.x()};
  default:
    return on;
  }
}

} // namespace muniment::ui
