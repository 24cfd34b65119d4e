#pragma once

#include "core/formats/edi/document.h"
#include "ui/documents/original_text.h"

#include <QtWidgets/QAbstractScrollArea>

namespace muniment::ui {

/// The bytes that were received, a segment a line, each with where it begins. The lines of the value that is looked at
/// are pointed out; a click on a line asks which values stand there.
class OriginalView final : public QAbstractScrollArea {
  Q_OBJECT

 public:
  explicit OriginalView(QWidget* parent = nullptr);

  /// Null for none; the source must outlive the view or be replaced before.
  void setSource(OriginalSource* source, const formats::edi::Document& document);
  /// Points a value out and scrolls to it as soon as its line is there.
  void choose(const formats::edi::Place& place);
  [[nodiscard]] const formats::edi::Place& chosen() const { return m_chosen; }
  [[nodiscard]] OriginalText* text() const { return m_text; }
  [[nodiscard]] int current() const { return m_current; }
  [[nodiscard]] QSize minimumSizeHint() const override { return {320, 200}; }

 Q_SIGNALS:
  /// A segment or a line of XML, as a place in the file.
  void placeChosen(const muniment::formats::edi::Place& place);
  /// The line of the chosen place is there.
  void located(const QString& text);
  void failed(const muniment::Error& error);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  bool viewportEvent(QEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void scrollContentsBy(int dx, int dy) override;

 private:
  void takeLines();
  void updateBars();
  void scrollToChosen();
  void setCurrent(int line);
  void chooseLine(int line);
  void paintLine(QPainter& painter, int index, const OriginalLine& line);
  [[nodiscard]] int lineHeight() const;
  [[nodiscard]] int gutter() const;
  [[nodiscard]] int rowsSeen() const;

  OriginalText* m_text;
  std::int64_t m_first = 0; ///< place of the document in its file
  formats::edi::Place m_chosen;
  bool m_isScrolling = false; ///< to a line that is not there yet
  int m_current = -1;
  int m_widest = 0; ///< of the lines that were painted
};

} // namespace muniment::ui
