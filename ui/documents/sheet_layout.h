#pragma once

#include "ui/documents/sheet_content.h"
#include "ui/documents/sheet_rows.h"

#include <QtCore/QRect>
#include <QtGui/QFont>

#include <optional>

namespace muniment::ui {

/// Where everything of a sheet stands on paper of a width. Lines of the document are placed when they are asked for, so
/// that a document with many of them costs no more than a short one.
class SheetLayout final {
 public:
  static constexpr int kSide = 32;
  static constexpr int kBoxPadding = 6;

  struct Placed final {
    QRect rect;
    SheetCell cell;
  };
  struct Box final {
    QRect rect;
    Icon icon = Icon::Info;
    Tone tone = Tone::Neutral;
  };
  struct Rule final {
    QRect rect;
    bool isStrong = false;
  };

  SheetLayout() = default;
  SheetLayout(const SheetContent& content, SheetRows rows, int width, Qt::LayoutDirection direction);

  [[nodiscard]] int width() const { return m_width; }
  [[nodiscard]] int height() const { return m_height; }
  [[nodiscard]] Qt::LayoutDirection direction() const { return m_direction; }
  /// All but those of the lines.
  [[nodiscard]] const std::vector<Placed>& cells() const { return m_cells; }
  [[nodiscard]] const std::vector<Box>& boxes() const { return m_boxes; }
  [[nodiscard]] const std::vector<Rule>& rules() const { return m_rules; }
  [[nodiscard]] const SheetRows& rows() const { return m_rows; }
  [[nodiscard]] QRect rowRect(int row) const;
  /// The one at this height, or the nearest; -1 without any.
  [[nodiscard]] int rowAt(int y) const;
  [[nodiscard]] std::vector<Placed> rowCells(int row) const;
  [[nodiscard]] std::optional<Placed> at(QPoint point) const;
  /// Where a page of this height can begin after `top` without cutting a line.
  [[nodiscard]] int pageEnd(int top, int pageHeight) const;

  [[nodiscard]] static QFont font(SheetCell::Style style);
  [[nodiscard]] static int lineHeight(SheetCell::Style style);
  [[nodiscard]] static int textHeight(const SheetCell& cell, int width);

 private:
  int put(const SheetCell& cell, int x, int y, int width);
  int putGroup(const SheetContent::Group& group, int x, int y, int width);
  void putHead(const SheetContent& content);
  void putNotices(const std::vector<SheetContent::Notice>& notices);
  void putGroups(const std::vector<SheetContent::Group>& groups);
  void putTable();
  void chooseWidths();
  void putSums(const std::vector<SheetContent::Sum>& sums);
  [[nodiscard]] QRect mirrored(const QRect& rect) const;
  [[nodiscard]] int inner() const { return m_width - 2 * kSide; }

  SheetRows m_rows;
  int m_width = 0;
  int m_height = 0;
  Qt::LayoutDirection m_direction = Qt::LeftToRight;
  std::vector<Placed> m_cells;
  std::vector<Box> m_boxes;
  std::vector<Rule> m_rules;
  std::vector<int> m_starts; ///< of the columns
  std::vector<int> m_widths;
  int m_firstRow = 0; ///< top of it
  int m_rowHeight = 36;
};

} // namespace muniment::ui
