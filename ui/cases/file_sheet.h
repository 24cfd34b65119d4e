#pragma once

#include "ui/cases/case_desk.h"
#include "ui/kit/sheet_frame.h"

#include <QtWidgets/QDialog>

class QComboBox;
class QLineEdit;
class QListWidget;

namespace muniment::ui {

class FormRow;

/// Files a conversation, messages, a document or a record to a case: suggested ones first, any other by words.
class FileSheet final : public QDialog {
  Q_OBJECT

 public:
  struct Thing final {
    CaseLink::Kind kind = CaseLink::Kind::Conversation;
    QString target; ///< aggregate; of messages the conversation
    MessageId first;
    MessageId last;
    QString title; ///< what is filed, in words
  };

  /// The desk must outlive the sheet.
  FileSheet(CaseDesk& desk, Thing thing, QWidget* parent);

 Q_SIGNALS:
  void filed(const muniment::CaseId& file, const QString& title);
  /// A new case is to be opened for it.
  void newRequested();

 private:
  void makeList();
  void makeStance();
  void askSuggestions();
  void search();
  void showCases(const std::vector<workspace::CaseSummary>& cases, const std::vector<workspace::CaseSummary>& linked);
  void askPapers();
  void check();
  void send();
  [[nodiscard]] std::optional<CaseId> chosen() const;

  CaseDesk* m_desk;
  Thing m_thing;
  SheetFrame m_frame;
  QLineEdit* m_text;
  QListWidget* m_list;
  QLineEdit* m_note;
  QComboBox* m_stance = nullptr;
  QComboBox* m_paper = nullptr;
  FormRow* m_paperRow = nullptr;
  std::vector<workspace::CaseSummary> m_suggested;
  std::vector<workspace::CaseSummary> m_linked;
  int m_generation = 0;
};

} // namespace muniment::ui
