#pragma once

#include <QtWidgets/QPlainTextEdit>

#include <vector>

namespace muniment::ui {

/// Text in a fixed-width font with line numbers. Lines can carry a mark: something is wrong there, or they differ.
class NumberedText final : public QPlainTextEdit {
  Q_OBJECT

 public:
  enum class Mark { None, Wrong, Added, Removed };

  explicit NumberedText(const QString& name, QWidget* parent = nullptr);

  /// One for each line from the first on; further lines have none.
  void setMarks(std::vector<Mark> marks);
  /// Moves the cursor there and shows it; both count from 1.
  void goTo(int line, int column);
  void paintGutter(QPaintEvent& event);

 protected:
  void resizeEvent(QResizeEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  void placeGutter();
  void showMarks();
  [[nodiscard]] int gutterWidth() const;
  [[nodiscard]] Mark markAt(int line) const;

  QWidget* m_gutter;
  std::vector<Mark> m_marks;
};

} // namespace muniment::ui
