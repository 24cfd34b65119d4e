#pragma once

#include "ui/records/act_dialog.h"
#include "ui/records/record_desk.h"

class QComboBox;

namespace muniment::ui {

class FormRow;

/// Says how a record stands to another one, which is named by its number.
class LinkDialog final : public ActDialog {
  Q_OBJECT

 public:
  /// The desk must outlive the dialog.
  LinkDialog(RecordDesk& desk, const Record& record, QWidget* parent);
  [[nodiscard]] workspace::LinkRecords command() const;

 private:
  void look();
  void weigh();

  RecordDesk* m_desk;
  RecordId m_record;
  QComboBox* m_kind;
  QLineEdit* m_number;
  FormRow* m_row;
  std::optional<RecordId> m_other;
  int m_generation = 0;
};

} // namespace muniment::ui
