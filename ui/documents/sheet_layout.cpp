#include "ui/documents/sheet_layout.h"

#include <QtGui/QFontMetrics>
#include <QtGui/QTextLayout>
#include <QtWidgets/QStyle>

#include <algorithm>
#include <cmath>

namespace muniment::ui {
namespace {

constexpr int kTop = 28;
constexpr int kGap = 16;
constexpr int kColumnGap = 14;
constexpr int kGroupWidth = 160;
constexpr int kHeadHeight = 30;
constexpr int kRow = 36;
constexpr int kRowWithDetail = 52;
constexpr int kMeasured = 200; ///< lines that columns are measured by
constexpr int kWidest = 170;
constexpr int kNarrowest = 36;
constexpr int kStep = 2;
constexpr int kSumWidth = 150;
constexpr int kSumHeight = 26;

} // namespace

SheetLayout::SheetLayout(const SheetContent& content, SheetRows rows, int width, Qt::LayoutDirection direction)
    : m_rows(std::move(rows)), m_width(width), m_height(kTop), m_direction(direction) {
  putHead(content);
  putNotices(content.notices);
  putGroups(content.groups);
  putTable();
  putSums(content.sums);
  putNotices(content.problems);
  for (const SheetContent::Group& part : content.parts)
    m_height = putGroup(part, kSide, m_height, inner()) + kGap;
  m_height += kTop - kGap;
}

QFont SheetLayout::font(SheetCell::Style style) {
  switch (style) {
  case SheetCell::Style::Title:
    return textFont(20, QFont::DemiBold);
  case SheetCell::Style::Total:
    return textFont(15, QFont::DemiBold);
  case SheetCell::Style::Strong:
    return textFont(13, QFont::DemiBold);
  case SheetCell::Style::Text:
    return textFont(13);
  case SheetCell::Style::Label:
    return textFont(12);
  case SheetCell::Style::Small:
    break;
  }
  return textFont(11);
}

int SheetLayout::lineHeight(SheetCell::Style style) {
  switch (style) {
  case SheetCell::Style::Title:
    return 30;
  case SheetCell::Style::Total:
    return 24;
  case SheetCell::Style::Strong:
  case SheetCell::Style::Text:
    return 20;
  case SheetCell::Style::Label:
    return 18;
  case SheetCell::Style::Small:
    break;
  }
  return 16;
}

int SheetLayout::textHeight(const SheetCell& cell, int width) {
  const int line = lineHeight(cell.style);
  if (!cell.wraps)
    return line;
  QTextLayout layout(cell.text, font(cell.style));
  QTextOption option;
  option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
  layout.setTextOption(option);
  layout.beginLayout();
  qreal height = 0;
  for (QTextLine each = layout.createLine(); each.isValid(); each = layout.createLine()) {
    each.setLineWidth(width);
    height += each.height();
  }
  layout.endLayout();
  return std::max(line, static_cast<int>(std::ceil(height)));
}

QRect SheetLayout::mirrored(const QRect& rect) const {
  return QStyle::visualRect(m_direction, QRect(0, 0, m_width, 1), rect);
}

int SheetLayout::put(const SheetCell& cell, int x, int y, int width) {
  const int height = textHeight(cell, width);
  m_cells.push_back({mirrored(QRect(x, y, width, height)), cell});
  return y + height;
}

int SheetLayout::putGroup(const SheetContent::Group& group, int x, int y, int width) {
  for (const SheetCell& cell : group)
    y = put(cell, x, y, width);
  return y;
}

void SheetLayout::putHead(const SheetContent& content) {
  const int half = content.issuer.empty() ? inner() : (inner() - kGap) / 2;
  const int start = putGroup(content.head, kSide, m_height, half);
  const int end = putGroup(content.issuer, m_width - kSide - half, m_height, half);
  m_height = std::max(start, end) + kGap;
}

void SheetLayout::putNotices(const std::vector<SheetContent::Notice>& notices) {
  for (const SheetContent::Notice& notice : notices) {
    const int top = m_height;
    const int end = put(notice.text, kSide + 36, top + 9, inner() - 48) + 9;
    m_boxes.push_back({mirrored(QRect(kSide, top, inner(), end - top)), notice.icon, notice.text.tone});
    m_height = end + 8;
  }
  if (!notices.empty())
    m_height += kGap - 8;
}

void SheetLayout::putGroups(const std::vector<SheetContent::Group>& groups) {
  const int across = std::clamp(inner() / kGroupWidth, 1, 3);
  const int width = (inner() - (across - 1) * kGap) / across;
  for (std::size_t i = 0; i < groups.size(); i += static_cast<std::size_t>(across)) {
    int end = m_height;
    for (std::size_t j = i; j < std::min(groups.size(), i + static_cast<std::size_t>(across)); ++j)
      end = std::max(end, putGroup(groups[j], kSide + static_cast<int>(j - i) * (width + kGap), m_height, width));
    m_height = end + kGap;
  }
}

void SheetLayout::chooseWidths() {
  const std::vector<SheetRows::Column>& columns = m_rows.columns();
  const QFontMetrics head(font(SheetCell::Style::Label));
  const QFontMetrics text(font(SheetCell::Style::Text));
  m_widths.assign(columns.size(), 0);
  std::size_t stretched = 0;
  int used = 0;
  for (std::size_t column = 0; column < columns.size(); ++column) {
    int wide = head.horizontalAdvance(columns[column].title);
    for (int row = 0; row < std::min(m_rows.count(), kMeasured); ++row)
      wide = std::max(wide, text.horizontalAdvance(m_rows.cell(row, column).text));
    m_widths[column] = std::clamp(wide + 2, kNarrowest, kWidest);
    using What = SheetRows::Column::What;
    if (columns[column].what == What::Description ||
        (columns[column].what == What::Item && columns[stretched].what != What::Description))
      stretched = column;
    used += m_widths[column] + (column > 0 ? kColumnGap : 0);
  }
  if (used <= inner())
    m_widths[stretched] += inner() - used;
  for (; used > inner(); used -= kStep) { // the widest give way
    int& widest = *std::ranges::max_element(m_widths);
    if (widest - kStep < kNarrowest)
      return;
    widest -= kStep;
  }
}

void SheetLayout::putTable() {
  if (m_rows.count() == 0)
    return;
  chooseWidths();
  int x = kSide;
  for (std::size_t column = 0; column < m_widths.size(); ++column) {
    m_starts.push_back(x);
    SheetCell title{m_rows.columns()[column].title, SheetCell::Style::Label, {}, m_rows.columns()[column].atEnd};
    m_cells.push_back({mirrored(QRect(x, m_height, m_widths[column], kHeadHeight)), title});
    x += m_widths[column] + kColumnGap;
  }
  m_rules.push_back({QRect(kSide, m_height + kHeadHeight - 1, inner(), 1), true});
  m_firstRow = m_height + kHeadHeight;
  m_rowHeight = m_rows.haveDetails() ? kRowWithDetail : kRow;
  m_height = m_firstRow + m_rows.count() * m_rowHeight + kGap;
}

QRect SheetLayout::rowRect(int row) const {
  return {kSide, m_firstRow + row * m_rowHeight, m_width - 2 * kSide, m_rowHeight};
}

int SheetLayout::rowAt(int y) const {
  return m_rows.count() == 0 ? -1 : std::clamp((y - m_firstRow) / m_rowHeight, 0, m_rows.count() - 1);
}

std::vector<SheetLayout::Placed> SheetLayout::rowCells(int row) const {
  std::vector<Placed> cells;
  const QRect rect = rowRect(row);
  const bool hasDetails = m_rows.haveDetails();
  for (std::size_t column = 0; column < m_widths.size(); ++column) {
    const QRect box(m_starts[column], rect.top() + (hasDetails ? 6 : 8), m_widths[column], 20);
    cells.push_back({mirrored(box), m_rows.cell(row, column)});
  }
  if (!hasDetails)
    return cells;
  const int start = m_starts.size() > 1 ? m_starts[1] : kSide;
  cells.push_back({mirrored(QRect(start, rect.top() + 27, m_width - kSide - start, 16)), m_rows.detail(row)});
  return cells;
}

void SheetLayout::putSums(const std::vector<SheetContent::Sum>& sums) {
  if (sums.empty())
    return;
  for (const SheetContent::Sum& sum : sums) {
    const int height = sum.isMain ? kSumHeight + 10 : kSumHeight;
    const int x = m_width - kSide - kSumWidth;
    SheetCell name = sum.name;
    SheetCell amount = sum.amount;
    name.wraps = amount.wraps = false;
    m_cells.push_back({mirrored(QRect(kSide, m_height, x - kSide - kGap, height)), name});
    m_cells.push_back({mirrored(QRect(x, m_height, kSumWidth, height)), amount});
    m_height += height;
  }
  m_height += kGap;
}

std::optional<SheetLayout::Placed> SheetLayout::at(QPoint point) const {
  const auto hit = [point](const Placed& each) {
    return !each.cell.text.isEmpty() && each.rect.adjusted(-4, -2, 4, 2).contains(point);
  };
  if (const int row = rowAt(point.y()); row >= 0 && rowRect(row).contains(point)) {
    std::vector<Placed> cells = rowCells(row);
    const auto found = std::ranges::find_if(cells, hit);
    return found == cells.end() ? std::nullopt : std::optional(*found);
  }
  const auto found = std::ranges::find_if(m_cells, hit);
  return found == m_cells.end() ? std::nullopt : std::optional(*found);
}

int SheetLayout::pageEnd(int top, int pageHeight) const {
  const int wanted = top + pageHeight;
  if (wanted >= m_height)
    return m_height;
  int end = wanted;
  if (const int row = rowAt(wanted); row >= 0 && rowRect(row).top() < wanted && rowRect(row).bottom() >= wanted)
    end = rowRect(row).top();
  const auto avoid = [&end](const QRect& rect) {
    if (rect.top() < end && rect.bottom() >= end)
      end = rect.top();
  };
  for (auto box = m_boxes.rbegin(); box != m_boxes.rend(); ++box)
    avoid(box->rect);
  for (auto cell = m_cells.rbegin(); cell != m_cells.rend(); ++cell)
    avoid(cell->rect);
  return end > top ? end : wanted; // a text higher than a page is cut all the same
}

} // namespace muniment::ui
