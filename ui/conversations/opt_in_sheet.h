#pragma once

#include "ui/conversations/composer_desk.h"
#include "ui/kit/sheet_frame.h"

#include <QtWidgets/QDialog>

class QComboBox;
class QDateEdit;
class QPushButton;

namespace muniment::ui {

class ElidedLabel;
class FormRow;
class PaneSection;

/// Whether somebody agreed to be written to, and what shows it; whoever may adds to it.
class OptInSheet final : public QDialog {
  Q_OBJECT

 public:
  /// A message of theirs that may show it.
  struct Shown final {
    MessageId message;
    QString words;
    QDate day;
  };
  OptInSheet(ComposerDesk& desk, const ConversationId& conversation, std::optional<Shown> shown, QWidget* parent);

  void setFile(const QString& file);

 private:
  [[nodiscard]] QWidget* makeFileRow();
  void makeForm();
  void ask();
  void showSteps(const workspace::OptInHistory::Answer& answer);
  void choose();
  void chooseFile();
  void check();
  void record();
  [[nodiscard]] OptIn::Act act() const;
  [[nodiscard]] OptIn::Source source() const;

  ComposerDesk* m_desk;
  ConversationId m_conversation;
  std::optional<Shown> m_shown;
  std::optional<workspace::OptInHistory::Answer> m_history;
  QString m_file;
  bool m_isBusy = false;
  SheetFrame m_frame;
  QComboBox* m_act;
  QComboBox* m_source;
  QDateEdit* m_day;
  QPushButton* m_choose;
  ElidedLabel* m_fileName;
  FormRow* m_messageRow;
  FormRow* m_fileRow;
  PaneSection* m_said;
};

} // namespace muniment::ui
