#include "ui/kit/arranged_layout.h"

#include <QtWidgets/QStyle>
#include <QtWidgets/QWidget>

namespace muniment::ui {

ArrangedLayout::ArrangedLayout(int spacing, QWidget* parent) : QLayout(parent) {
  setSpacing(spacing);
  setContentsMargins(0, 0, 0, 0);
}

ArrangedLayout::~ArrangedLayout() { qDeleteAll(m_items); }

void ArrangedLayout::addItem(QLayoutItem* item) { m_items.push_back(item); }

QLayoutItem* ArrangedLayout::itemAt(int index) const {
  return index >= 0 && index < count() ? m_items[static_cast<std::size_t>(index)] : nullptr;
}

QLayoutItem* ArrangedLayout::takeAt(int index) {
  QLayoutItem* item = itemAt(index);
  if (item)
    m_items.erase(m_items.begin() + index);
  return item;
}

QSize ArrangedLayout::minimumSize() const {
  QSize size;
  for (const QLayoutItem* item : m_items)
    size = size.expandedTo(item->minimumSize());
  return size;
}

void ArrangedLayout::setGeometry(const QRect& rect) {
  QLayout::setGeometry(rect);
  arrange(rect, true);
}

std::vector<QLayoutItem*> ArrangedLayout::shownItems() const {
  std::vector<QLayoutItem*> shown;
  std::ranges::copy_if(m_items, std::back_inserter(shown), [](const QLayoutItem* item) { return !item->isEmpty(); });
  return shown;
}

QRect ArrangedLayout::mirrored(const QRect& rect, const QRect& place) const {
  const Qt::LayoutDirection direction = parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
  return QStyle::visualRect(direction, rect, place);
}

} // namespace muniment::ui
