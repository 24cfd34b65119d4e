#include "ui/kit/flow_layout.h"

#include <QtWidgets/QStyle>
#include <QtWidgets/QWidget>

namespace muniment::ui {

FlowLayout::FlowLayout(int spacing, QWidget* parent) : QLayout(parent) {
  setSpacing(spacing);
  setContentsMargins(0, 0, 0, 0);
}

FlowLayout::~FlowLayout() { qDeleteAll(m_items); }

void FlowLayout::addItem(QLayoutItem* item) { m_items.push_back(item); }

QLayoutItem* FlowLayout::itemAt(int index) const {
  return index >= 0 && index < count() ? m_items[static_cast<std::size_t>(index)] : nullptr;
}

QLayoutItem* FlowLayout::takeAt(int index) {
  QLayoutItem* item = itemAt(index);
  if (item)
    m_items.erase(m_items.begin() + index);
  return item;
}

int FlowLayout::arrange(const QRect& rect, bool apply) const {
  const Qt::LayoutDirection direction = parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
  int x = 0;
  int y = 0;
  int line = 0;
  for (QLayoutItem* item : m_items) {
    if (item->isEmpty())
      continue;
    const QSize size = item->sizeHint().boundedTo(QSize(rect.width(), QWIDGETSIZE_MAX));
    if (x > 0 && x + size.width() > rect.width()) {
      x = 0;
      y += line + spacing();
      line = 0;
    }
    if (apply)
      item->setGeometry(QStyle::visualRect(direction, rect, QRect(rect.topLeft() + QPoint(x, y), size)));
    x += size.width() + spacing();
    line = std::max(line, size.height());
  }
  return y + line;
}

int FlowLayout::heightForWidth(int width) const { return arrange(QRect(0, 0, width, 0), false); }

QSize FlowLayout::minimumSize() const {
  QSize size;
  for (const QLayoutItem* item : m_items)
    size = size.expandedTo(item->minimumSize());
  return size;
}

void FlowLayout::setGeometry(const QRect& rect) {
  QLayout::setGeometry(rect);
  arrange(rect, true);
}

} // namespace muniment::ui
