#pragma once

#include "ui/kit/icon_set.h"
#include "ui/kit/theme.h"

#include <QtWidgets/QStyleOption>

class QPainter;

namespace muniment::ui {

/// Paints one row of a list. Places are counted from its top and from the side where reading begins.
class RowPainting final {
 public:
  RowPainting(QPainter& painter, const QStyleOptionViewItem& option);

  [[nodiscard]] QPainter& painter() const { return m_painter; }
  [[nodiscard]] const Theme& theme() const { return m_theme; }
  [[nodiscard]] bool isSelected() const { return m_option.state.testFlag(QStyle::State_Selected); }
  [[nodiscard]] bool isHovered() const { return m_option.state.testFlag(QStyle::State_MouseOver); }
  [[nodiscard]] int width() const { return m_option.rect.width(); }
  [[nodiscard]] int height() const { return m_option.rect.height(); }
  [[nodiscard]] QRect place(int x, int y, int width, int height) const { return place(QRect(x, y, width, height)); }
  [[nodiscard]] QRect place(const QRect& part) const;
  /// Of a state's icon and word.
  [[nodiscard]] QColor ink(Tone tone) const { return ink(tone, m_theme.text2); }
  [[nodiscard]] QColor ink(Tone tone, const QColor& neutral) const;
  /// How much room a text needs in the font that is set.
  [[nodiscard]] int room(const QString& text) const;

  /// Shows that the row is selected or pointed at.
  void fill();
  /// Shows that the keyboard is here, where it is.
  void ring(qreal radius = 4) { ring(m_option.rect, radius); }
  void ring(const QRect& box, qreal radius);
  /// All that is behind a row of a list: fill, bar of the selected one, line below, ring.
  void ground();
  /// A row that is still being read.
  void waiting(int start, int top = 12);
  void font(int pixels, int weight = QFont::Normal);
  /// One line, shortened where it is too long.
  void write(const QRect& box, const QColor& colour, const QString& text, Qt::Alignment side = Qt::AlignLeft);
  /// At the end of a line; says how much room it took, with the gap before it.
  int writeAtEnd(int end, int y, const QColor& colour, const QString& text);
  void icon(Icon icon, const QRect& box, const QColor& colour);
  /// How much of something is done, between 0 and 1.
  void bar(const QRect& box, double done, const QColor& colour);

 private:
  QPainter& m_painter;
  const QStyleOptionViewItem& m_option;
  Theme m_theme;
};

} // namespace muniment::ui
