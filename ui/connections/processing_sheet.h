#pragma once

#include "core/workspace/connections/processing_record.h"
#include "ui/kit/sheet_frame.h"

#include <QtWidgets/QDialog>

namespace muniment::ui {

/// What a record of processing says of one connection, to be copied or saved.
class ProcessingSheet final : public QDialog {
  Q_OBJECT

 public:
  ProcessingSheet(workspace::ProcessingRecord::Answer record, QWidget* parent);

 private:
  [[nodiscard]] QWidget* makeLines() const;
  void choosePlace();
  void write(const QString& file);

  workspace::ProcessingRecord::Answer m_record;
  SheetFrame m_frame;
};

} // namespace muniment::ui
