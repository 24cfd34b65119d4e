#pragma once

#include <QtWidgets/QPushButton>

namespace muniment::ui {

/// Says at the lower edge of a transcript how many messages came while the reader was elsewhere, and leads there.
class NewMessagesPill final : public QPushButton {
  Q_OBJECT

 public:
  /// Floats over `view`.
  explicit NewMessagesPill(QWidget* view);

  /// So many more came.
  void add(std::int64_t messages);
  void clear();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void place();

  std::int64_t m_count = 0;
};

} // namespace muniment::ui
