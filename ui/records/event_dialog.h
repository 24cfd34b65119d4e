#pragma once

#include "core/workspace/records/change_record.h"
#include "core/workspace/records/record_queries.h"
#include "ui/records/act_dialog.h"

class QLineEdit;

namespace muniment::ui {

class FormRow;

/// Notes that something happened on a day that a schedule may wait for.
class EventDialog final : public ActDialog {
  Q_OBJECT

 public:
  EventDialog(const workspace::RecordByName::Answer& known, QWidget* parent);
  [[nodiscard]] workspace::NoteEvent command() const;

 private:
  void weigh();
  [[nodiscard]] QDate day() const;

  RecordId m_record;
  QLineEdit* m_code;
  QLineEdit* m_day;
  QLineEdit* m_note;
  FormRow* m_dayRow;
};

} // namespace muniment::ui
