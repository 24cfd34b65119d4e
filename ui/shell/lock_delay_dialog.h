#pragma once

#include <QtWidgets/QDialog>

class QComboBox;

namespace muniment::ui {

/// Asks after how many minutes without input the window locks.
class LockDelayDialog final : public QDialog {
  Q_OBJECT

 public:
  LockDelayDialog(int minutes, QWidget* parent);

  [[nodiscard]] int minutes() const;

 private:
  QComboBox* m_delay;
};

} // namespace muniment::ui
