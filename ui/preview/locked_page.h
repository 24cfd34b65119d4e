#pragma once

#include <QtWidgets/QWidget>

class QLineEdit;
class QPushButton;

namespace muniment::ui {

class PlainLabel;

/// Asks for the password of a file. It is handed on and kept nowhere else.
class LockedPage final : public QWidget {
  Q_OBJECT

 public:
  explicit LockedPage(QWidget* parent);

  /// Another file, or the same one after a password that was wrong.
  void ask(bool wasWrong);
  void takeFocus();

 Q_SIGNALS:
  void passwordGiven(const QString& password);

 private:
  void give();

  PlainLabel* m_sentence;
  QLineEdit* m_password;
  QPushButton* m_open;
};

} // namespace muniment::ui
