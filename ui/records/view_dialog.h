#pragma once

#include "ui/records/act_dialog.h"

class QLineEdit;

namespace muniment::ui {

/// Gives the filters of the list a name.
class ViewDialog final : public ActDialog {
  Q_OBJECT

 public:
  explicit ViewDialog(QWidget* parent);
  [[nodiscard]] QString name() const;

 private:
  QLineEdit* m_name;
};

} // namespace muniment::ui
