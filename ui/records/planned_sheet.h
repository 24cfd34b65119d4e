#pragma once

#include "ui/kit/sheet_frame.h"
#include "ui/records/planned_model.h"

#include <QtWidgets/QDialog>

class QLineEdit;
class QStackedWidget;

namespace muniment::ui {

class FormRow;
class PlainLabel;
class TableView;

/// Changes of the file plan that wait for their day, and taking one back before it comes.
class PlannedSheet final : public QDialog {
  Q_OBJECT

 public:
  /// The desk must outlive the sheet.
  PlannedSheet(RecordDesk& desk, QWidget* parent);

 private:
  void showList();
  void showChange();
  void check();
  void withdraw();
  [[nodiscard]] const PlannedModel::Line* current() const;

  RecordDesk* m_desk;
  SheetFrame m_frame;
  PlannedModel* m_changes;
  QStackedWidget* m_lists;
  TableView* m_table;
  PlainLabel* m_end; ///< how the chosen one ended
  QLineEdit* m_reason;
  FormRow* m_reasonRow;
  bool m_isBusy = false;
};

} // namespace muniment::ui
