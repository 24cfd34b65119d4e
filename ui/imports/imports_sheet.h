#pragma once

#include "ui/imports/imports_model.h"
#include "ui/kit/sheet_frame.h"

#include <QtWidgets/QDialog>

class QComboBox;
class QPushButton;
class QStackedWidget;

namespace muniment::ui {

class FormRow;
class PaneSection;
class TableView;

/// What was imported, and taking one import back that was a mistake.
class ImportsSheet final : public QDialog {
  Q_OBJECT

 public:
  /// The desk must outlive the sheet. Of one conversation, or of all.
  ImportsSheet(ImportsDesk& desk, const std::optional<ConversationId>& conversation, QWidget* parent);

 Q_SIGNALS:
  void withdrawn(); ///< something was; what is left of it in the files of the workspace has to go as well
  void tasksRequested();

 private:
  void addList();
  void addSide();
  void showList();
  void showImport();
  void showFacts(const workspace::ImportLine& line);
  void showCollection(const ConversationSource& source);
  void showPreview();
  void stateCollection();
  void check();
  void confirm();
  void withdraw();
  [[nodiscard]] QString obstacle() const;
  [[nodiscard]] const workspace::ImportLine* current() const;

  ImportsDesk* m_desk;
  SheetFrame m_frame;
  ImportsModel* m_imports;
  QStackedWidget* m_lists = nullptr;
  TableView* m_table = nullptr;
  PaneSection* m_facts = nullptr;
  PaneSection* m_collection = nullptr;
  PaneSection* m_follows = nullptr; ///< what withdrawing would do
  QComboBox* m_reason = nullptr;
  FormRow* m_reasonRow = nullptr;
  QPushButton* m_state = nullptr; ///< how it was collected
  std::optional<Result<workspace::WithdrawalPreview::Answer>> m_preview;
  std::optional<SourceId> m_shown;
  bool m_isBusy = false;
};

} // namespace muniment::ui
