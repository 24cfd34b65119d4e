#pragma once

#include <QtWidgets/QDialog>

class QLineEdit;
class QPushButton;

namespace muniment::ui {

/// Asks for the reason of an act that can be made good again.
class ReasonDialog final : public QDialog {
  Q_OBJECT

 public:
  struct Text final {
    QString title;
    QString consequence;
    QString action; ///< names the act
  };

  ReasonDialog(const Text& text, QWidget* parent);

  [[nodiscard]] QString reason() const;

 private:
  QLineEdit* m_reason;
  QPushButton* m_action;
};

} // namespace muniment::ui
