#pragma once

#include <QtWidgets/QDialog>

class QLineEdit;
class QPushButton;

namespace muniment::ui {

/// For acts that cannot be taken back: the consequences in a list, and a word to type before the button works.
class TypedConfirmation final : public QDialog {
  Q_OBJECT

 public:
  struct Text {
    QString title;
    /// One line of context.
    QString context;
    QStringList consequences;
    /// What must be typed, compared without regard to case and blanks at the ends.
    QString word;
    /// Names the act, such as "Destroy 14 records".
    QString action;
  };

  explicit TypedConfirmation(const Text& text, QWidget* parent = nullptr);

  [[nodiscard]] QLineEdit* field() const { return m_field; }
  [[nodiscard]] QPushButton* action() const { return m_action; }

 private:
  void check();

  QString m_word;
  QLineEdit* m_field;
  QPushButton* m_action;
  QWidget* m_missing;
};

} // namespace muniment::ui
