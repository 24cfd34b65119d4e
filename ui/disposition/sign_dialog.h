#pragma once

#include "core/base/secret.h"

#include <QtWidgets/QDialog>

class QLineEdit;
class QPushButton;

namespace muniment::ui {

class FormRow;
class PlainLabel;

/// Asks for what an act is signed with: the passphrase of the person's own key and, where the act ends in something
/// that cannot be taken back, a typed word.
class SignDialog final : public QDialog {
  Q_OBJECT

 public:
  struct Text final {
    QString title;
    QString context;
    QStringList consequences;
    QString word;   ///< to be typed, compared without regard to case; empty: none
    QString action; ///< names the act
  };

  SignDialog(const Text& text, QWidget* parent);

  /// Wipes the field.
  [[nodiscard]] Secret takePassphrase();
  /// While the act is under way nothing can be pressed twice.
  void setRunning(bool running);
  void setError(const QString& sentence);

 Q_SIGNALS:
  /// Everything was given; the dialog stays until it is accepted.
  void signRequested();

 private:
  void check();
  void addFields(class QVBoxLayout* column);
  void addFoot(class QVBoxLayout* column);

  QString m_word;
  QLineEdit* m_typed = nullptr;
  QLineEdit* m_passphrase;
  FormRow* m_passphraseRow = nullptr;
  PlainLabel* m_missing = nullptr;
  QPushButton* m_action;
  bool m_isRunning = false;
};

} // namespace muniment::ui
