#pragma once

#include "ui/cases/case_desk.h"
#include "ui/kit/sheet_frame.h"

#include <QtWidgets/QDialog>

class QComboBox;
class QLineEdit;

namespace muniment::ui {

class FormRow;
class PlainLabel;

/// Makes a case known to a connected system, or says which case or object there it is.
class MirrorSheet final : public QDialog {
  Q_OBJECT

 public:
  /// The desk must outlive the sheet.
  MirrorSheet(CaseDesk& desk, const workspace::CaseById::Answer& known, QWidget* parent);

 Q_SIGNALS:
  void done(const QString& system);

 private:
  void askSystems();
  void showSystem();
  void check();
  void send();
  [[nodiscard]] const workspace::CaseSystems::Line* chosen() const;
  [[nodiscard]] bool opensThere() const;

  CaseDesk* m_desk;
  CaseId m_file;
  SheetFrame m_frame;
  std::vector<workspace::CaseSystems::Line> m_lines;
  QComboBox* m_system;
  QComboBox* m_way;
  QLineEdit* m_partner;
  QLineEdit* m_number;
  FormRow* m_partnerRow;
  FormRow* m_numberRow;
};

} // namespace muniment::ui
