#pragma once

#include "ui/cases/case_desk.h"
#include "ui/kit/sheet_frame.h"

#include <QtWidgets/QDialog>

class QComboBox;
class QDateEdit;

namespace muniment::ui {

/// Says when an order of a case came or is to come how far, and how that is known.
class MilestoneSheet final : public QDialog {
  Q_OBJECT

 public:
  /// The desk must outlive the sheet.
  MilestoneSheet(CaseDesk& desk, const workspace::CaseById::Answer& known, QWidget* parent);

 Q_SIGNALS:
  void done();

 private:
  void send();

  CaseDesk* m_desk;
  CaseId m_file;
  SheetFrame m_frame;
  QComboBox* m_code;
  QComboBox* m_which;
  QComboBox* m_order;
  QDateEdit* m_day;
  QComboBox* m_source;
};

} // namespace muniment::ui
