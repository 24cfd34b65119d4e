#pragma once

#include <QtWidgets/QDialog>

class QLineEdit;
class QPushButton;

namespace muniment::ui {

class FormRow;

/// Asks for the passphrase of the person's own key. Stays open until it is right or the person gives up.
class PassphraseSheet final : public QDialog {
  Q_OBJECT

 public:
  /// `hint` stands below the field; empty for none.
  PassphraseSheet(const QString& hint, QWidget* parent);

  void setBusy(bool busy);
  void showProblem(const QString& sentence);

 Q_SIGNALS:
  void entered(const QString& passphrase);

 private:
  QLineEdit* m_passphrase;
  FormRow* m_row;
  QPushButton* m_sign;
};

} // namespace muniment::ui
