#pragma once

#include <QtWidgets/QAbstractButton>

namespace muniment::ui {

/// A bell with the number of notifications that were not read.
class BellButton final : public QAbstractButton {
  Q_OBJECT

 public:
  explicit BellButton(QWidget* parent);

  void setUnread(int count);
  [[nodiscard]] int unread() const { return m_unread; }
  [[nodiscard]] QSize sizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  int m_unread = 0;
};

} // namespace muniment::ui
