#pragma once

#include "core/workspace/records/change_record.h"
#include "ui/records/act_dialog.h"

namespace muniment::ui {

/// Asks once before title and details of a record stay as they are for good.
class FinaliseDialog final : public ActDialog {
  Q_OBJECT

 public:
  FinaliseDialog(const Record& record, QWidget* parent);
  [[nodiscard]] workspace::CloseRecord command() const { return {m_record, true}; }

 private:
  RecordId m_record;
};

} // namespace muniment::ui
