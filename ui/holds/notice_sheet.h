#pragma once

#include "ui/holds/holds_desk.h"
#include "ui/kit/sheet_frame.h"

#include <QtWidgets/QDialog>

class QPlainTextEdit;
class QSpinBox;

namespace muniment::ui {

/// Changes what the custodians of a hold are told; everybody is asked anew.
class NoticeSheet final : public QDialog {
  Q_OBJECT

 public:
  /// The desk must outlive the sheet.
  NoticeSheet(HoldsDesk& desk, const Hold& hold, QWidget* parent);

 Q_SIGNALS:
  void told();

 private:
  void check();
  void go();

  HoldsDesk* m_desk;
  Hold m_hold;
  SheetFrame m_frame;
  QPlainTextEdit* m_text;
  QSpinBox* m_days;
};

} // namespace muniment::ui
