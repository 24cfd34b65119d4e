#pragma once

#include <QtWidgets/QDialog>

namespace muniment::ui {

/// The keys of the conversations screen, in groups.
class KeyboardHelp final : public QDialog {
  Q_OBJECT

 public:
  explicit KeyboardHelp(QWidget* parent);
};

} // namespace muniment::ui
