#pragma once

#include "ui/cases/case_desk.h"
#include "ui/kit/sheet_frame.h"

#include <QtWidgets/QDialog>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QLineEdit;

namespace muniment::ui {

/// Adds a line to the checklist of a case.
class StepSheet final : public QDialog {
  Q_OBJECT

 public:
  /// The desk must outlive the sheet.
  StepSheet(CaseDesk& desk, const workspace::CaseById::Answer& known, QWidget* parent);

 Q_SIGNALS:
  void done();

 private:
  void askPeople();
  void check();
  void send();

  CaseDesk* m_desk;
  CaseId m_file;
  SheetFrame m_frame;
  QLineEdit* m_title;
  QCheckBox* m_needsEvidence;
  QComboBox* m_owner;
  QCheckBox* m_hasDue;
  QDateEdit* m_due;
};

} // namespace muniment::ui
