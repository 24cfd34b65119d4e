#include "ui/preview/page_boxes.h"

#include <algorithm>

namespace muniment::ui {
namespace {

constexpr int kLeast = 4; ///< thousandths; less is a slip of the hand
constexpr QRect kFrame(350, 480, 300, 40);
constexpr QRect kPage(0, 0, PageBoxes::kWhole, PageBoxes::kWhole);

} // namespace

void PageBoxes::setPages(std::vector<QSizeF> sizes) {
  m_sizes = std::move(sizes);
  m_known.clear();
  setDrawing(false);
}

void PageBoxes::setKnown(std::vector<Box> boxes) {
  m_known = std::move(boxes);
  Q_EMIT changed();
}

void PageBoxes::setDrawing(bool on) {
  m_isDrawing = on && !m_sizes.empty();
  m_drawn.clear();
  m_current.reset();
  m_corner.reset();
  Q_EMIT changed();
}

QPoint PageBoxes::thousandths(int page, QPointF at) const {
  const QSizeF size = m_sizes[static_cast<std::size_t>(page)];
  return {std::clamp(qRound(at.x() * kWhole / size.width()), 0, kWhole),
          std::clamp(qRound(at.y() * kWhole / size.height()), 0, kWhole)};
}

void PageBoxes::press(int page, QPointF at) {
  if (page < 0 || page >= static_cast<int>(m_sizes.size()))
    return;
  m_corner = thousandths(page, at);
  m_current = Box{page, QRect(*m_corner, QSize(0, 0)), {}, false};
}

void PageBoxes::drag(QPointF to) {
  if (!m_corner || !m_current)
    return;
  const QPoint other = thousandths(m_current->page, to);
  const QPoint first(std::min(m_corner->x(), other.x()), std::min(m_corner->y(), other.y()));
  m_current->box = QRect(first, QSize(std::abs(m_corner->x() - other.x()), std::abs(m_corner->y() - other.y())));
  Q_EMIT changed();
}

void PageBoxes::release() {
  if (!m_corner || !m_current)
    return;
  m_corner.reset();
  const Box box = *std::exchange(m_current, std::nullopt);
  if (box.box.width() >= kLeast && box.box.height() >= kLeast)
    add(box);
  Q_EMIT changed();
}

void PageBoxes::showFrame(int page) {
  if (page < 0 || page >= static_cast<int>(m_sizes.size()) || (m_current && m_current->page == page))
    return;
  m_current = Box{page, m_current ? m_current->box : kFrame, {}, false};
  Q_EMIT changed();
}

void PageBoxes::moveFrame(int across, int down) {
  if (!m_current)
    return;
  QRect& box = m_current->box;
  box.moveTo(std::clamp(box.x() + across, 0, kWhole - box.width()),
             std::clamp(box.y() + down, 0, kWhole - box.height()));
  Q_EMIT changed();
}

void PageBoxes::sizeFrame(int across, int down) {
  if (!m_current)
    return;
  QRect& box = m_current->box;
  box.setSize({std::clamp(box.width() + across, kLeast, kWhole - box.x()),
               std::clamp(box.height() + down, kLeast, kWhole - box.y())});
  Q_EMIT changed();
}

void PageBoxes::takeFrame() {
  if (!m_current)
    return;
  add(*m_current);
  Q_EMIT changed();
}

void PageBoxes::removeLast() {
  if (m_drawn.empty())
    return;
  m_drawn.pop_back();
  Q_EMIT changed();
}

void PageBoxes::add(const Box& box) {
  if (m_drawn.size() < kMost && kPage.contains(box.box))
    m_drawn.push_back(box);
}

QRectF PageBoxes::onPage(const Box& box) const {
  const QSizeF unit = m_sizes[static_cast<std::size_t>(box.page)] / kWhole;
  return {box.box.x() * unit.width(), box.box.y() * unit.height(), box.box.width() * unit.width(),
          box.box.height() * unit.height()};
}

} // namespace muniment::ui
