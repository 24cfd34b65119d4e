#include "ui/connections/card_grid.h"

#include <span>

namespace muniment::ui {
namespace {

constexpr int kGap = 16;

int heightOf(const QLayoutItem& item, int width) {
  return item.hasHeightForWidth() ? std::max(item.heightForWidth(width), item.minimumSize().height())
                                  : item.sizeHint().height();
}

} // namespace

CardGrid::CardGrid(int narrowest, QWidget* parent) : ArrangedLayout(kGap, parent), m_narrowest(narrowest) {}

int CardGrid::arrange(const QRect& rect, bool apply) const {
  const std::vector<QLayoutItem*> shown = shownItems();
  if (shown.empty())
    return 0;
  const int columns = std::max(1, (rect.width() + spacing()) / (m_narrowest + spacing()));
  const int width = (rect.width() - (columns - 1) * spacing()) / columns;
  const auto each = static_cast<std::size_t>(columns);
  int y = 0;
  for (std::size_t first = 0; first < shown.size(); first += each) {
    const std::span<QLayoutItem* const> row(shown.data() + first, std::min(each, shown.size() - first));
    int high = 0;
    for (const QLayoutItem* item : row)
      high = std::max(high, heightOf(*item, width));
    int x = 0;
    for (QLayoutItem* item : row) {
      if (apply)
        item->setGeometry(mirrored(rect, QRect(rect.topLeft() + QPoint(x, y), QSize(width, high))));
      x += width + spacing();
    }
    y += high + spacing();
  }
  return y - spacing();
}

} // namespace muniment::ui
