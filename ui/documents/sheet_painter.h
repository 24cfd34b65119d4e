#pragma once

#include "ui/documents/sheet_layout.h"

namespace muniment::ui {

/// Draws a sheet in ink on white, in light and dark alike.
class SheetPainter final {
 public:
  /// What is pointed out on it.
  struct Marks final {
    formats::edi::Place chosen;   ///< in the original: every value that stands within it
    std::optional<QRect> hovered; ///< on the sheet
    std::optional<QRect> current; ///< on the sheet, while the keyboard is there
  };

  explicit SheetPainter(const SheetLayout& layout) : m_layout(&layout), m_ink(Theme::light()) {}

  /// The part of the sheet within `clip`.
  void paint(QPainter& painter, const QRect& clip, const Marks& marks) const;
  /// Whether a value stands within the place.
  [[nodiscard]] static bool isWithin(const formats::edi::Place& value, const formats::edi::Place& place);

 private:
  void paintBoxes(QPainter& painter, const QRect& clip) const;
  void paintCell(QPainter& painter, const SheetLayout::Placed& placed, const Marks& marks, bool isOnBox) const;
  [[nodiscard]] QRect inkOf(const SheetLayout::Placed& placed) const;

  const SheetLayout* m_layout;
  Theme m_ink;
};

} // namespace muniment::ui
