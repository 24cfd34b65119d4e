#pragma once

#include "ui/connections/connection_desk.h"
#include "ui/kit/sheet_frame.h"

#include <QtWidgets/QDialog>

#include <array>

class QCheckBox;
class QLineEdit;
class QListWidget;

namespace muniment::ui {

class FormRow;

/// The programs that read approved documents of cases: who they are, letting one in, and taking that back.
class ReadersSheet final : public QDialog {
  Q_OBJECT

 public:
  /// The desk must outlive the sheet.
  ReadersSheet(ConnectionDesk& desk, QWidget* parent);

 private:
  void addKnown();
  void addNew();
  void refresh();
  void check();
  void letIn();
  void takeBack();
  /// The name of the one that is chosen and may still read; empty where there is none.
  [[nodiscard]] QString chosen() const;

  ConnectionDesk* m_desk;
  SheetFrame m_frame;
  QListWidget* m_known;
  QPushButton* m_takeBack;
  QLineEdit* m_name;
  std::array<QCheckBox*, 4> m_kinds{};
  QListWidget* m_matters;
  FormRow* m_mattersRow;
  QLineEdit* m_token;
  QWidget* m_shown; ///< the token, while it is shown
  std::vector<workspace::ReadClients::Line> m_lines;
};

} // namespace muniment::ui
