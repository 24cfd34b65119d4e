#pragma once

#include <QtCore/QDate>
#include <QtWidgets/QDialog>

class QDateEdit;

namespace muniment::ui {

/// Asks which day it shall be in a rehearsal.
class MoveTimeDialog final : public QDialog {
  Q_OBJECT

 public:
  MoveTimeDialog(QDate today, QWidget* parent);

  [[nodiscard]] QDate day() const;

 private:
  QDateEdit* m_day;
};

} // namespace muniment::ui
