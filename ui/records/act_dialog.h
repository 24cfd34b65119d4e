#pragma once

#include "core/base/error.h"

#include <QtWidgets/QDialog>

class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace muniment::ui {

class Banner;
class PlainLabel;

/// What an act needs to be told, above a line that says what is still missing and the button that names the act. It
/// stays open until the act is done.
class ActDialog : public QDialog {
  Q_OBJECT

 public:
  struct Text final {
    QString title;
    QString context; ///< one line
    QString action;  ///< names the act, such as `Link Records`
  };

  ActDialog(const Text& text, QWidget* parent);

  /// Says what stands in the way of the act, and lets the person try again.
  void showProblem(const Error& error);
  /// The same for what is no problem, such as a second person who has to agree first.
  void showNotice(const QString& title, const QString& sentence);
  /// While the act is under way.
  void setBusy(bool busy);
  [[nodiscard]] QPushButton* action() const { return m_action; }
  /// The passphrase of the person's own key; empty without such a field.
  [[nodiscard]] QString passphrase() const;

 Q_SIGNALS:
  /// The button was pressed, and nothing is missing.
  void acted();

 protected:
  [[nodiscard]] QVBoxLayout* body() const { return m_body; }
  /// An empty sentence lets the act go ahead.
  void setMissing(const QString& sentence);
  void setActionText(const QString& text);
  /// A field for the passphrase of the key that the act is signed with.
  QWidget* addPassphrase();
  void addConsequence(const QString& sentence);

 private:
  QVBoxLayout* m_body;
  Banner* m_notice;
  PlainLabel* m_missing;
  QPushButton* m_action;
  QLineEdit* m_passphrase = nullptr;
  bool m_isBusy = false;
};

} // namespace muniment::ui
