#pragma once

#include "core/formats/edi/document.h"
#include "ui/documents/sheet_painter.h"

#include <QtWidgets/QAbstractScrollArea>

#include <memory>

namespace muniment::ui {

/// A document on paper. Every value knows where it stands in the original: pointing at it shows it, a click asks for
/// it, arrow keys walk from value to value.
class DocumentSheet final : public QAbstractScrollArea {
  Q_OBJECT

 public:
  explicit DocumentSheet(QWidget* parent = nullptr);

  void setDocument(std::shared_ptr<const formats::edi::Document> document);
  [[nodiscard]] const std::shared_ptr<const formats::edi::Document>& document() const { return m_document; }
  /// Points out every value within a place of the original, and scrolls to the first.
  void choose(const formats::edi::Place& place);
  [[nodiscard]] const formats::edi::Place& chosen() const { return m_marks.chosen; }
  /// What stands within a place of the original, in the order of reading; the first few.
  [[nodiscard]] QStringList textsWithin(const formats::edi::Place& place) const;
  [[nodiscard]] const SheetLayout& sheet() const { return m_layout; }
  /// Where the sheet begins on the viewport.
  [[nodiscard]] QPoint origin() const;
  [[nodiscard]] QSize minimumSizeHint() const override { return {360, 200}; }

 Q_SIGNALS:
  void placeChosen(const muniment::formats::edi::Place& place);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void changeEvent(QEvent* event) override;
  bool viewportEvent(QEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void scrollContentsBy(int dx, int dy) override;

 private:
  void layOut();
  [[nodiscard]] std::optional<SheetLayout::Placed> placedAt(QPoint viewportPoint) const;
  void setCurrent(const SheetLayout::Placed& placed);
  /// The next value below or above the current one.
  void walk(int step);
  void reveal(const QRect& rect);
  [[nodiscard]] std::vector<SheetLayout::Placed> within(const formats::edi::Place& place, std::size_t most) const;

  std::shared_ptr<const formats::edi::Document> m_document;
  SheetContent m_content;
  SheetLayout m_layout;
  SheetPainter::Marks m_marks;
  std::optional<SheetLayout::Placed> m_current;
};

} // namespace muniment::ui
