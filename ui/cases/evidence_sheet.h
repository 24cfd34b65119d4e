#pragma once

#include "ui/cases/case_desk.h"
#include "ui/kit/sheet_frame.h"

#include <QtWidgets/QDialog>

class QLineEdit;

namespace muniment::ui {

class PaperChoice;

/// Files a document to a case: by itself, or as the evidence that a step is done.
class EvidenceSheet final : public QDialog {
  Q_OBJECT

 public:
  /// Without a step the document is only filed. The desk must outlive the sheet.
  EvidenceSheet(CaseDesk& desk, const workspace::CaseById::Answer& known, const std::optional<CaseStepId>& step,
                QWidget* parent);

 Q_SIGNALS:
  void done();

 private:
  void check();
  void send();

  CaseDesk* m_desk;
  CaseId m_file;
  std::optional<CaseStepId> m_step;
  SheetFrame m_frame;
  PaperChoice* m_papers;
  QLineEdit* m_note;
};

} // namespace muniment::ui
