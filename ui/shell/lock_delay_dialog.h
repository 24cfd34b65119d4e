#pragma once

#include "ui/shell/choice_dialog.h"

namespace muniment::ui {

/// Asks after how many minutes without input the window locks.
class LockDelayDialog final : public ChoiceDialog {
  Q_OBJECT

 public:
  LockDelayDialog(int minutes, QWidget* parent);

  [[nodiscard]] int minutes() const { return chosen().toInt(); }
};

} // namespace muniment::ui
