#pragma once

#include "ui/kit/sheet_frame.h"
#include "ui/reviewing/review_set_desk.h"

#include <QtWidgets/QDialog>

class QComboBox;
class QSpinBox;

namespace muniment::ui {

/// Who reviews a second time, and how much; which messages is drawn by chance.
class SampleSheet final : public QDialog {
  Q_OBJECT

 public:
  /// The desk must outlive the sheet.
  SampleSheet(ReviewSetDesk& desk, const ReviewSet& set, QWidget* parent);

 Q_SIGNALS:
  void drawn();

 private:
  void check();
  void draw();

  ReviewSetDesk* m_desk;
  ReviewSetId m_set;
  SheetFrame m_frame;
  QComboBox* m_checker;
  QSpinBox* m_size;
};

} // namespace muniment::ui
